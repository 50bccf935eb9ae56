"""How many brothers, sisters and children somebody has: “one of eight children”, “had two sons and a daughter”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.classes import NamedTuple
from factcheck.text.attribution import Range
from factcheck.text.lexicon import lemmas
from factcheck.text.quantities import Hedge
from factcheck.text.reading import Reading
from factcheck.text.tokens import Token
from factcheck.text.words import AUXILIARIES

_HALVES = {"child": ("son", "daughter"), "sibling": ("brother", "sister")}
_WHOLE = {half: whole for whole, halves in _HALVES.items() for half in halves}
_AMONG = {
    "child": "sibling",
    "sibling": "sibling",
    "son": "brother",
    "daughter": "sister",
    "brother": "brother",
    "sister": "sister",
}
_HAVING = frozenset("have has had having father fathered bore borne raised with produced".split())
_ONE = frozenset(
    "one first second third fourth fifth sixth seventh eighth ninth tenth last youngest oldest eldest".split()
)
_LIST = 10
"""Tokens back in which “survived by” opens a list."""
_NONE = frozenset("no zero without never".split())
NOUNS = frozenset(
    "child children kids son sons daughter daughters sibling siblings brother brothers sister sisters".split()
)
CUES = NOUNS | {"childless"}
"""Words without one of which nothing is told of kin."""


class Kin(NamedTuple):
    """How many of one relation somebody has."""

    relation: str
    """child, son, daughter, sibling, brother or sister."""
    least: int
    most: int | None
    """None where there may be more of them than are told."""
    stretch: Range
    """The tokens that tell it."""
    joint: bool
    """Whether they are told with somebody: “had two sons with Roe”, “the couple had two sons”."""


@lru_cache(maxsize=4096)
def read_kin(reading: Reading) -> tuple[Kin, ...]:
    """What a sentence tells of how many kin its subject has.

    >>> from factcheck.text.cast import Cast
    >>> from factcheck.text.reading import read
    >>> [(one.relation, one.least) for one in read_kin(read("Roe was the third of eight children.", cast=Cast()))]
    [('sibling', 7)]
    """
    tokens = reading.tokens
    if not any(token.norm in CUES for token in tokens):
        return ()
    return tuple(_told(reading))


def _told(reading: Reading) -> Iterator[Kin]:
    tokens = reading.tokens
    counts = dict(_counts(reading))
    taken: set[int] = set()
    for noun, (count, first) in counts.items():
        relation = _relation(tokens[noun])
        if noun in taken or relation is None:
            continue
        if first > 1 and tokens[first - 1].norm == "of" and _one_of(tokens, first - 1):
            among = _AMONG[relation]
            begin = next(at for at in range(first - 2, -1, -1) if tokens[at].norm in _ONE)
            yield Kin(among, count - 1, count - 1, (begin, noun + 1), False)
            if among in _WHOLE:
                yield Kin(_WHOLE[among], count - 1, None, (begin, noun + 1), False)
            continue
        if _is_survived(tokens, first):
            # Others may have died before.
            yield from (
                Kin(one, count, None, (first, noun + 1), False) for one in (relation, _WHOLE.get(relation)) if one
            )
            continue
        if not _is_had(tokens, first):
            continue
        other = _joined(tokens, noun, counts, relation)
        joint = _with_somebody(tokens, first, noun)
        if other is not None:
            taken.add(other)
            more = _relation(tokens[other]) or relation
            yield Kin(_WHOLE[relation], count + counts[other][0], count + counts[other][0], (first, other + 1), joint)
            yield Kin(more, counts[other][0], counts[other][0], (first, other + 1), joint)
            yield Kin(relation, count, count, (first, other + 1), joint)
            continue
        article = tokens[first].norm in ("a", "an")  # who has two sons has a son
        yield Kin(relation, count, None if article else count, (first, noun + 1), joint)
        if relation in _WHOLE:
            yield Kin(_WHOLE[relation], count, None, (first, noun + 1), joint)
    yield from _without(tokens)


def _counts(reading: Reading) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each noun of kin with how many there are and where that begins: “two sons”, “a daughter”."""
    tokens = reading.tokens
    for noun, token in enumerate(tokens):
        if token.norm not in NOUNS:
            continue
        first = noun
        while first > 0 and noun - first < 3 and tokens[first - 1].norm in _DESCRIBING:
            first -= 1
        term = next((one for one in reading.terms if one.last == first and one.quantity is not None), None)
        if term is not None and term.quantity is not None and term.quantity.hedge is Hedge.EXACT:
            if term.quantity.value == int(term.quantity.value):
                yield noun, (int(term.quantity.value), term.first)
        elif first > 0 and tokens[first - 1].norm in ("a", "an", "one") and not token.norm.endswith("s"):
            yield noun, (1, first - 1)


_DESCRIBING = frozenset(
    "other older younger elder little own biological adopted adult surviving legitimate full half young small".split()
)


def _relation(token: Token) -> str | None:
    norm = "child" if token.norm == "kids" else token.norm
    return next((base for base in (norm, *lemmas(norm)) if base in _AMONG), None)


def _one_of(tokens: Sequence[Token], of: int) -> bool:
    """“one of”, “the youngest of”, “the third child of”."""
    before = [token.norm for token in tokens[max(0, of - 2) : of]]
    return bool(before) and (before[-1] in _ONE or (before[-1] in NOUNS and before[0] in _ONE))


def _is_had(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb of having stands right before a count, or an adverb between."""
    before = [token.norm for token in tokens[max(0, first - 3) : first]]
    return any(word in _HAVING for word in before) and not any(word in _NONE or word == "of" for word in before)


def _is_survived(tokens: Sequence[Token], first: int) -> bool:
    """“was survived by his wife and two sons”."""
    before = [token.norm for token in tokens[max(0, first - _LIST) : first]]
    return any(pair == ("survived", "by") for pair in pairwise(before))


def _joined(tokens: Sequence[Token], noun: int, counts: dict[int, tuple[int, int]], relation: str) -> int | None:
    """The noun of the other half in “two sons and a daughter”."""
    for other, (_, first) in counts.items():
        between = [token.norm for token in tokens[noun + 1 : first]]
        if other > noun and between in (["and"], [",", "and"]):
            more = _relation(tokens[other])
            if more is not None and more != relation and _WHOLE.get(more) == _WHOLE.get(relation, ""):
                return other
    return None


def _with_somebody(tokens: Sequence[Token], first: int, noun: int) -> bool:
    """Whether they are those of one marriage: “with”, “together”, “the couple”, “by his second wife”."""
    around = {token.norm for token in (*tokens[max(0, first - 8) : first], *tokens[noun + 1 : noun + 5])}
    return not around.isdisjoint(
        ("with", "together", "couple", "by", "they", "whom", "marriage", "pair", "first", "second")
    )


def _without(tokens: Sequence[Token]) -> Iterator[Kin]:
    """“childless”, “had no children”, “never had children”, “is an only child”."""
    for at, token in enumerate(tokens):
        before = [one.norm for one in tokens[max(0, at - 3) : at]]
        if token.norm == "childless" and not {"not", "never"} & set(before):
            yield Kin("child", 0, 0, (at, at + 1), False)
        elif token.norm == "child" and before[-2:] in (["an", "only"], ["the", "only"]):
            of = tokens[at + 1].norm if at + 1 < len(tokens) else ""
            if before[:1] and before[0] in AUXILIARIES and of not in ("of", "to", "in", "who"):
                yield Kin("sibling", 0, 0, (at - 1, at + 1), False)
        elif token.norm in NOUNS and before[-1:] == ["only"] and any(word in _HAVING for word in before[:-1]):
            relation = _relation(token)  # who had only daughters had no sons
            others = [half for half in _HALVES.get(_WHOLE.get(relation or "", ""), ()) if half != relation]
            if token.norm.endswith("s"):
                yield from (Kin(half, 0, 0, (at - 1, at + 1), False) for half in others)
        elif token.norm in NOUNS and before[-1:] and before[-1] in ("no", "zero"):
            relation = _relation(token)
            if relation is not None and any(word in _HAVING for word in before[:-1]):
                yield Kin(relation, 0, 0, (at - 1, at + 1), False)
