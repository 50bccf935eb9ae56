"""Names and places: another name in the place where the source has one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.align import align
from factcheck.alignment.bonds import Aligned, Bond
from factcheck.model import Finding, Span, Stance
from factcheck.text.places import compare_places, place
from factcheck.text.reading import Reading, Term, TermKind, innermost, listed_together
from factcheck.verdict.checks.role import is_possessive
from factcheck.verdict.pair import Pair
from factcheck.verdict.turned import does_it_too, is_done_to

CODE = "name"
PLACE_CODE = "place"

# Prepositions that fill the same slot of an event.
_SLOTS = {
    **dict.fromkeys("in at near inside on within across around outside".split(), "where"),
    **dict.fromkeys("to into towards toward for".split(), "to"),
    **dict.fromkeys("from".split(), "from"),
    **dict.fromkeys("by".split(), "by"),
    **dict.fromkeys("with alongside".split(), "with"),
    **dict.fromkeys("against".split(), "against"),
    **dict.fromkeys("of".split(), "of"),
}

# What has one maker, or makers who are all named.
_MAKING = frozenset("write direct record compose paint discover invent found design build create sing".split())
_NAMING = frozenset("know call nickname dub".split())
_ORIGINS = frozenset("originate hail stem come bear emerge".split())
_RELATED = frozenset("same around inside near".split())


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each name of the statement that the claim lacks, and for those that agree by place or name."""
    taken = pair.counterparts()
    yield from _where_it_was_said(pair, taken)
    for one in pair.unsettled(TermKind.NAME):
        if one.bond is Bond.NONE:
            yield _absent(pair, one, taken)
        elif one.bond is Bond.TYPO and one.other is not None:
            explanation = f"“{one.term.text}” is read as a slip for “{one.other.text}”."
            yield pair.finding(CODE, Stance.AGREES, explanation, term=one.term, other=one.other)


def _where_it_was_said(pair: Pair, taken: set[int]) -> Iterator[Finding]:
    """“Speaking from Poland, Roe said …”: a place of the saying that the source has elsewhere."""
    if pair.part or pair.statement.attribution is None:
        return
    said = [
        term
        for term in pair.statement.terms
        if term.part < 0
        and _is_location(term)
        and term.kind is TermKind.NAME
        and term.preposition in ("in", "at", "from")
    ]
    for one in align(said, pair.evidence):
        if one.bond is Bond.NONE:
            finding = _absent(pair, one, taken, anywhere=True)
            if finding.stance is Stance.CONFLICTS:
                yield finding


def _absent(pair: Pair, one: Aligned, taken: set[int], *, anywhere: bool = False) -> Finding:
    term = one.term
    listed = any(
        mate.closeness
        and mate.term is not term
        and mate.term.kind is TermKind.NAME
        and listed_together(pair.statement, mate.term, term)
        for mate in pair.aligned
    )
    listed = listed or _is_another_name(pair, term)
    parts = [] if anywhere else _parts(pair)
    rivals = [
        other
        for other in (() if listed else pair.evidence.terms(TermKind.NAME))
        if id(other) not in taken
        and _same_slot(pair, term, other)
        and not _inside_matched(pair, other, taken)
        and not pair.is_beside_subject(term, other)
        and (not parts or _stands_in(parts, other))
    ]
    if _is_location(term):
        rivals = innermost(rivals)
        related = any(
            compare_places(left, right) in _RELATED for one in rivals for left in term.places for right in one.places
        )
        # One of several places may hold it.
        rivals = [] if related else [other for other in rivals if _apart(term, other)]
    for other in rivals:
        if pair.fills_of_another(other):
            continue
        code = PLACE_CODE if _is_location(term) else pair.actor_code() if term.side == -1 else CODE
        explanation = f"The statement says {term.text}; the source says {other.text}."
        return pair.finding(code, Stance.CONFLICTS, explanation, term=term, other=other)
    maker = None if listed else _nameless_maker(pair, term)
    if maker is not None:
        words = pair.evidence.quote.text[slice(*maker)]
        explanation = f"The statement says {term.text}; the source says {words}."
        return pair.finding(CODE, Stance.CONFLICTS, explanation, term=term, source=words, source_span=maker)
    recorded = pair.evidence.claim.place
    if (
        recorded
        and _is_location(term)
        and _slot(term) == "where"
        and all(compare_places(ours, recorded) == "apart" for ours in term.places)
    ):
        explanation = f"The statement says {term.text}; the source says {recorded}."
        return pair.finding(PLACE_CODE, Stance.CONFLICTS, explanation, term=term, source=recorded)
    code = PLACE_CODE if _is_location(term) else CODE
    return pair.finding(code, Stance.MISSING, f"The source does not name “{term.text}” here.", term=term)


def _inside_matched(pair: Pair, other: Term, taken: set[int]) -> bool:
    """“Bergen, Norway” where the statement has Norway: the finer place is no rival."""
    tokens = pair.evidence.reading_of(other).tokens
    if other.last >= len(tokens) or tokens[other.last].text != ",":
        return False
    return any(id(term) in taken and term.first == other.last + 1 for term in pair.evidence.terms(TermKind.NAME))


def _is_another_name(pair: Pair, term: Term) -> bool:
    """“known as Jay”: what somebody is called besides is no conflict."""
    predicate = pair.predicate()
    if predicate is None or predicate.term.profile is None or term.first < predicate.term.first:
        return False
    return not predicate.term.profile.lemmas.isdisjoint(_NAMING)


def _stands_in(parts: list[tuple[Reading, int]], other: Term) -> bool:
    return any(other.part == part and any(other is known for known in reading.terms) for reading, part in parts)


def _nameless_maker(pair: Pair, term: Term) -> Span | None:
    """Where the quote has somebody without a name make what the statement has made by a name: “recorded by cats”."""
    predicate = pair.predicate()
    if term.preposition != "by" or predicate is None or not _makes(predicate.term):
        return None
    from factcheck.text.nouns import noun_phrase  # only a maker who is missing asks for it

    tokens = pair.evidence.quote.tokens
    for other in predicate.others:
        if not pair.evidence.is_verbatim(other) or other.last + 1 >= len(tokens) or tokens[other.last].norm != "by":
            continue
        phrase = noun_phrase(tokens, other.last + 1)
        if phrase is not None and not any(token.text[0].isupper() for token in tokens[phrase.first : phrase.last]):
            return tokens[other.last + 1].start, tokens[phrase.last - 1].end
    return None


def _makes(term: Term) -> bool:
    return term.profile is not None and not term.profile.lemmas.isdisjoint(_MAKING)


def _parts(pair: Pair) -> list[tuple[Reading, int]]:
    """The parts of the claim's readings that hold what the statement asserts."""
    predicate = pair.predicate()
    if predicate is None:
        return []
    return [(pair.evidence.reading_of(other), other.part) for other in predicate.others]


def _is_location(term: Term) -> bool:
    return bool(term.places) and not term.demonym and term.preposition is not None


def _both_places(term: Term, other: Term) -> bool:
    return bool(term.places and other.places)


def _apart(term: Term, other: Term) -> bool:
    return all(_are_apart(left, right) for left in term.places for right in other.places)


def _are_apart(left: str, right: str) -> bool:
    """Two places of which neither holds the other; two seas or rivers are two."""
    relation = compare_places(left, right)
    if relation != "unknown":
        return relation == "apart"
    ours, theirs = place(left), place(right)
    return ours is not None and theirs is not None and ours.kind == theirs.kind and ours.kind in ("sea", "river")


def _tells_origin(pair: Pair) -> bool:
    """“originated in Oslo” is “comes from Oslo”."""
    predicate = pair.predicate()
    return predicate is not None and not (
        predicate.term.profile is None or predicate.term.profile.lemmas.isdisjoint(_ORIGINS)
    )


def _slot(term: Term) -> str | None:
    """What the preposition of a name fills; of a town, “of” says where: “the streets of Minsk”."""
    if term.preposition == "of" and any(
        found is not None and found.kind == "city" for found in map(place, term.places)
    ):
        return "where"
    return _SLOTS.get(term.preposition or "")


def _slot_in_list(pair: Pair, term: Term) -> str | None:
    """The slot of a name of the source; of the second place in “in Oslo and Bergen”, that of the first."""
    if term.preposition is not None or not term.places:
        return _slot(term)
    reading = pair.evidence.reading_of(term)
    named = [other for other in reading.terms if other.kind is TermKind.NAME and other.last <= term.first]
    first = next((other for other in named if other.preposition and listed_together(reading, other, term)), None)
    return None if first is None else _SLOTS.get(first.preposition or "")


def _same_slot(pair: Pair, term: Term, other: Term) -> bool:
    """The same preposition class, or bare names on the same side of the verb; a place only against a place."""
    if term.demonym != other.demonym or is_possessive(pair.statement, term) != is_possessive(
        pair.evidence.reading_of(other), other
    ):
        return False
    if (_is_location(term) or _is_location(other)) and not _both_places(term, other):
        return False
    ours, theirs = _slot(term), _slot_in_list(pair, other)
    if {ours, theirs} == {"where", "from"} and _tells_origin(pair):
        return True
    if ours == theirs == "where" and not _both_places(term, other) and term.side != other.side:
        return False  # “Roe in the Heart of Oslo” and “filmed in Bergen”: of two names unknown, only in like places
    if ours or theirs:
        return ours == theirs or does_it_too(pair, term, other)
    return term.side == other.side and not is_done_to(pair, term, other)
