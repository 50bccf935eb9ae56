"""What somebody does, beside the calling that a definition gives her: “plays drums” beside “is a drummer”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.classes import NamedTuple
from factcheck.model import Stance
from factcheck.text.definitions import Definition, read_definitions
from factcheck.text.kinds import covers, is_person
from factcheck.text.lexicon import lemmas, profile
from factcheck.text.nouns import NounPhrase
from factcheck.text.reading import Reading, Term
from factcheck.text.subjects import names_of
from factcheck.text.terms import LIGHT
from factcheck.text.words import EXCLUSIVES, PRIVATIVES
from factcheck.verdict.defining.complements import complement
from factcheck.verdict.defining.sides import Defined, Trait, terms_at
from factcheck.verdict.defining.situated import is_of

_FRAME = frozenset("work working worked works professionally professional involved career active engaged".split())
"""Words that only say that somebody does something for a living."""
_WORK = frozenset("work works worked working".split())
_RETIRED = frozenset("retired disgraced aspiring would".split())
_UNABLE = frozenset("incapable unable never".split())


class _Doing(NamedTuple):
    """What a part says that its subject does."""

    at: int
    base: str
    """The verb, or the instrument that is played; “work” where only where or for whom is told."""


def practise(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim's definition of somebody makes of what a part says that she does."""
    clause = statement.parts[part]
    if clause.subject is None or clause.verb is None:
        return None
    doings = list(_doings(statement, part))
    tokens = statement.tokens[clause.first : clause.last]
    if not doings:
        return None
    only = any(token.norm in EXCLUSIVES for token in tokens)
    first, last = clause.subject
    if statement.tokens[last - 1].norm in EXCLUSIVES:  # “Roe only works in theatre”
        last -= 1
    names = names_of(statement.tokens, (first, last))
    for source in evidence.readings:
        for theirs in read_definitions(source):
            person = any(is_person(source.tokens[kind.head].norm) for kind in theirs.kinds)
            if not person or theirs.negator is not None or not names or not is_of(names[0], source, theirs, evidence):
                continue
            for doing in doings:
                kind = _calling(doing, source, theirs)
                if kind is not None:
                    beside = _Beside(statement, part, doing, source, kind, source is evidence.quote)
                    found = _besides(beside, theirs, aligned) if only else _judge(beside, aligned)
                    if found is not None:
                        return found
    return None


def _doings(statement: Reading, part: int) -> Iterator[_Doing]:
    clause, tokens = statement.parts[part], statement.tokens
    start = clause.verb if clause.verb is not None else clause.first
    for at in range(start, clause.last):
        norm = tokens[at].norm
        if at == clause.predicate or norm.endswith("ing"):
            bases = set(lemmas(norm))
            if "play" in bases and at + 1 < clause.last:
                behind = at + 1 + (tokens[at + 1].norm == "the")
                if behind < clause.last:
                    yield from (_Doing(at, base) for base in lemmas(tokens[behind].norm))
            yield from (_Doing(at, base) for base in sorted(bases))


def _calling(doing: _Doing, source: Reading, theirs: Definition) -> NounPhrase | None:
    """The noun of the definition for who does it."""
    for kind in theirs.kinds:
        noun = source.tokens[kind.head].norm
        if (doing.base == "work" and is_person(noun)) or doing.base in _deeds(noun):
            return kind
    return None


def _deeds(noun: str) -> set[str]:
    """What a calling is derived from: an actress acts, a drummer has drums, an author writes."""
    found: set[str] = set()
    for agent in (noun, *(wide for wide in ("actor", "singer", "dancer") if covers(wide, noun))):
        known = profile(agent)
        found |= {term.partition(".")[0] for term in known.derived if term[-1] in "vn" or term.endswith("v*")}
        found |= {term.partition(".")[0] for term in known.synonyms if term.endswith((".v", ".v*"))}
    return found


class _Beside(NamedTuple):
    """What a part says that somebody does beside the calling of the same person."""

    statement: Reading
    part: int
    doing: _Doing
    source: Reading
    kind: NounPhrase
    shown: bool
    """Whether the definition stands in the quote."""

    def trait(self, stance: Stance) -> Trait:
        """The trait with the words of both sides."""
        word, noun = self.statement.tokens[self.doing.at], self.source.tokens[self.kind.head]
        known = (self.source.tokens[self.kind.first].start, noun.end)
        source = self.source.text[slice(*known)]
        explanation = f"“{word.text}” agrees with “{source}”."
        if stance is Stance.CONFLICTS:
            explanation = f"The statement denies “{word.text}”; the source says “{source}”."
        elif stance is Stance.MISSING:
            explanation = f"The source says “{source}”, not that it is so now."
        return Trait(stance, explanation, word.span, source, known if self.shown else None)


def _is_habit(statement: Reading, part: int, doing: _Doing) -> bool:
    """Whether it is what somebody does for a living or at any time: “sings”, “never sang”, no “sang on Monday”."""
    clause, tokens = statement.parts[part], statement.tokens
    norms = {token.norm for token in tokens[slice(*(clause.verb or clause.first, clause.last))]}
    if not norms.isdisjoint(_FRAME | _UNABLE):
        return True
    word = tokens[doing.at].norm
    present = word.endswith("s") or not norms.isdisjoint(("does", "doesn't"))
    return present and any(word in (base, f"{base}s", f"{base}es") for base in lemmas(word))


def _judge(beside: _Beside, aligned: Sequence[Aligned]) -> Defined | None:
    statement, doing, source, kind = beside.statement, beside.doing, beside.source, beside.kind
    clause, tokens = statement.parts[beside.part], statement.tokens
    if not _is_habit(statement, beside.part, doing):
        return None
    start = clause.verb if clause.verb is not None else clause.first
    frame = [at for at in range(start, clause.last) if tokens[at].norm in _FRAME | _UNABLE or at == doing.at]
    heavy = [one for one in aligned if one.term.first >= start and one.term.weight > LIGHT]
    rest = [one for one in heavy if one.term.first not in frame]
    led = tokens[doing.at + 1].norm if doing.at + 1 < clause.last else ""
    mine = _said_of(source, kind, led if doing.base == "work" else None)
    if any(mine.isdisjoint(map(id, one.others)) for one in rest) or (doing.base == "work" and not rest):
        return None  # “acted in three plays” is more than “is an actress”
    denied = any(tokens[at].norm in _UNABLE for at in range(start, clause.last)) or any(
        term.negator is not None for term in terms_at(statement, range(start, clause.last))
    )
    former = any(token.norm in PRIVATIVES | _RETIRED for token in source.tokens[kind.first : kind.head])
    if former:
        return None if denied else Defined((beside.trait(Stance.MISSING),), {}, frozenset())
    if denied:
        return Defined((beside.trait(Stance.CONFLICTS),), {}, frozenset(range(start, clause.last)))
    told = [*terms_at(statement, frame), *terms_at(statement, range(*(clause.subject or (0, 0))))]
    bonds = {id(one): Aligned(one, Bond.RECORD) for one in told}
    return Defined((beside.trait(Stance.AGREES),), bonds, frozenset(frame))


def _besides(beside: _Beside, theirs: Definition, aligned: Sequence[Aligned]) -> Defined | None:
    """Another calling or field, which rules out that somebody does only that: “a radio and theatre director”."""
    source, kind, doing = beside.source, beside.kind, beside.doing
    tokens = beside.statement.tokens
    plain = _judge(beside, [one for one in aligned if tokens[one.term.first].norm not in EXCLUSIVES])
    if plain is None or plain.findings[0].stance is not Stance.AGREES:
        return None
    noun = source.tokens[kind.head].norm
    if doing.base == "work":
        shared = {at for one in aligned if one.term.first > doing.at for term in one.others for at in _at(term)}
        listed = _listed(source, kind, theirs)
        more = next((at for at in listed if at not in shared), None)
        stretch = None if more is None or shared.isdisjoint(listed) else (more, kind.head)
    else:
        other = next((one for one in theirs.kinds if one != kind and _is_another(source, one, noun, doing)), None)
        stretch = None if other is None else (other.first, other.head)
    if stretch is None:
        return None
    clause = beside.statement.parts[beside.part]
    span = (tokens[clause.verb or clause.first].start, tokens[doing.at].end)
    at = next(at for at in range(clause.first, clause.last) if tokens[at].norm in EXCLUSIVES)
    span = (min(span[0], tokens[at].start), max(span[1], tokens[at].end))
    known = (source.tokens[stretch[0]].start, source.tokens[stretch[1]].end)
    words = source.text[slice(*known)]
    explanation = f"The statement says “{tokens[at].text}”; the source says also “{words}”."
    trait = Trait(Stance.CONFLICTS, explanation, span, words, known if beside.shown else None)
    return Defined((trait,), {}, frozenset((at,)))


def _at(term: Term) -> range:
    return range(term.first, term.last)


def _listed(source: Reading, kind: NounPhrase, theirs: Definition) -> list[int]:
    """The two words that “and” joins before a calling: “radio and theatre director”."""
    return next(
        (
            [one.head, one.head + 2]
            for one in theirs.kinds
            if source.tokens[one.head + 1].norm in ("and", "&")
            and one.last <= one.head + 2 < kind.head
            and not is_person(source.tokens[one.head].norm)
        ),
        [],
    )


def _is_another(source: Reading, other: NounPhrase, noun: str, doing: _Doing) -> bool:
    """Whether a noun is another calling, and one that goes on."""
    words = [token.norm for token in source.tokens[other.first : other.head + 1]]
    known = words[-1]
    past = not (PRIVATIVES | _RETIRED | {"occasional"}).isdisjoint(words)
    same = covers(known, noun) or covers(noun, known) or doing.base in _deeds(known)
    return is_person(known) and not past and not same


def _said_of(source: Reading, kind: NounPhrase, led: str | None) -> set[int]:
    """What describes a calling, and what stands behind it: of work only what the same preposition leads to."""
    behind = complement(source, kind)
    last = kind.last if behind is None or led not in (None, behind.preposition) else behind.last
    return {id(term) for term in source.terms if kind.first <= term.first < last}
