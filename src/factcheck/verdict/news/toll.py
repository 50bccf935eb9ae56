"""How news counts the dead and the hurt: “30 people died” where a crash killed 30, left 30 dead or claimed 30 lives."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.reality import Reality
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FORMS_OF_BE, FUNCTION_WORDS

_DYING = frozenset("die dies died perish perishes perished".split())
_KILLED = frozenset(["killed"])
_HURT = frozenset("injured wounded hurt".split())
TOLD = _DYING | _KILLED | _HURT
"""The words of a statement that a claim may have told by a count of those whom it befell."""

_LEAVING = frozenset("leave leaves left leaving".split())
_TAKING = frozenset("claim claims claimed claiming take takes took taking cost costs costing".split())
_KILLING = frozenset("kill kills killed killing".split())
_DEATHS = frozenset("death deaths fatality fatalities".split())
_STANDING = frozenset("to at is was reached reaches hit hits of".split())
_PEOPLE = frozenset("people persons person others was were are is been".split())
_LESS = frozenset("fell fall falls dropped cut lowered revised corrected down from".split())
_LONGEST_GROUP = 2
"""Words that may stand behind the figure for who they are: “30 young soldiers dead”."""


def with_toll(aligned: Sequence[Aligned], statement: Reading, evidence: Evidence) -> list[Aligned]:
    """The terms, one that tells of dying or of being hurt tied to how the claim counts those whom it befell."""
    found = _with_deaths(aligned, evidence)
    figures = [
        one for one in found if one.bond is Bond.SAME and one.other is not None and one.term.kind is TermKind.QUANTITY
    ]
    for at, one in enumerate(found):
        term = one.term
        if one.closeness and one.other is not None and _is_of_another_toll(one.other, figures, evidence):
            found[at] = Aligned(term, Bond.NONE)
            continue
        if one.closeness or term.norm not in TOLD or term.negator or term.reality is not Reality.ACTUAL:
            continue
        if term.norm not in _DYING and not _is_passive(term, statement):
            continue
        for figure in figures:
            other = _counted(term, figure, statement, evidence) if _is_same_group(term, figure, found) else None
            if other is not None:
                found[at] = Aligned(term, Bond.DERIVED, other, (other,))
                break
    return found


def _with_deaths(aligned: Sequence[Aligned], evidence: Evidence) -> list[Aligned]:
    """“30 people died” beside “30 fatalities”: so many deaths are those of as many people."""
    found = list(aligned)
    if not any(one.term.norm in _DYING | _KILLED for one in found):
        return found
    for at, one in enumerate(found):
        ours = one.term.quantity
        if ours is None or one.bond is not Bond.NONE or ours.head not in ("people", "person"):
            continue
        for other in evidence.terms(TermKind.QUANTITY):
            theirs = other.quantity
            if theirs is None or theirs.head not in ("death", "fatality") or theirs.kind is not ours.kind:
                continue
            if (theirs.value, theirs.high, theirs.hedge) == (ours.value, ours.high, ours.hedge):
                found[at] = Aligned(one.term, Bond.SAME, other, (other,))
                break
    return found


def _is_passive(term: Term, statement: Reading) -> bool:
    before = [token.norm for token in statement.tokens[max(0, term.first - 3) : term.first]]
    return not FORMS_OF_BE.isdisjoint(before)


def _is_of_another_toll(death: Term, figures: Sequence[Aligned], evidence: Evidence) -> bool:
    """Whether “death” is that of a death toll which rose by the figure or fell to it: so many died in no case."""
    tokens = evidence.reading_of(death).tokens
    if death.norm != "death" or death.last >= len(tokens) or tokens[death.last].norm != "toll":
        return False
    others = [one.other for one in figures if one.other is not None and one.other.part == death.part]
    return bool(others) and not any(_word_of("die", tokens, other.first, other.last) is not None for other in others)


def _is_same_group(term: Term, figure: Aligned, aligned: Sequence[Aligned]) -> bool:
    """Whether the figure counts the same on both sides: not in “30 police died” where police killed 30."""
    if figure.other is None:
        return False
    first, last = figure.other.last, figure.other.last + _LONGEST_GROUP
    group = [one for one in aligned if figure.term.last <= one.term.first < term.first]
    named = [one.other for one in group if one.term.norm not in _PEOPLE]
    return all(other is not None and first <= other.first <= last for other in named)


def _counted(term: Term, figure: Aligned, statement: Reading, evidence: Evidence) -> Term | None:
    """What the claim has for the word beside the same figure, of whom the statement tells it."""
    other = figure.other
    if other is None or not 0 <= term.first - figure.term.last <= _LONGEST_GROUP + 2:
        return None
    between = statement.tokens[figure.term.last : term.first]
    if any(token.kind is Kind.MARK or token.norm == "and" for token in between):
        return None
    reading = evidence.reading_of(other)
    tokens = reading.tokens
    at = _word_of(term.norm, tokens, other.first, other.last)
    told = None if at is None else next((one for one in reading.terms if one.first <= at < one.last), None)
    if told is None or told.negator or told.reality is not Reality.ACTUAL:
        return None
    return None if other.negator or other.reality is not Reality.ACTUAL else told


def _word_of(deed: str, tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the word stands that tells the deed of the figure between the two places."""
    verb = first - 1
    while verb > 0 and tokens[verb].norm in ("at", "least", "about", "some", "nearly", "around"):
        verb -= 1
    before = tokens[verb].norm if verb >= 0 else ""
    after = last
    while after < len(tokens) and after - last < _LONGEST_GROUP and _is_of_group(tokens[after]):
        after += 1
    word = tokens[after].norm if after < len(tokens) else ""
    if deed in _HURT:
        return after if word in _HURT and before in _LEAVING else None
    if word == "dead" and before in _LEAVING:
        return after
    if after == last and word == "lives" and before in _TAKING:
        return after
    if after == last and word in _DEATHS and not tokens[after].text[0].isupper():
        return after
    if deed in _DYING and before in _KILLING and not (verb and tokens[verb - 1].norm in FORMS_OF_BE):
        return verb
    return _death_toll(tokens, verb)


def _is_of_group(token: Token) -> bool:
    words = FUNCTION_WORDS | _HURT | _DEATHS | {"dead", "lives", "others", "further", "additional"}
    return token.kind is not Kind.MARK and token.norm not in words


def _death_toll(tokens: Sequence[Token], at: int) -> int | None:
    """“The death toll of the fire rose to 30”: in one clause with its figure, and with none in between."""
    if at < 1 or tokens[at].norm not in _STANDING:
        return None
    for place in range(at - 1, 0, -1):
        token = tokens[place]
        if (token.kind is Kind.MARK and token.text in ",;:.–—") or token.norm in _LESS:
            return None
        if token.norm == "toll" and tokens[place - 1].norm == "death":
            return place
    return None
