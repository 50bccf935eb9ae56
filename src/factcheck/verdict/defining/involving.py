"""“Roe was part of the march” beside a source that tells of Roe's role in it, or that she had none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.model import Stance
from factcheck.text.definitions import read_definitions
from factcheck.text.involvement import Involvement, read_involvements
from factcheck.text.kinds import classes_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.words import PREPOSITIONS
from factcheck.verdict.defining.casting import cast_in
from factcheck.verdict.defining.complements import complement
from factcheck.verdict.defining.sides import Defined, Trait, terms_at

_PRONOUNS = frozenset("he she it they".split())
_REACH = 12


def involve(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of a tie that a part tells, where it tells of a tie between the same two."""
    clause = statement.parts[part]
    for ours in read_involvements(statement):
        if not clause.first <= ours.at < clause.last or ours.subject is None:
            continue
        head, targets = _head(ours, aligned), _targets(statement, ours, aligned)
        if head is None or not targets:
            continue
        found = [
            _judge(statement, ours, source, role, head, source is evidence.quote)
            for source in evidence.readings
            for role in cast_in(statement, ours, head, targets, source, evidence)
        ]
        if not head.closeness or not all(one.closeness for one in targets):
            if found:
                return found[0]
            continue
        found += [
            _judge(statement, ours, source, theirs, head, source is evidence.quote)
            for source in evidence.readings
            for theirs in read_involvements(source)
            if _same_target(targets, source, theirs) and _same_subject(head, source, theirs)
        ]
        found += [
            _judge(statement, ours, source, maker, head, source is evidence.quote)
            for source in evidence.readings
            for maker in _makers(head, targets, source)
        ]
        if found:
            return next((one for one in found if one.findings[0].stance is not Stance.MISSING), found[0])
    return None


def _stance(ours: Involvement, theirs: Involvement) -> Stance:
    """Who takes part has to do with it, and who has nothing to do with it takes no part; not the other way round."""
    if ours.against and theirs.against:
        return Stance.AGREES
    if ours.apart == theirs.apart:
        closer = theirs.level >= ours.level if not ours.apart else theirs.level <= ours.level
        return Stance.AGREES if closer and not (ours.against or theirs.against) else Stance.MISSING
    told, denied = (theirs, ours) if ours.apart else (ours, theirs)
    return Stance.CONFLICTS if told.level >= denied.level else Stance.MISSING


def _head(ours: Involvement, aligned: Sequence[Aligned]) -> Aligned | None:
    """What the statement ties, where its name is all of the subject."""
    first, last = ours.subject or (0, 0)
    inside = [one for one in aligned if first <= one.term.first < last]
    return inside[-1] if inside and inside[-1].term.last == last and inside[-1].term.preposition is None else None


def _targets(statement: Reading, ours: Involvement, aligned: Sequence[Aligned]) -> list[Aligned]:
    """What the statement ties it to: the words up to the next preposition but “of”."""
    end = next(
        (at for at in range(ours.last, len(statement.tokens)) if statement.tokens[at].norm in PREPOSITIONS - {"of"}),
        len(statement.tokens),
    )
    return [one for one in aligned if ours.last <= one.term.first < end and one.term.weight >= 1]


def _same_subject(head: Aligned, source: Reading, theirs: Involvement) -> bool:
    home = [other for other in head.others if any(other is term for term in source.terms)]
    if theirs.owner is not None and any(other.first <= theirs.owner < other.last for other in home):
        return True
    first, last = theirs.subject or _main_subject(source)
    if theirs.owner is not None and source.tokens[theirs.owner].norm.endswith(("'s", "s'")):
        return False
    if any(
        first <= other.first < last and other.preposition is None and _is_all(other, source, last) for other in home
    ):
        return True
    return not home and last == first + 1 and source.tokens[first].norm in _PRONOUNS


def _makers(head: Aligned, targets: Sequence[Aligned], source: Reading) -> Iterator[Involvement]:
    """“Nova is a song by Roe”: a work has to do with who made it."""
    for definition in read_definitions(source):
        first, last = definition.subject
        same = any(first <= other.first < last for other in head.others if any(other is term for term in source.terms))
        if definition.negator is not None or not (same or (definition.pointing and not head.others)):
            continue
        for kind in definition.kinds:
            found = complement(source, kind)
            work = any(known.realm == "work" for known in classes_of(source.tokens[kind.head].norm))
            if found is not None and found.preposition == "by" and work:
                maker = Involvement(kind.head, found.first, 1, False, False, False, definition.subject, None)
                if _same_target(targets, source, maker):
                    yield maker


def _main_subject(source: Reading) -> tuple[int, int]:
    return next((part.subject for part in source.parts if part.subject is not None), (0, 0))


def _is_all(other: Term, source: Reading, last: int) -> bool:
    """Whether nobody else stands behind a name in a subject: no “Roe's lawyer”, no “Roe, whose lawyer Doe”."""
    return not any(
        term.kind is not TermKind.DATE
        and not term.demonym
        and term.first >= other.last
        and source.tokens[other.last].text != "("
        for term in source.terms
        if term.last <= last
    )


def _same_target(targets: Sequence[Aligned], source: Reading, theirs: Involvement) -> bool:
    return all(
        any(
            theirs.last <= other.first < theirs.last + _REACH and any(other is term for term in source.terms)
            for other in one.others
        )
        for one in targets
    )


def _judge(
    statement: Reading, ours: Involvement, source: Reading, theirs: Involvement, head: Aligned, shown: bool
) -> Defined:
    span = (statement.tokens[ours.at].start, statement.tokens[ours.last - 1].end)
    known = (source.tokens[theirs.at].start, source.tokens[theirs.last - 1].end)
    words, other = statement.text[slice(*span)], source.text[slice(*known)]
    stance = _stance(ours, theirs)
    if stance is Stance.MISSING:
        explanation = f"The source says only “{other}”."
    elif stance is Stance.AGREES:
        explanation = f"“{words}” agrees with “{other}”."
    else:
        explanation = f"The statement says {_said(ours, words)}; the source says {_said(theirs, other)}."
    trait = Trait(stance, explanation, span, other, known if shown else None, "opposite")
    settled = frozenset(range(ours.at, ours.last))
    if stance is not Stance.AGREES:
        return Defined((trait,), {}, settled if stance is Stance.CONFLICTS else frozenset())
    told = [*terms_at(statement, settled), head.term]
    return Defined((trait,), {id(one): Aligned(one, Bond.RECORD) for one in told}, settled)


def _said(told: Involvement, words: str) -> str:
    return f"that it is not “{words}”" if told.denied else f"“{words}”"
