"""Offices: the title that the statement gives somebody against those that the sources give."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding, Stance
from factcheck.text.offices import OfficeMention, OfficeRelation, compare_offices
from factcheck.text.reading import Term, TermKind
from factcheck.verdict.pair import Pair

CODE = "role"

_COMPATIBLE = (OfficeRelation.SAME, OfficeRelation.BROADER, OfficeRelation.NARROWER)
_BETWEEN = frozenset(", the a an is was as mr mrs ms who former its his her".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each office that stands beside the name of a known actor whom the claim names too."""
    for office in pair.statement.offices:
        term = _bearer(pair, office)
        if term is None:
            continue
        (name,) = term.actors
        actor = pair.cast.actors.get(name)
        if actor is None or name not in pair.evidence.actors:
            continue
        known = [
            (mention, words)
            for words in (actor.role, *actor.titles)
            if words
            for mention in pair.cast.offices_in(words)
        ]
        relations = [compare_offices(office, mention) for mention, _ in known]
        words = pair.statement.text[slice(*office.span)]
        if any(relation in _COMPATIBLE for relation in relations):
            continue
        if relations and all(relation is OfficeRelation.DIFFERENT for relation in relations):
            theirs = actor.role or known[0][1]
            explanation = f"The statement calls {name} “{words}”; in the source {name} is “{theirs}”."
            yield pair.finding(CODE, Stance.CONFLICTS, explanation, span=office.span, source=theirs)
        elif office.owner is not None:
            explanation = f"The source does not call {name} “{words}”."
            yield pair.finding(CODE, Stance.MISSING, explanation, span=office.span)


def _bearer(pair: Pair, office: OfficeMention) -> Term | None:
    """The name to which an office belongs: right behind it, or before it with a comma or a form of “be” between."""
    tokens = pair.statement.tokens
    for term in pair.statement.terms:
        if term.kind is not TermKind.NAME or len(term.actors) != 1 or office.plural:
            continue
        if not _in_reach(pair, term, office) or term.text.endswith(("'s", "’s")):
            continue
        if term.first >= office.last:
            between = tokens[office.last : term.first]
            if all(token.text == "," or token.norm in ("mr", "mrs", "ms") for token in between) and len(between) < 3:
                return term
        elif term.last <= office.first and not _is_owner(term, office):
            between = tokens[term.last : office.first]
            if between and len(between) < 5 and all(token.norm in _BETWEEN for token in between):
                return term
    return None


def _in_reach(pair: Pair, term: Term, office: OfficeMention) -> bool:
    """Whether a name stands in the part that gives the office, or is the subject of that part."""
    index = _part_of(pair, office)
    subject = pair.statement.parts[index].subject if index >= 0 else None
    return term.part == index or (subject is not None and subject[0] <= term.first < subject[1])


def _part_of(pair: Pair, office: OfficeMention) -> int:
    parts = pair.statement.parts
    return next((index for index, part in enumerate(parts) if part.first <= office.first < part.last), -1)


def _is_owner(term: Term, office: OfficeMention) -> bool:
    return office.owner_span is not None and term.span[0] < office.owner_span[1] and office.owner_span[0] < term.span[1]
