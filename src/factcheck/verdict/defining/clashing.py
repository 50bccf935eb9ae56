"""What of a statement’s definition the claim’s rules out: class, nationality, genre, whose or where it is."""

from __future__ import annotations

from factcheck.model import Stance
from factcheck.text.kinds import classes_of, exclude, field_of, rival
from factcheck.text.lexicon import part_of_speech
from factcheck.text.nouns import NounPhrase
from factcheck.verdict.defining.complements import other_complement
from factcheck.verdict.defining.fitting import Fit
from factcheck.verdict.defining.sides import Sides, Trait, apart, fits, nation, nations, qualities
from factcheck.verdict.defining.situated import situations

_PAST = frozenset("was were became".split())


def clash(sides: Sides, kind: NounPhrase, fit: Fit) -> Trait | None:
    """The first conflict of a kind of the statement with the claim's definition."""
    found = _other_nation(sides, kind, fit) or _elsewhere(sides, kind)
    if found is not None:
        return found
    if fit.kind is None and not kind.loose:
        return _other_class(sides, kind) or _other_field(sides, kind)
    return _other_genre(sides, kind, fit) or other_complement(sides, kind, fit)


def _other_nation(sides: Sides, kind: NounPhrase, fit: Fit) -> Trait | None:
    known = nations(sides.source, sides.theirs)
    for index in (*qualities(sides.statement, kind), kind.head):
        people = nation(sides.statement, index)
        if people is not None and index not in fit.matches and known and all(apart(people, term) for _, term in known):
            at = known[0][0]
            return sides.trait((index, index), (at, at), Stance.CONFLICTS)
    return None


def _elsewhere(sides: Sides, kind: NounPhrase) -> Trait | None:
    """“a Swedish town”, “a town in Sweden” against “Torvik, Norway, is a port”, “a port in Norway”."""
    tokens = sides.statement.tokens
    if not any(known.realm in ("place", "structure") for known in classes_of(tokens[kind.head].norm)):
        return None
    ours = [people for at in qualities(sides.statement, kind) if (people := nation(sides.statement, at)) is not None]
    ours += [one.place for one in situations(sides.statement, sides.ours._replace(kinds=(kind,))) if one.how == "in"]
    known = [one.place for one in situations(sides.source, sides.theirs)]
    for place in ours:
        if known and all(apart(place, other) for other in known):
            return sides.trait((place.first, place.last - 1), (known[0].first, known[0].last - 1), Stance.CONFLICTS)
    return None


def _other_class(sides: Sides, kind: NounPhrase) -> Trait | None:
    ours, theirs = sides.statement.tokens[kind.head].norm, sides.theirs.kinds
    if not all(exclude(ours, sides.source.tokens[one.head].norm) for one in theirs):
        return None
    return sides.trait((kind.first, kind.head), (theirs[0].first, theirs[0].head), Stance.CONFLICTS)


def _other_field(sides: Sides, kind: NounPhrase) -> Trait | None:
    """“is a model” against “(born 1987) is a US senator”: what an encyclopedia defines somebody by is what she is.

    A definition is no list of all that somebody ever was: only callings of today are ruled out, only of another line of
    work, and only by a definition with a bracket, as encyclopedias open. Offices are taken up beside or after anything,
    and athletes act and sing.
    """
    ours, theirs = sides.ours, sides.theirs
    field = field_of(sides.statement.tokens[kind.head].norm)
    others = {field_of(sides.source.tokens[one.head].norm) for one in theirs.kinds}
    if field is None or None in others or field in others or ours.aside or theirs.aside or theirs.pointing:
        return None
    if "office" in (field, *others) or "stage" in others:
        return None
    behind = [token.norm for token in sides.statement.tokens[ours.at : kind.first]]
    article = sides.source.tokens[theirs.kinds[0].first - 1].norm
    bracket = any(token.text == "(" for token in sides.source.tokens[slice(*theirs.subject)])
    formal = bracket and article in ("a", "an")
    past = behind[0] in _PAST or sides.source.tokens[theirs.at].norm in _PAST
    if not formal or past or not {"also", "once"}.isdisjoint(behind):
        return None
    return sides.trait((kind.first, kind.head), (theirs.kinds[0].first, theirs.kinds[0].head), Stance.CONFLICTS)


def _other_genre(sides: Sides, kind: NounPhrase, fit: Fit) -> Trait | None:
    """“a horror film” against “a romantic film”; one genre in common is enough to say nothing."""
    ours = [sides.statement.tokens[at].norm for at in (*qualities(sides.statement, kind), kind.head)]
    if any(rival(sides.statement.tokens[at].norm, word) for at in fit.matches for word in ours):
        return None
    for index in (*qualities(sides.statement, kind), kind.head):
        if index in fit.matches:
            continue
        for phrase in sides.theirs.kinds:
            for at in range(phrase.first, phrase.last):
                if rival(sides.statement.tokens[index].norm, sides.source.tokens[at].norm):
                    return sides.trait((index, index), (at, at), Stance.CONFLICTS)
    return None


def further(sides: Sides, agreed: list[NounPhrase]) -> Trait | None:
    """What else the claim says of the subject, where the statement has only one calling or nationality."""
    kind = sides.ours.kinds[0]
    first = kind.first if sides.ours.only is None else min(sides.ours.only, kind.first)
    people = nation(sides.statement, kind.head)
    if people is not None:
        known = nations(sides.source, sides.theirs)
        other = next((at for at, term in known if not fits(people, term)), None)
        return None if other is None else sides.trait((first, kind.head), (other, other), Stance.CONFLICTS)
    for one in sides.theirs.kinds:
        if one not in agreed and part_of_speech(sides.source.tokens[one.head].norm)[:1] == ("n",):
            return sides.trait((first, kind.head), (one.first, one.head), Stance.CONFLICTS)
    return _further_genre(sides, first, kind, agreed)


def _further_genre(sides: Sides, first: int, kind: NounPhrase, agreed: list[NounPhrase]) -> Trait | None:
    """“solely a horror film” against “a horror comedy film”: another genre beside the one that agrees."""
    ours = [sides.statement.tokens[at].norm for at in (*qualities(sides.statement, kind), kind.head)]
    for one in agreed:
        for at in (*qualities(sides.source, one), one.head):
            word = sides.source.tokens[at].norm
            if word not in ours and any(rival(mine, word) for mine in ours):
                return sides.trait((first, kind.head), (one.first, one.head), Stance.CONFLICTS)
    return None
