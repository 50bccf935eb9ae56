"""“Roe has seven siblings” beside a source that tells of Roe's kin: “one of eight children”, “has six brothers”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.model import Stance
from factcheck.text.kin import Kin, read_kin
from factcheck.text.lexicon import realm_of
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import ADVERBS, AUXILIARIES, MODALS
from factcheck.verdict.defining.sides import Defined, Trait, terms_at

_PRONOUNS = frozenset("he she they".split())
_RELATIVES = frozenset("who that which".split())
_HAVING = frozenset("have has had having father fathered bore borne raised produced".split())
_BETWEEN = AUXILIARIES | MODALS | ADVERBS | frozenset("the a an only together".split())


def count_kin(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of how many kin a part says that somebody has, where it tells of the same person's."""
    clause = statement.parts[part]
    ours = [one for one in read_kin(statement) if clause.first <= one.stretch[0] < clause.last and _is_exact(one)]
    head = _head(statement, part, aligned)
    if not ours or head is None or not _is_told(statement, ours[0]):
        return None
    agreed: list[Trait] = []
    for kin in ours:
        judged = [found for source in evidence.readings for found in _traits(head, statement, kin, source, evidence)]
        best = next((one for one in judged if one.stance is Stance.AGREES), judged[0] if judged else None)
        if best is not None and best.stance is not Stance.AGREES:
            return Defined((best,), {}, frozenset(range(*kin.stretch)))
        agreed += [best] if best is not None else []
    if not agreed:
        return None
    first, last = ours[0].stretch
    verb = clause.verb if clause.verb is not None and first - clause.verb <= _NEAR else first
    told = [*terms_at(statement, range(verb, last)), head.term]
    return Defined(
        tuple(agreed[:1]), {id(one): Aligned(one, Bond.RECORD) for one in told}, frozenset(range(verb, last))
    )


def _traits(head: Aligned, statement: Reading, kin: Kin, source: Reading, evidence: Evidence) -> Iterator[Trait]:
    """What a sentence of the claim makes of it; that somebody else has them bears nothing out."""
    told = [other for other in read_kin(source) if other.relation == kin.relation and _is_told(source, other)]
    whose = [(other, _is_of(head, source, other, evidence)) for other in told]
    for other, same in whose:
        stance = _stance(kin, other) if same else Stance.MISSING if all(one is False for _, one in whose) else None
        if stance is None and same and not other.joint and other.most is None and not kin.joint:
            stance = Stance.MISSING  # “was survived by two sons” leaves open how many there were
        if stance is not None:
            yield _trait(statement, kin, source, other, stance, source is evidence.quote)


_NEAR = 3
"""Tokens between “had” and a count."""
_LONG = 10
"""The same of “was survived by her husband and”."""


def _is_exact(kin: Kin) -> bool:
    return kin.least == kin.most


def _is_told(reading: Reading, kin: Kin) -> bool:
    """Whether the sentence asserts it: no “did not have two sons”."""
    return not kin.least or all(term.negator is None for term in terms_at(reading, range(*kin.stretch)))


def _head(statement: Reading, part: int, aligned: Sequence[Aligned]) -> Aligned | None:
    """Whose kin the part tells of: the name that its subject ends with, and not somebody's brother or wife."""
    subject = statement.parts[part].subject
    if subject is None:
        return None
    inside = [one for one in aligned if subject[0] <= one.term.first < subject[1]]
    if not inside or inside[-1].term.last < subject[1] or inside[-1].term.preposition is not None:
        return None
    last = inside[-1].term
    return inside[-1] if last.kind is TermKind.NAME or last.text[0].isupper() else None


def _is_of(head: Aligned, source: Reading, kin: Kin, evidence: Evidence) -> bool | None:
    """Whether a sentence tells it of the same person; False where of another, None where neither is plain."""
    tokens, first = source.tokens, kin.stretch[0]
    home = [other for other in head.others if any(other is term for term in source.terms)]
    having = next((at for at in range(first - 1, max(-1, first - _NEAR - 1), -1) if tokens[at].norm in _HAVING), None)
    survived = next((at for at in range(max(0, first - _LONG), first) if tokens[at].norm == "survived"), None)
    having = having if survived is None else survived
    at = _before(tokens, first if having is None else having)
    if at < 0:
        return True if _opens(head, home, source, kin.stretch[1], evidence) else None
    if not head.closeness or (head.others and not home):
        return None
    if having is None and tokens[at].text == ",":
        return False if _behind_noun(source, at) else _is_subject(home, source, first) or None
    word = tokens[at].norm
    if word in _RELATIVES:
        at -= 1 + (tokens[at - 1].text == ",")
        return any(other.last == at + 1 for other in home) or False
    if any(other.first <= at < other.last for other in home):
        return True
    if word in _PRONOUNS:
        return not home or _is_subject(home, source, at) or None
    if word in ("couple", "pair") and having is not None:
        return bool(home) or None
    return False if tokens[at].kind is Kind.WORD and not _in_list(source, at) else None


def _before(tokens: Sequence[Token], index: int) -> int:
    """The token before one, past auxiliaries, adverbs and brackets."""
    at = index - 1
    while at >= 0 and (tokens[at].norm in _BETWEEN or tokens[at].text == ")"):
        if tokens[at].text == ")":
            at = next((back for back in range(at, -1, -1) if tokens[back].text == "("), at)
        at -= 1
    return at


def _in_list(source: Reading, at: int) -> bool:
    """“Roe and Doe have two sons”: the second of several subjects."""
    first = next((term.first for term in source.terms if term.first <= at < term.last), at)
    return first > 0 and source.tokens[first - 1].norm in ("and", "&")


def _behind_noun(source: Reading, comma: int) -> bool:
    """“his mother, one of eight children, …”: somebody whom a noun names."""
    token = source.tokens[comma - 1]
    return token.text[0].islower() and realm_of(token.norm) == "person"


def _is_subject(home: Sequence[Term], source: Reading, before: int) -> bool:
    """Whether a name is the first that the sentence speaks of, with nobody else's between."""
    if not home:
        return source.tokens[0].norm in _PRONOUNS
    names = [term for term in source.terms if term.kind is TermKind.NAME and not term.demonym and term.last <= before]
    first = next((term for term in names if term.preposition is None), None)
    return first is not None and any(first is other for other in home)


def _opens(head: Aligned, home: Sequence[Term], source: Reading, behind: int, evidence: Evidence) -> bool:
    """“One of eight children of Jan Roe, she grew up …”: who the sentence goes on with behind the comma.

    A pronoun that nothing before explains is whom the statement speaks of, as elsewhere.
    """
    tokens = source.tokens
    for at in range(behind, len(tokens) - 1):
        if tokens[at].text == ",":
            if any(other.first == at + 1 for other in home):
                return True
            if tokens[at + 1].norm in _PRONOUNS:
                parents = all(other.preposition is not None for other in home)
                return (not evidence.context or head.bond is Bond.RECORD) and parents
        elif tokens[at].kind is Kind.WORD and tokens[at].text[0].islower() and is_finite(tokens, at, 0):
            return False
    return False


def _stance(ours: Kin, theirs: Kin) -> Stance | None:
    most = None if theirs.joint else theirs.most
    if ours.least == theirs.least:
        return Stance.AGREES
    if ours.joint and not theirs.joint:
        return None  # “had one son with Roe” beside “had two sons”
    return Stance.CONFLICTS if ours.least < theirs.least or (most is not None and ours.least > most) else None


def _trait(statement: Reading, ours: Kin, source: Reading, theirs: Kin, stance: Stance, shown: bool) -> Trait:
    span = (statement.tokens[ours.stretch[0]].start, statement.tokens[ours.stretch[1] - 1].end)
    known = (source.tokens[theirs.stretch[0]].start, source.tokens[theirs.stretch[1] - 1].end)
    words, other = statement.text[slice(*span)], source.text[slice(*known)]
    explanation = f"The statement says {words}; the source says {other}."
    if stance is Stance.AGREES:
        explanation = f"“{words}” agrees with “{other}”."
    elif stance is Stance.MISSING:
        explanation = f"The source says “{other}” of somebody else, or only of some."
    return Trait(stance, explanation, span, other, known if shown else None, "number")
