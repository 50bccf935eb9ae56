"""Relations with one filler, told by both sides of one thing: “was founded in Oslo” beside “was formed in Bergen”.

The same filler bears the statement out, another one contradicts it; where the statement denies it, the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.alignment.names import same_name
from factcheck.model import Stance
from factcheck.text.cues import cue_forms
from factcheck.text.frames import Slot, Told, fillers, read_frames
from factcheck.text.lexicon import Relation, related
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.reality import Reality
from factcheck.verdict.defining.making import made
from factcheck.verdict.defining.sides import Defined, Trait, apart, fits, terms_at
from factcheck.verdict.defining.spoken_of import heads_of, is_of_other, is_of_same

_NAMED = ("name", "title", "parties")
_BORNE_OUT = (Relation.SAME, Relation.SYNONYM, Relation.DERIVED, Relation.NARROWER)
_KIN = (*_BORNE_OUT, Relation.BROADER, Relation.CONVERSE)
_AMONG = frozenset("included including includes include among others".split())
_OPENING = 3
_CODES = {"place": "place", "name": "name", "title": "name", "parties": "name", "people": "name"}


def frame(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of a relation that a part tells; what bears it out goes before what contradicts it."""
    found: Defined | None = None
    for ours in _told_in(statement, part):
        for source in evidence.readings:
            for theirs in _told_of(source, ours.slot):
                if is_of_same(statement, ours, source, theirs, aligned):
                    judged = _judge(statement, ours, source, theirs, evidence, aligned)
                    if judged is not None and (found is None or (found.conflicts and not judged.conflicts)):
                        found = judged
    return found if found is not None and found.findings else None


def fills_of_another(statement: Reading, part: int, source: Reading, other: Term, aligned: Sequence[Aligned]) -> bool:
    """Whether the source tells the relation of something else, of which a term is the filler there, or of more than it.

    “Nova sued Dawn, founded in Oslo” does not say where Nova was founded.
    """
    return any(
        is_of_other(statement, ours, source, theirs, aligned) or _is_open(source, theirs)
        for ours in _told_in(statement, part)
        for theirs in _told_of(source, ours.slot)
        if any(other is term for term in fillers(source, theirs))
    )


def _told_in(statement: Reading, part: int) -> Iterator[Told]:
    clause = statement.parts[part]
    return (
        one for one in read_frames(statement) if clause.first <= one.first < clause.last and _is_done(statement, one)
    )


def _told_of(source: Reading, slot: Slot) -> Iterator[Told]:
    """The relation as the source tells it as done, by a verb or by the “by” of a definition."""
    yield from (one for one in read_frames(source) if one.slot == slot and _is_done(source, one))
    yield from made(source, slot)


def _is_done(reading: Reading, told: Told) -> bool:
    """Whether a sentence tells a relation as done, or denies it; what is planned says nothing."""
    return all(term.reality is Reality.ACTUAL for term in terms_at(reading, (told.first,)))


def _is_denied(reading: Reading, told: Told) -> bool:
    return any(term.negator is not None for term in terms_at(reading, (told.first,)))


def _judge(
    statement: Reading, ours: Told, source: Reading, theirs: Told, evidence: Evidence, aligned: Sequence[Aligned]
) -> Defined | None:
    mine, known = fillers(statement, ours), fillers(source, theirs)
    if _is_denied(source, theirs) or not mine or not known:
        return None
    if ours.slot.kind == "parties":
        mine = _unmatched(mine, known) or mine
    pairs = [(term, other) for term in mine for other in known]
    same = next(((term, other) for term, other in pairs if _agree(ours.slot.kind, term, other)), None)
    if same is None and _is_open(source, theirs):
        return None
    shown, denied = source is evidence.quote, _is_denied(statement, ours)
    if same is None and not _excludes(ours.slot.kind, mine, known, evidence):
        general = next(((term, other) for term, other in pairs if _is_broader(ours.slot.kind, term, other)), None)
        if general is None or denied:
            return None
        trait = _trait(ours, *general, Stance.MISSING, denied, shown)  # “of cancer” for “of a disease”
        return Defined((trait,), {}, frozenset())
    term, other = same or (mine[0], known[0])
    agrees = (same is None) == denied
    trait = _trait(ours, term, other, Stance.AGREES if agrees else Stance.CONFLICTS, denied, shown)
    if ours.active and statement.tokens[ours.first].norm in cue_forms():
        trait = trait._replace(code="speaker")  # “Roe wrote …”, as for whoever says or judges
    if not agrees:
        return Defined((trait,), {}, frozenset(range(term.first, term.last)))
    told = [*terms_at(statement, range(ours.first, ours.last)), *heads_of(statement, ours)]
    if not denied and all(one.closeness for one in aligned if one.term is term or any(one.term is by for by in told)):
        return Defined((), {}, frozenset())  # both tell it in the same words, which speak for themselves
    bonds = {id(one): Aligned(one, Bond.RECORD) for one in told}
    bonds[id(term)] = Aligned(term, Bond.SAME, other, (other,))
    settled = (*range(ours.first, ours.last), *(range(term.first, term.last) if denied else ()))
    return Defined((trait,), bonds, frozenset(settled))


def _is_open(source: Reading, theirs: Told) -> bool:
    """“by a group that included Roe”, “by Roe among others”: there may be more."""
    around = source.tokens[max(0, theirs.filler[0] - _OPENING) : theirs.filler[1] + 2]
    ahead = [token.norm for token in source.tokens[max(0, theirs.first - _OPENING) : theirs.first]]
    one_of = theirs.active and (ahead[-1:] in (["a"], ["an"]) or "one" in ahead)  # “is a founder of”
    return one_of or any(token.norm in _AMONG for token in around)


def _unmatched(mine: Sequence[Term], known: Sequence[Term]) -> list[Term]:
    """The parties that the source does not have: one of them is enough for another war."""
    return [term for term in mine if not any(_agree("parties", term, other) for other in known)]


def _agree(kind: str, term: Term, other: Term) -> bool:
    if kind in ("place", "people"):
        return fits(term, other)
    if kind in _NAMED:
        return same_name(term, other) or fits(term, other)
    return related(term.norm, other.norm) in _BORNE_OUT


def _is_broader(kind: str, term: Term, other: Term) -> bool:
    return kind not in _CODES and related(term.norm, other.norm) is Relation.BROADER


def _excludes(kind: str, mine: Sequence[Term], known: Sequence[Term], evidence: Evidence) -> bool:
    if kind in ("place", "people"):
        return all(apart(term, other) for term in mine for other in known)
    if kind in _NAMED:
        named = evidence.terms(TermKind.NAME)
        return not any(same_name(term, other) or same_name(other, term) for term in mine for other in named)
    return not any(related(term.norm, other.norm) in _KIN for term in mine for other in known)


def _trait(ours: Told, term: Term, other: Term, stance: Stance, denied: bool, shown: bool) -> Trait:
    said = f"that it is not {term.text}" if denied else term.text
    explanation = f"The statement says {said}; the source says {other.text}."
    if stance is Stance.AGREES and not denied:
        explanation = f"“{term.text}” agrees with “{other.text}”."
    code = _CODES.get(ours.slot.kind, "kind")
    return Trait(stance, explanation, term.span, other.text, other.span if shown else None, code)
