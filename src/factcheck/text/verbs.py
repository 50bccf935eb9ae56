"""Which words of a sentence are finite verbs, told by form and neighbours; no tagger, no model."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.ellipsis import unstated_copula
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ADVERBS, AUXILIARIES, DETERMINERS, FUNCTION_WORDS, MODALS, PREPOSITIONS, PRONOUNS

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
IRREGULAR_PASTS = frozenset(
    "won lost held met left led told said saw made took gave got went came became began broke brought built bought "
    "caught chose cut drew drove fell felt fought found flew forgot forgave froze grew hid hit hurt kept knew laid "
    "lay let lent meant paid put quit ran rose sang sank sat sent set shot shut slept sold sought spent spoke spread "
    "stole stood struck swore swept taught thought threw understood woke wore withdrew wrote beat bet fled overthrew "
    "overtook undid upheld blew ate bent bred clung crept dealt dug drank fed flung forbade hung leapt mistook "
    "overcame rode shook shone shrank sped spun sprang stuck strode swam swung tore wept knelt slid spat underwent "
    "undertook withstood foresaw oversaw misled rebuilt rewrote repaid burst".split()
)
_BASE_FORMS = frozenset("need feed seed speed breed exceed proceed succeed bleed indeed hundred shed embed".split())
_NO_SUBJECT = frozenset("a an the his her its their our my your this these those 's of".split())


def is_finite(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether the word at `index` can be the finite verb of a clause that begins at `first`."""
    token = tokens[index]
    if token.kind is not Kind.WORD:
        return False
    norm = token.norm
    if norm in AUXILIARIES:
        return norm not in ("be", "been", "being", "having", "doing", "done")
    if norm in MODALS:
        return token.text != "May" or index == first  # the month
    if index == first or norm in ADVERBS:
        return False
    before = tokens[index - 1]
    if before.norm in _NO_SUBJECT or before.norm.endswith(("'s", "s'")) or before.text == "-":
        return False
    if norm in IRREGULAR_PASTS:
        return before.norm not in PREPOSITIONS
    if norm.endswith("ed") and len(norm) > 3 and norm not in _BASE_FORMS and token.text[0].islower():
        kinds = part_of_speech(norm)
        if kinds and "v" not in kinds:
            return False
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        joined = before.norm in ("and", "or") and (index < 2 or _is_adjective(tokens[index - 2]) or kinds[:1] != ("v",))
        attributive = before.norm in PREPOSITIONS or before.text == "," or before.norm == "an" or joined
        noun_follows = (
            follows is not None
            and follows.kind is Kind.WORD
            and follows.norm not in PREPOSITIONS | DETERMINERS | PRONOUNS
        )
        return not (attributive and noun_follows)
    if norm.endswith("s") and len(norm) > 3 and not norm.endswith(("ss", "'s", "us", "is")) and token.text[0].islower():
        if not (before.text[0].isupper() or before.norm in PRONOUNS):
            return False
        kinds = part_of_speech(norm)
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if "v" not in kinds or follows is None or (follows.kind is Kind.MARK and follows.text not in '“"‘£$€'):
            return "v" in kinds and kinds[0] == "v"
        return kinds[0] == "v" or not (follows.norm in AUXILIARIES | MODALS | {"of"} or follows.norm.endswith("ed"))
    return False


def likely_verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The word that is most likely the verb of a clause whose forms alone show none: “the plan rewards savers”.

    A present form that is a noun as well, with a noun phrase before it and something for it to govern behind it.
    """
    best: tuple[int, int] | None = None
    for index in range(first + 1, last):
        token, before = tokens[index], tokens[index - 1]
        if token.kind is not Kind.WORD or not token.text[0].islower():
            continue
        if before.kind is not Kind.WORD and not _counts_whom(tokens, first, index - 1):
            continue
        if before.norm in _NO_SUBJECT | PREPOSITIONS | DETERMINERS or before.norm.endswith(("'s", "s'")):
            continue
        if "v" not in part_of_speech(token.norm) or token.norm.endswith(("ing", "ss")):
            continue
        plural = _is_plural_subject(tokens, first, index - is_adverb(before.norm))
        if token.norm.endswith("s") == plural:
            continue  # “plans sell”, “plan sells”: subject and verb share one s between them
        follows = tokens[index + 1] if index + 1 < last else None
        governs = 0
        if follows is not None and (follows.kind is Kind.NUMBER or follows.text in "£$€"):
            governs = 3
        elif follows is not None and follows.kind is Kind.WORD:
            if follows.norm in DETERMINERS | PRONOUNS | ADVERBS or follows.norm == "to":
                governs = 3
            elif follows.norm in PREPOSITIONS:
                governs = 2
            elif not is_finite(tokens, index + 1, first):
                governs = 1
        if best is None or governs > best[0]:
            best = (governs, index)
    return best[1] if best is not None and best[0] else None


def _counts_whom(tokens: Sequence[Token], first: int, index: int) -> bool:
    """“30 die”, “Some 80% approve”: a figure that stands for those it counts, and is neither a year nor “the 30”."""
    token = tokens[index]
    if token.text == "%":
        return True
    before = tokens[index - 1].norm if index > first else ""
    return token.kind is Kind.NUMBER and before != "the" and not (len(token.text) == 4 and token.text.isdecimal())


def _is_plural_subject(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether several are the subject: “trade unions sell”, “12 members of the club sell”, “80% approve”, “30 die”."""
    before = tokens[verb - 1]
    if before.norm.endswith("s") or before.norm in ("people", "police", "they", "we", "you", "i"):
        return True
    if before.kind is not Kind.WORD or before.norm == "percent":
        return True
    if tokens[first].kind is not Kind.NUMBER and tokens[first].norm not in ("many", "most", "some", "several"):
        return False
    of = next((index for index in range(first + 1, verb) if tokens[index].norm == "of"), None)
    return of is not None and tokens[of - 1].norm.endswith(("s", "people"))


def finite_verbs(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """The finite verbs of a clause in order; where their forms show none, the most likely one.

    >>> from factcheck.text.tokens import tokenize
    >>> finite_verbs(tokenize("The government plans to sell the airport"), 0, 7)
    [2]
    """
    found = [index for index in range(first, last) if is_finite(tokens, index, first)]
    if found:
        return found
    likely = likely_verb(tokens, first, last)
    if likely is None:
        likely = _headline_infinitive(tokens, first, last)
    if likely is None:
        likely = unstated_copula(tokens, first, last)
    return [] if likely is None else [likely]


def _headline_infinitive(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The “to” of “Council to sell its harbour”, which says what will be done."""
    for index in range(first + 1, last - 1):
        before, follows = tokens[index - 1], tokens[index + 1]
        if (
            tokens[index].norm == "to"
            and (before.kind is not Kind.MARK or before.text == "%")
            and before.norm not in FUNCTION_WORDS
            and follows.text[0].islower()
            and (part_of_speech(follows.norm)[:1] == ("v",) or _takes_object(tokens, index + 1, last))
        ):
            return index
    return None


def _takes_object(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“to own more than half”: what may be a verb is one before what it governs."""
    if "v" not in part_of_speech(tokens[index].norm) or index + 1 >= last:
        return False
    follows = tokens[index + 1]
    return follows.norm in DETERMINERS or follows.norm in ("more", "most", "less") or follows.kind is Kind.NUMBER


def _is_adjective(token: Token) -> bool:
    return token.norm.endswith("ed") or part_of_speech(token.norm)[:1] == ("a",)


def has_finite(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the tokens hold a finite verb.

    >>> from factcheck.text.tokens import tokenize
    >>> has_finite(tokenize("three policemen were injured"), 0, 4), has_finite(tokenize("other cities"), 0, 2)
    (True, False)
    """
    return any(is_finite(tokens, index, first) for index in range(first, last))


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """“was arrested”, “will be lent by”: a form of “be” with a participle.

    A participle without “by” is passive too: its subject is who it is done to.
    """
    at, be = verb, False
    while at < len(tokens) and (
        tokens[at].norm in AUXILIARIES
        or tokens[at].norm in MODALS
        or tokens[at].norm in ("not", "also")
        or is_adverb(tokens[at].norm)
    ):
        be = be or tokens[at].norm in _BE
        at += 1
    return (
        be and at < len(tokens) and tokens[at].norm.endswith(("ed", "en", "wn", "nt", "ht", "lt", "ade", "old", "aid"))
    )
