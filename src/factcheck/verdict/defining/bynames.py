"""“Roe was called Jay” beside a source that tells what Roe is called.

The same byname bears the part out. A definition that gives other bynames and not this one, or says that there is
none, contradicts it: what else somebody is called, a passing remark need not tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Aligned, Bond
from factcheck.alignment.evidence import Evidence
from factcheck.model import Stance
from factcheck.text.bynames import Byname, read_bynames
from factcheck.text.cast import folded
from factcheck.text.definitions import read_definitions
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.slips import is_slip
from factcheck.text.subjects import names_of
from factcheck.verdict.defining.sides import Defined, Trait, is_same_person, terms_at

_POINTING = frozenset("it he she they his her its their the this".split())
_TITLES = frozenset("mr mrs ms dr sir".split())


def call(statement: Reading, part: int, evidence: Evidence, aligned: Sequence[Aligned]) -> Defined | None:
    """What the claim makes of a byname that a part tells, where it tells what the same thing is called."""
    clause = statement.parts[part]
    for ours in read_bynames(statement):
        if not clause.first <= ours.at < clause.last or ours.subject is None or not ours.names:
            continue
        for source in evidence.readings:
            for theirs in read_bynames(source):
                if _is_defined(statement, ours, source, theirs) or _same_subject(
                    statement, ours, source, theirs, aligned
                ):
                    judged = _judge(statement, ours, source, theirs, evidence)
                    if judged is not None:
                        return judged
    return None


def _is_defined(statement: Reading, ours: Byname, source: Reading, theirs: Byname) -> bool:
    """Whether the source's byname stands in a definition of the same: “Jane Roe (born 1957), nicknamed …, is …”."""
    names = names_of(statement.tokens, ours.subject or (0, 0))
    return any(
        is_same_person(own, other)
        for one in read_definitions(source)
        if not one.aside and one.subject[0] < theirs.at < one.at
        for own in names
        for other in one.names
    )


def _heads(statement: Reading, ours: Byname) -> list[Term]:
    """The names of what is called so; failing those, its nouns."""
    first, last = ours.subject or (0, 0)
    inside = [term for term in statement.terms if first <= term.first < last]
    names = [term for term in inside if term.kind is TermKind.NAME and not term.demonym]
    return names[:1] or [term for term in inside if term.kind is TermKind.WORD and term.weight >= 1][-1:]


def _same_subject(
    statement: Reading, ours: Byname, source: Reading, theirs: Byname, aligned: Sequence[Aligned]
) -> bool:
    """Whether the source says it of what the statement speaks of: the last name before it, or who is pointed at."""
    heads = _heads(statement, ours)
    one = next((one for one in aligned if heads and one.term is heads[0]), None)
    if one is None or not one.closeness:
        return False
    first, last = theirs.subject or (0, theirs.at)
    outside = [
        other
        for other in one.others
        if any(other is term for term in source.terms) and not theirs.stretch[0] <= other.first < theirs.stretch[1]
    ]
    inside = (
        [other for other in outside if first <= other.first < last]
        or [
            term  # “Brown”, which at the head of a sentence may be a colour
            for term in source.terms
            if term.kind is TermKind.NAME and first <= term.first < last and term.keys[-1:] == (folded(one.term.norm),)
        ]
    )
    if not inside:
        return not outside and bool(source.tokens) and source.tokens[first].norm in _POINTING
    return not _is_another_named(source, inside[-1].last, theirs.at)


def _is_another_named(source: Reading, first: int, last: int) -> bool:
    """Whether somebody else stands between a name and its byname, brackets apart; “Jane “Jay” Roe” is one name."""
    while first < last and (source.tokens[first].text[0].isupper() or source.tokens[first].text in '“”".'):
        first += 1
    depth = 0
    for token in source.tokens[first:last]:
        depth += (token.text in "([") - (token.text in ")]")
        if depth <= 0 and token.text[0].isupper():
            return True
    return False


def _judge(statement: Reading, ours: Byname, source: Reading, theirs: Byname, evidence: Evidence) -> Defined | None:
    first, last = ours.stretch
    span = (statement.tokens[first].start, statement.tokens[last - 1].end)
    known = (source.tokens[theirs.stretch[0]].start, source.tokens[theirs.stretch[1] - 1].end)
    words, other = statement.text[slice(*span)].strip("“”\"' "), source.text[slice(*known)].strip("“”\"' ")
    same = all(any(_alike(name, one) for one in theirs.names) for name in ours.names)
    if same and not theirs.negated and bool(theirs.names):
        stance = Stance.CONFLICTS if ours.negated else Stance.AGREES
    elif not ours.negated and _tells_all(source, theirs) and not _named_elsewhere(ours, evidence):
        stance = Stance.CONFLICTS
    else:
        return None
    explanation = f"The statement says {words}; the source says {other}."
    if stance is Stance.AGREES:
        explanation = f"“{words}” agrees with “{other}”."
    shown = source is evidence.quote
    trait = Trait(stance, explanation, span, other, known if shown else None, "name")
    if stance is Stance.CONFLICTS:
        return Defined((trait,), {}, frozenset(range(first, last)))
    begin = (ours.subject or (0, ours.at))[1]
    told = [*terms_at(statement, range(min(begin, ours.at), last)), *_heads(statement, ours)]
    bonds = {id(term): Aligned(term, Bond.RECORD) for term in told}
    return Defined((trait,), bonds, frozenset(range(ours.at, last)))


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two bynames are one, a title, a plural or a slip apart."""
    mine, other = (tuple(word for word in name if word not in _TITLES) for name in (left, right))
    return mine == other or (
        len(mine) == len(other) and all(one == two or is_slip(one, two) for one, two in zip(mine, other, strict=True))
    )


def _tells_all(source: Reading, theirs: Byname) -> bool:
    """Whether a definition gives the bynames beside its subject: what somebody was called once is one of many."""
    if theirs.negated:
        return not theirs.names
    return any(not one.aside and one.subject[0] < theirs.at < one.at for one in read_definitions(source))


def _named_elsewhere(ours: Byname, evidence: Evidence) -> bool:
    """Whether the claim, or what stands around it, has one of the bynames, told in other words."""
    written = [tuple(folded(token.norm) for token in reading.tokens) for reading in evidence.readings]
    known = [*(term.keys for term in evidence.context), *written]
    return any(words[at : at + len(name)] == name for name in ours.names for words in known for at in range(len(words)))
