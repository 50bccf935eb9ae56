"""What a work holds: “the album Nova contains Nightfall” beside “Nightfall is a song from her second album, Nova”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.model import Stance
from factcheck.text.attribution import Range
from factcheck.text.definitions import read_definitions
from factcheck.text.reading import Reading
from factcheck.text.subjects import names_of
from factcheck.text.tokens import Token
from factcheck.verdict.defining.sides import Defined, Trait, terms_at

_HOLDING = frozenset("contain include feature".split())
_WHOLES = frozenset("album ep compilation soundtrack season anthology collection trilogy mixtape".split())
_PARTS = frozenset("of the a an and in to on for with i".split())


def hold(statement: Reading, part: int, evidence: Evidence) -> Defined | None:
    """What the definition of a part of a work makes of what a statement says that the work contains."""
    clause, tokens = statement.parts[part], statement.tokens
    if clause.subject is None or clause.predicate is None or clause.verb != clause.predicate:
        return None
    verb = next(terms_at(statement, (clause.predicate,)), None)
    noun = next((at for at in range(*clause.subject) if tokens[at].norm in _WHOLES), None)
    if noun is None or verb is None or verb.profile is None or verb.negator is not None:
        return None
    whole = _title(tokens, noun + 1, clause.subject[1])
    held = _title(tokens, verb.last, clause.last)
    if verb.profile.lemmas.isdisjoint(_HOLDING) or whole is None or held is None:
        return None
    names = names_of(tokens, held)
    for source in evidence.readings:
        for theirs in read_definitions(source):
            if theirs.aside or theirs.negator is not None or set(names).isdisjoint(theirs.names):
                continue
            home = _home(source, theirs.at, tokens[noun].norm)
            if home is not None:
                return _judge(
                    statement, (clause.subject[0], clause.last), whole, source, home, source is evidence.quote
                )
    return None


def _title(tokens: Sequence[Token], first: int, last: int) -> Range | None:
    """The words with capitals from here on, with the small words between them."""
    while first < last and tokens[first].text in "“\"'‘,":
        first += 1
    end = at = first
    while at < last and (tokens[at].text[0].isupper() or tokens[at].norm in _PARTS):
        at += 1
        end = at if tokens[at - 1].text[0].isupper() else end
    return (first, end) if end > first and tokens[first].text[0].isupper() else None


def _home(source: Reading, at: int, noun: str) -> Range | None:
    """The name behind the same noun, further on in a definition: “for her second album, Nova”."""
    tokens = source.tokens
    for index in range(at, len(tokens) - 1):
        if tokens[index].norm == noun:
            found = _title(tokens, index + 1, len(tokens))
            if found is not None:
                return found
    return None


def _judge(statement: Reading, stretch: Range, whole: Range, source: Reading, home: Range, shown: bool) -> Defined:
    span = (statement.tokens[whole[0]].start, statement.tokens[whole[1] - 1].end)
    known = (source.tokens[home[0]].start, source.tokens[home[1] - 1].end)
    words, other = statement.text[slice(*span)], source.text[slice(*known)]
    place = known if shown else None
    if names_of(statement.tokens, whole) == names_of(source.tokens, home):
        trait = Trait(Stance.AGREES, f"“{words}” agrees with “{other}”.", span, other, place, "name")
        bonds = {id(term): Aligned(term, Bond.RECORD) for term in terms_at(statement, range(*stretch))}
        return Defined((trait,), bonds, frozenset(range(*stretch)))
    explanation = f"The statement says {words}; the source says {other}."
    return Defined((Trait(Stance.CONFLICTS, explanation, span, other, place, "name"),), {}, frozenset(range(*whole)))
