"""What a statement says that something is, beside what the claim says that it is.

A kind that is the same, a synonym or narrower bears the statement out; a kind of a class that excludes it, or another
nationality or genre, contradicts it. Two callings of one person (senator, author) say nothing to each other, unless an
encyclopedia's opening defines her by callings of another line of work alone (senator, model).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.model import Span, Stance
from factcheck.text.definitions import read_definitions
from factcheck.text.kinds import covers, is_person
from factcheck.text.nouns import NounPhrase
from factcheck.text.reading import Reading, TermKind
from factcheck.verdict.defining.clashing import clash, further
from factcheck.verdict.defining.complements import implied
from factcheck.verdict.defining.fitting import Fit, fitting
from factcheck.verdict.defining.lives import live
from factcheck.verdict.defining.ranks import ranked
from factcheck.verdict.defining.sides import Defined, Sides, Trait, is_same_person, qualities, terms_at
from factcheck.verdict.defining.situated import situate

__all__ = ["Defined", "Trait", "define"]


_NOWHERE = 1 << 30
_OF_LIFE = frozenset("born died dead birth death lived".split())


def define(statement: Reading, part: int, evidence: Evidence) -> Defined | None:
    """What the claim's definitions of the subject make of those in a part of the statement; None where there is none.

    One that bears the statement out goes before one that is in conflict with it, unless it only stands beside a name.
    """
    found: Defined | None = None
    for ours in read_definitions(statement):
        if _part_at(statement, ours.at) != part:
            continue
        for source in evidence.readings:
            for theirs in read_definitions(source):
                sides = Sides(statement, ours, source, theirs, evidence)
                if _same_subject(sides):
                    judged = _beyond(sides) if ours.only and ours.negator else _judge(sides)
                    if ours.aside and not (judged.conflicts and _of_persons(sides)):
                        continue
                    better = found is None or (found.conflicts and not judged.conflicts and not theirs.aside)
                    if judged.findings and better:
                        found = judged
    return found or live(statement, part, evidence) or situate(statement, part, evidence)


def _part_at(reading: Reading, index: int) -> int:
    return next((at for at, part in enumerate(reading.parts) if part.first <= index < part.last), -1)


def _same_subject(sides: Sides) -> bool:
    """Whether both define the same: by one of its names, or by a pronoun for the first name on record before it."""
    ours, theirs = sides.ours, sides.theirs
    if not ours.names:
        return False
    name = ours.names[0]
    if any(own == other for own in ours.names for other in theirs.names):
        return True
    if theirs.pointing:
        own = [term for term in sides.statement.terms if ours.subject[0] <= term.first < ours.subject[1]]
        if own and all(id(term) in sides.evidence.meant for term in own):
            return True
        first = next((term for term in sides.evidence.context if term.kind is TermKind.NAME), None)
        return first is not None and (first.keys == name or _same_person(first.keys, name, sides))
    return any(_same_person(other, name, sides) for other in theirs.names)


def _same_person(left: tuple[str, ...], right: tuple[str, ...], sides: Sides) -> bool:
    return is_same_person(left, right) and any(
        is_person(sides.source.tokens[kind.head].norm) for kind in sides.theirs.kinds
    )


def _beyond(sides: Sides) -> Defined:
    """“is not only a singer” says that she is one, and something else; what the claim has besides is looked for."""
    agreed = [fit.kind for kind in sides.ours.kinds if (fit := fitting(sides, kind)).kind is not None]
    if agreed and further(sides, agreed) is not None:
        return Defined((), {}, frozenset())
    found = sides.trait(
        (sides.ours.kinds[0].first, sides.ours.kinds[0].head), _stretch(sides.theirs.kinds[0]), Stance.MISSING
    )
    return Defined((found._replace(explanation=f"The source says only “{found.source}”."),), {}, frozenset())


def _judge(sides: Sides) -> Defined:
    findings: list[Trait] = []
    bonds: dict[int, Aligned] = {}
    settled: set[int] = set()
    agreed: list[NounPhrase] = []
    for kind in sides.ours.kinds:
        fit = fitting(sides, kind)
        rank = ranked(sides, kind, fit)
        if rank is not None and rank.stance is Stance.MISSING:
            findings.append(rank)
        elif rank is not None and rank.stance is Stance.AGREES:
            ranks = tuple(_within(sides.statement, rank.span))
            bonds |= _on_record(sides.statement, ranks)
            settled.update(ranks)
        found = rank if rank is not None and rank.stance is Stance.CONFLICTS else clash(sides, kind, fit)
        whole = range(kind.first, kind.last)
        if found is not None and sides.denied and sides.theirs.aside and rank is None:
            continue  # what stands beside a name is not all that somebody is
        if found is not None and sides.denied:
            findings.append(found._replace(stance=Stance.AGREES))
            ruled_out = (*whole, *_within(sides.statement, found.span))
            settled.update(ruled_out)
            bonds |= _on_record(sides.statement, ruled_out)
        elif found is not None and sides.theirs.negator is None:
            findings.append(found)
        elif fit.kind is not None and sides.denied:
            if _says_all(sides, kind, fit):
                findings.append(sides.trait((kind.first, kind.head), _stretch(fit.kind), Stance.CONFLICTS))
        elif fit.kind is not None:
            agreed.append(fit.kind)
            findings.append(sides.trait((kind.first, kind.head), _stretch(fit.kind), Stance.AGREES))
            settled.update(fit.matches)
            bonds |= _matched(sides, fit) | _on_record(sides.statement, implied(sides, kind, fit))
        elif sides.ours.negator is None and (wider := _wider(sides, kind)) is not None:
            findings.append(wider)
    if any(one.stance is Stance.AGREES for one in findings):
        settled.update(sides.ours.frame)
        bonds |= _on_record(sides.statement, (*sides.ours.frame, *range(*sides.ours.subject)))
    if sides.ours.only is not None and agreed:
        other = further(sides, agreed)
        findings = [other] if other is not None else findings
        settled.add(sides.ours.only)
    first, last = sides.theirs.subject
    subject = (sides.source.tokens[first].start, sides.source.tokens[last - 1].end)
    behind = max(kind.last for kind in sides.ours.kinds)
    of_life = any(token.norm in _OF_LIFE for token in sides.statement.tokens[behind:])  # “a judge born in 1957”
    if of_life or sides.theirs.pointing or not sides.shown:
        behind = _NOWHERE
    return Defined(tuple(findings), bonds, frozenset(settled), subject if sides.shown else (0, 0), behind)


def _of_persons(sides: Sides) -> bool:
    """Whether both tell what somebody is: “the footballer Jane Roe” beside “Jane Roe is a judge”."""
    return all(
        any(is_person(reading.tokens[kind.head].norm) for kind in definition.kinds)
        for reading, definition in ((sides.statement, sides.ours), (sides.source, sides.theirs))
    )


def _wider(sides: Sides, kind: NounPhrase) -> Trait | None:
    """What the claim has only in general: a musician need not be a drummer."""
    ours = sides.statement.tokens[kind.head].norm
    for other in sides.theirs.kinds:
        theirs = sides.source.tokens[other.head].norm
        if covers(theirs, ours) and not covers(ours, theirs):
            found = sides.trait((kind.first, kind.head), _stretch(other), Stance.MISSING)
            return found._replace(explanation=f"The source says only “{found.source}”.")
    return None


def _says_all(sides: Sides, kind: NounPhrase, fit: Fit) -> bool:
    """Whether the claim has all that is denied, and not only the noun: “is not an album by Roe”."""
    if len(fit.matches) < len(qualities(sides.statement, kind)) + 1:
        return False
    behind = [term for term in sides.statement.terms if term.first >= kind.last]
    known = {key for term in sides.evidence.quote.terms for key in (term.norm, *term.keys)}
    return all(term.norm in known or not known.isdisjoint(term.keys) for term in behind)


def _within(reading: Reading, span: Span) -> Iterator[int]:
    """The tokens of a stretch of characters."""
    return (at for at, token in enumerate(reading.tokens) if span[0] <= token.start < span[1])


def _stretch(kind: NounPhrase) -> tuple[int, int]:
    return kind.first, kind.head


def _matched(sides: Sides, fit: Fit) -> dict[int, Aligned]:
    found = {}
    for index, at in fit.matches.items():
        for term in terms_at(sides.statement, (index,)):
            other = next(terms_at(sides.source, (at,)), None)
            found[id(term)] = Aligned(term, Bond.BROADER, other, (other,) if other else ())
    return found


def _on_record(reading: Reading, indices: Iterable[int]) -> dict[int, Aligned]:
    return {id(term): Aligned(term, Bond.RECORD) for term in terms_at(reading, indices)}
