"""Which words make up a verb that reports, and whether a word is one where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.cues import is_noun
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reports.bounds import bounds
from factcheck.text.reports.stretch import Range, Report, Stretch
from factcheck.text.reports.words import PERSONAL, ReportWord, report_verbs
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import AUXILIARIES, MODALS

BE = frozenset(
    "is are was were be been being isn't aren't wasn't weren't he's she's it's they're i'm we're you're".split()
)


HAVE = frozenset("has have had having".split())


_BETWEEN = frozenset(
    "also not never later earlier repeatedly then once previously again already both all each n't just "
    "further still even soon ever long always often sometimes now himself herself themselves itself".split()
)


_CARRIERS = frozenset(
    "continue continues continued continuing go goes went going want wants wanted begin begins began seem seems seemed "
    "appear appears appeared come comes came used try tries tried trying quick keen proceed proceeds proceeded rush "
    "rushed like likes liked take takes took have has had is are was were be".split()
)


_NEGATING = frozenset("decline declines declined refuse refuses refused fail fails failed".split())


_PLURALS = frozenset(
    "i you we they who that people police many some others most critics both all to and or not".split()
)


_IRREGULAR_PARTICIPLES = frozenset(
    "found known thought told said felt understood shown written sworn sought heard".split()
)


_CLAUSE_OPENERS = frozenset("he she it they we i there this these those the a an his her their its our no".split())


DETERMINING = frozenset("the a an his her their its our my your this that these those no any some such of".split())


def is_report_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that may be a noun as well stands where a verb stands: “Roe claims she …”, not “her claims”."""
    before = tokens[index - 1] if index else None
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    some = before is not None and before.norm == "some" and tokens[index].norm.endswith("ing")
    if before is None or (before.norm in DETERMINING and not some) or before.norm.endswith(("'s", "s'")):
        return False
    if (
        before.norm in BE
        and not tokens[index].norm.endswith(("ed", "ing"))
        and "n" in part_of_speech(tokens[index].norm)
    ):
        return False  # “there were plans”
    if part_of_speech(tokens[index].norm) == ("v",) and not is_base(tokens[index]):
        return True
    if before.norm.endswith("ing") and "n" in part_of_speech(tokens[index].norm) and len(before.norm) > 4:
        return False
    adjective = before.text[0].islower() and part_of_speech(before.norm)[:1] == ("a",) and before.norm not in _BETWEEN
    if adjective and "n" in part_of_speech(tokens[index].norm) and not is_adverb(before.norm):
        return False
    if is_base(tokens[index]) and not _is_plural(tokens, index - 1):
        return False
    if not is_noun(tokens, index):
        return True
    if (
        follows is None
        or follows.norm == "of"
        or (part_of_speech(before.norm)[:1] == ("a",) and before.text[0].islower())
    ):
        return False
    subject = before.text[0].isupper() or before.norm in PERSONAL or is_adverb(before.norm) or before.norm in _BETWEEN
    subject = subject or before.norm in MODALS or before.norm in ("to", "who", "and") or before.norm in AUXILIARIES
    return subject and (
        follows.norm in _CLAUSE_OPENERS
        or follows.text[0].isupper()
        or follows.text in '“",:'
        or follows.norm in ("that", "to", "how", "why")
        or (follows.kind is Kind.WORD and part_of_speech(follows.norm)[:1] == ("n",) and follows.norm.endswith("s"))
    )


def is_base(token: Token) -> bool:
    """Whether a form is the plain one, which takes a plural subject: “they claim”."""
    word = report_verbs().get(token.norm)
    return word is not None and word.lemma == token.norm and token.norm not in ("forecast", "cast")


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a plain form may be its subject or belong to its verb group."""
    norm = tokens[at].norm
    if norm in _PLURALS or norm in MODALS or norm in AUXILIARIES or norm in _BETWEEN or is_adverb(norm):
        return True
    if tokens[at].kind is not Kind.WORD:
        return True
    if norm.endswith("s") or tokens[at].text[0].isupper() or part_of_speech(norm)[:1] != ("n",):
        return True
    return norm.endswith(("men", "ople", "dren"))


class Cue(NamedTuple):
    """A verb that reports, where it stands; the numbers count tokens of the stretch."""

    word: ReportWord
    at: int
    """Of the verb itself."""
    first: int
    """Where its verb group begins: “has also said”."""
    behind: int
    """Behind the verb and its particle: “pointed out”."""
    low: int
    """Where the sentence or the quotation begins that it stands in."""
    high: int
    inner: int = 0
    """Where what another report reports begins, if the verb stands in it: its own subject does not reach further."""
    passive: bool = False
    negated: bool = False

    @property
    def verb(self) -> Range:
        """The verb group."""
        return self.first, self.behind

    def report(
        self, source: Range | None, content: Range, *, until: int = 0, nobody: bool = False, **more: bool
    ) -> Report:
        """The report with this cue, whose words go on `until` there; `nobody` is what the source says that speaks."""
        cue = (self.first, max(until, self.behind))
        negated = self.negated or nobody
        return Report(source, cue, content, self.word.lemma, self.word.kind, self.verb, negated=negated, **more)


def read_cue(stretch: Stretch, index: int, word: ReportWord) -> Cue | None:
    """The verb with its group; None where the form is no verb there."""
    tokens = stretch.tokens
    low, high = bounds(stretch, index)
    if _is_joined(tokens, index):
        return None
    behind = index + 1
    if "out" in word.frames:  # “pointed out”
        if behind >= high or tokens[behind].norm != "out":
            return None
        behind += 1
        word = word._replace(frames=frozenset("b q w".split()))
    if follows_quotation(stretch, index, low) and not tokens[index].norm.endswith("ing"):
        return Cue(word, index, index, behind, low, high, low)
    if not is_report_verb(tokens, index):
        return None
    first, passive, negated = _verb_group(tokens, index, low)
    return Cue(word, index, first, behind, low, high, low, passive, negated)


def follows_quotation(stretch: Stretch, index: int, low: int) -> bool:
    """Whether a quotation ends right before a token."""
    before = index - 1
    if before > low and stretch.tokens[before].text == ",":
        before -= 1
    return before >= low and stretch.closes(before)


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen makes the word a part of another: “co-found”, “claim-free”."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return (before is not None and before.text == "-" and before.end == token.start) or (
        behind is not None and behind.text == "-" and behind.start == token.end
    )


def _verb_group(tokens: Sequence[Token], index: int, low: int) -> tuple[int, bool, bool]:
    """Where the verb group of a verb begins, whether it is passive, and whether it is negated."""
    first = index
    passive = negated = False
    participle = tokens[index].norm in _IRREGULAR_PARTICIPLES or tokens[index].norm.endswith(
        ("ed", "id", "ld", "en", "wn", "ught", "lt", "nt", "un")
    )
    while first > low:
        norm = tokens[first - 1].norm
        if norm in AUXILIARIES or norm in MODALS:
            if norm in BE and participle and not tokens[index].norm.endswith("ing"):
                passive = True
            negated = negated or norm.endswith("n't")
            if "'" in norm and not norm.startswith("'") and not norm.endswith("n't"):
                break  # “he’s said”: the subject is in it
            first -= 1
        elif norm in _BETWEEN or is_adverb(norm):
            negated = negated or norm in ("not", "never", "n't")
            first -= 1
        elif (
            norm == "to"
            and first - 2 >= low
            and (
                tokens[first - 2].norm in _CARRIERS
                or tokens[first - 2].norm in _NEGATING
                or tokens[first - 2].norm == "on"
            )
        ):
            negated = negated or tokens[first - 2].norm in _NEGATING
            first -= 2
            if tokens[first].norm == "on" and first > low:
                first -= 1
        else:
            break
    return first, passive, negated


def group_start(tokens: Sequence[Token], index: int, low: int) -> int:
    """Where the verb group of any verb begins: with its auxiliaries and adverbs."""
    return _verb_group(tokens, index, low)[0]
