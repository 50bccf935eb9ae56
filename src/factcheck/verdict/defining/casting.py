"""Who has a role in a work, by the cast that a source lists: “a film starring Jane Roe and Tom Doe”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text.involvement import Involvement
from factcheck.text.kinds import classes_of
from factcheck.text.reading import Reading, Term
from factcheck.text.reality import Reality
from factcheck.text.verbs import finite_verbs
from factcheck.verdict.checks.role import is_possessive
from factcheck.verdict.defining.sides import terms_at

_CASTING = frozenset("starring stars star starred featuring features co-starring co-stars".split())
_PLAYING = frozenset("starred stars co-starred co-stars appeared appears acted".split())
_ROLES = frozenset("role roles".split())
_LISTING = frozenset(", and & with including".split())


def cast_in(
    statement: Reading,
    ours: Involvement,
    head: Aligned,
    targets: Sequence[Aligned],
    source: Reading,
    evidence: Evidence,
) -> Iterator[Involvement]:
    """The roles that a source tells of in a work; for a statement that somebody has a role in it, or has none."""
    if _ROLES.isdisjoint(token.norm for token in statement.tokens[ours.at : ours.last]) or not head.closeness:
        return
    for at, token in enumerate(source.tokens):
        verb = next(terms_at(source, (at,)), None)
        if verb is not None and (verb.negator is not None or verb.reality is not Reality.ACTUAL):
            continue
        subject = next(
            (part.subject for part in source.parts if part.subject and part.subject[1] <= at < part.last), None
        )
        if subject is None:
            continue
        cast = (
            token.norm in _CASTING and _is_cast(head, source, at) and _is_work(head, targets, source, subject, evidence)
        )
        plays = token.norm in _PLAYING and subject[1] == at and _is_player(head, source, subject)
        if cast or (
            plays and all(any(_is_listed(source, at, other) for other in _home(one, source)) for one in targets)
        ):
            yield Involvement(at, at + 1, 2, False, False, False, subject, None)


def _home(one: Aligned, source: Reading) -> list[Term]:
    return [other for other in one.others if any(other is term for term in source.terms)]


def _is_cast(head: Aligned, source: Reading, at: int) -> bool:
    """Whether somebody stands in the list behind “starring”, and not as the role or as whose brother is in it."""
    return any(_is_listed(source, at, other) for other in _home(head, source))


def _is_listed(source: Reading, at: int, other: Term) -> bool:
    tokens = source.tokens
    if other.first <= at or is_possessive(source, other):
        return False
    before = tokens[other.first - 1]
    opens = other.first - 1 == at or before.norm in _LISTING or (before.norm == "in" and other.first - 2 == at)
    between = [token.norm for token in tokens[at + 1 : other.first]]
    behind = tokens[other.last].norm if other.last < len(tokens) else "."
    played = "as" in between and behind != "as"
    ended = any(word in (".", ";", "(") or word in ("about", "who", "whose", "which") for word in between)
    return opens and not played and not ended and not list(finite_verbs(tokens, at + 1, other.first))


def _is_player(head: Aligned, source: Reading, subject: tuple[int, int]) -> bool:
    home = _home(head, source)
    if any(other.last == subject[1] and other.preposition is None for other in home):
        return True
    return not home and subject[1] - subject[0] == 1 and source.tokens[subject[0]].norm in ("he", "she")


def _is_work(
    head: Aligned, targets: Sequence[Aligned], source: Reading, subject: tuple[int, int], evidence: Evidence
) -> bool:
    """Whether the subject is the work; “the film” is, where nothing stands before it that it could be."""
    first, last = subject
    homes = [_home(one, source) for one in targets]
    if all(any(first <= other.first < last and other.preposition is None for other in home) for home in homes):
        return bool(homes)
    tokens = source.tokens
    alone = all(term is head.term or term.norm == head.term.norm for term in evidence.context)
    pointing = (
        last - first >= 2 and tokens[last - 2].norm == "the" and (last - 2 == first or tokens[last - 3].text == ",")
    )
    work = any(known.realm == "work" for known in classes_of(tokens[last - 1].norm))
    return pointing and work and alone and not any(homes) and len(targets) == 1
