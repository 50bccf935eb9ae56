"""What a phrase that names a speaker consists of: title, name, what describes it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import is_common_word
from factcheck.text.office_table import is_honorific, office_named
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS

Name = tuple[int, int]
RELATIVES = frozenset("who which that".split())
# What the names of bodies and places end in; people’s hardly ever do.
BODIES = frozenset(
    "team campaign side camp "
    "ministry department office agency bureau council committee commission board court house senate congress "
    "parliament party union association society institute institution university college school academy center "
    "centre museum library hospital church bank fund company corporation group holdings inc ltd airlines airways "
    "airport station times post journal herald tribune news telegraph guardian gazette daily press media "
    "television radio network league club team force forces army navy guard police service authority "
    "administration government state states nations republic kingdom islands island heights river street avenue "
    "bridge express energy petroleum motors systems technologies industries international foundation federation "
    "campaign coalition alliance front movement organization organisation capital ventures partners act treaty "
    "agreement war day week split frozenset who which that".split()
)


def is_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“Sheriff Lee”: nothing but common words before a surname."""
    return all(is_common_word(token.norm) for token in tokens[first : last - 1])


_NOT_TITLES = frozenset("new north south east west united great san los saint st old royal national".split())


def is_joint(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“the mayor and the Harbour Board”: two speakers, neither of them alone."""
    return any(
        tokens[at].norm == "and"
        and tokens[at - 1].text[0].isupper()
        and office_named(tokens[at - 1].norm) is None
        and not any(token.norm in PREPOSITIONS or token.text == "," for token in tokens[first:at])
        for at in range(first + 1, last - 1)
    )


def is_named_body(tokens: Sequence[Token], first: int, run: Name, last: int) -> bool:
    """“the Department of Public Works”: a body whose name goes on behind a preposition; not “Jane Roe of the Board”."""
    if run[1] >= last or tokens[run[1]].norm not in ("of", "for", "and", "in"):
        return False
    follows = next((token for token in tokens[run[1] + 1 : last] if token.norm not in DETERMINERS), None)
    if follows is None or not follows.text[0].isupper():
        return False
    if run[1] - run[0] > 1 and run[0] == first and _is_body_behind(tokens, run[1], last):
        return tokens[run[1] - 1].norm in BODIES
    return (run[0] > first and tokens[run[0] - 1].norm == "the") or (
        is_common_word(tokens[run[1] - 1].norm) and office_named(tokens[run[1] - 1].norm) is None
    )


def _is_body_behind(tokens: Sequence[Token], at: int, last: int) -> bool:
    """“of the Retail Federation”: a body with its article, which somebody is of."""
    return tokens[at].norm == "of" and tokens[at + 1].norm == "the" and tokens[last - 1].norm in BODIES


def _behind_office(tokens: Sequence[Token], first: int, last: int, names: Sequence[Name]) -> Name | None:
    """“Commissioner for Public Works Jane Roe”: the name that ends a title with a field of its own."""
    runs = [run for run in names if first <= run[0] and run[1] == last]
    if not runs or runs[0][0] == first or not any(token.norm in ("for", "of") for token in tokens[first : runs[0][0]]):
        return None
    start, end = runs[0]
    before = tokens[start - 1]
    if end - start >= 2 and before.kind is Kind.WORD and before.norm not in FUNCTION_WORDS and before.text[0].islower():
        return start, end  # “speaker of the parliament Jane Roe”
    if not tokens[first].text[0].isupper() or before.norm not in ("for", "of"):
        return None
    while end - start > 2 and is_common_word(tokens[start].norm):
        start += 1
    return (start, end) if start > runs[0][0] and end - start == 2 else None


_OWNERS = frozenset("his her its their our".split())


def _beside(tokens: Sequence[Token], first: int, cut: int, last: int) -> Name | None:
    """“the mayor of Westport, Jane Roe”: a description, then nothing but a name."""
    end = next((at for at in range(cut + 1, last) if tokens[at].text in ",("), last)
    if end - cut < 3 or not all(token.text[0].isupper() or token.text in ".-" for token in tokens[cut + 1 : end]):
        return None
    plain = tokens[first].norm in DETERMINERS or tokens[first].norm in _OWNERS or tokens[first].text[0].islower()
    owned = any(token.norm.endswith(("'s", "s'")) for token in tokens[first:cut])
    return (cut + 1, end) if (plain or owned) and tokens[cut - 1].norm not in FUNCTION_WORDS else None


def head_name(tokens: Sequence[Token], first: int, last: int, names: Sequence[Name]) -> Name | None:
    """Of the names of a sentence, the speaker’s own in a phrase: not the owner’s, not that behind a preposition."""
    behind = _behind_office(tokens, first, last, names)
    if behind is not None:
        return behind
    cut = next((at for at in range(first + 1, last) if tokens[at].text in ",(" or tokens[at].norm in RELATIVES), last)
    if cut < last and tokens[cut].text == ",":
        beside = _beside(tokens, first, cut, last)
        if beside is not None:
            return beside
    last = cut
    runs = [
        (start, end)
        for start, end in names
        if first <= start
        and end <= last
        and not tokens[end - 1].norm.endswith(("'s", "s'"))
        and not _goes_on(tokens, end, last)
        and not any(token.norm in PREPOSITIONS for token in tokens[first:start])
    ]
    if not runs and last - first <= 4:
        # A capital at the head of a phrase says more than at the head of a sentence: “Roe said”.
        start = first
        while start < last and (
            tokens[start].norm in FUNCTION_WORDS or is_honorific(tokens[start].norm) or tokens[start].text == "."
        ):
            start += 1
        if start < last and all(token.text[0].isupper() for token in tokens[start:last]):
            runs = [(start, last)]
    closing = next((run for run in runs if run[1] == last), None)
    longest = max(runs, key=lambda run: (run[1] - run[0] > 1, -run[0]), default=None)
    return closing if closing is not None and closing[1] - closing[0] > 1 else longest


def _goes_on(tokens: Sequence[Token], end: int, last: int) -> bool:
    """“the Russian leader”, “the Roe 's report”: a noun follows, and the capitals only modify it."""
    if end >= last:
        return False
    follows = tokens[end]
    if follows.text in "/’'":
        return True  # “a CNN/ORC poll”, “Harris’ team”
    return follows.norm == "'s" or (follows.kind is Kind.WORD and follows.norm not in FUNCTION_WORDS)


def bare_name(tokens: Sequence[Token], first: int, last: int) -> Name:
    """The name without the office or the owner before it: “President Jane Roe”, “Labour’s Jane Roe”."""
    for at in range(last - 2, first - 1, -1):
        if tokens[at].norm.endswith(("'s", "s'")):
            first = at + 1
            break
    for at in range(last - 2, first - 1, -1):
        if office_named(tokens[at].norm) is not None or is_honorific(tokens[at].norm):
            return at + 1 + (tokens[at + 1].text == "."), last
    while tokens[first].kind is Kind.MARK and last - first > 1:
        first += 1  # the point of “Gov.”
    bare = first
    while last - bare > 2 and _is_title(tokens, bare, last):
        bare += 1 + (tokens[bare + 1].text == ".")
    unknown = any(not is_common_word(token.norm) for token in tokens[bare:last])
    return (bare, last) if unknown else (first, last)


def _is_title(tokens: Sequence[Token], at: int, last: int) -> bool:
    """“Detective Constable Jane Roe”: common words with capitals before a name that no dictionary has."""
    norm = tokens[at].norm
    if tokens[at + 1].text == "." and len(norm) > 1:
        return True  # “Gov. Jane Roe”
    if tokens[last - 1].norm in BODIES or norm in _NOT_TITLES or len(tokens[at + 1].text) == 1:
        return False
    return tokens[at].kind is Kind.WORD and (is_common_word(norm) or (tokens[at].text.isupper() and len(norm) > 1))


def described(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """The words of a description, without its determiner and what follows a comma."""
    while first < last and (tokens[first].norm in DETERMINERS or tokens[first].kind is Kind.MARK):
        first += 1
    end = next((at for at in range(first, last) if tokens[at].text == "," or tokens[at].norm in RELATIVES), last)
    return words_of(tokens, first, end) if end > first else None


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a range with the blanks that stood between them."""
    text = ""
    for index in range(first, last):
        blank = " " if index > first and tokens[index].start > tokens[index - 1].end else ""
        text += blank + tokens[index].text
    return text
