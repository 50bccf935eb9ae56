"""A sentence cut into parts that can be true or false apart: coordinated clauses and predicates."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import is_adverb
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import finite_verbs, has_finite, is_finite
from factcheck.text.words import ADVERBS, AUXILIARIES, CARRIERS, FUNCTION_WORDS, MODALS, PREPOSITIONS

_COORDINATORS = frozenset("and but while whereas although though".split())
_BOUNDS = frozenset("; ,".split())


class Part(NamedTuple):
    """One assertion of a sentence, as a range of token indices."""

    first: int
    last: int
    predicate: int | None
    """Index of the word that is asserted: the main verb, or what follows a form of “be”."""
    verb: int | None
    """Index of the finite verb (an auxiliary where there is one)."""
    subject: tuple[int, int] | None
    """The words before the verb; those of the part before, where the part has none of its own."""


def read_parts(tokens: Sequence[Token], first: int, last: int) -> tuple[Part, ...]:
    """The parts of a range of tokens, in order; at least one where there is a word.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("Twelve people were hurt in Minsk and Brest on Sunday and two officers were dismissed.")
    >>> [tokens[part.predicate].text for part in read_parts(tokens, 0, len(tokens))]
    ['hurt', 'dismissed']
    """
    starts = [first]
    for index in range(first + 1, last - 1):
        if _splits(tokens, index, starts[-1], last):
            starts.append(index + 1)
    parts: list[Part] = []
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        stop = end - 1 if end != last and tokens[end - 1].norm in _COORDINATORS | _BOUNDS else end
        parts.append(_part(tokens, start, stop, parts[-1] if parts else None))
    return tuple(parts)


def read_apposition(tokens: Sequence[Token], part: Part) -> Part | None:
    """What a part says of its subject between two commas: “Roe, a former judge, resigned” has Roe as a judge.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("Jane Roe, a former judge in Oslo, has written two novels.")
    >>> found = read_apposition(tokens, read_parts(tokens, 0, len(tokens))[0])
    >>> [token.text for token in tokens[found.first : found.last]]
    ['a', 'former', 'judge', 'in', 'Oslo']
    """
    if part.verb is None or part.subject is None:
        return None
    first, last = part.subject
    commas = [index for index in range(first, last) if tokens[index].text == ","]
    if (
        len(commas) != 2
        or commas[0] == first
        or any(tokens[at].norm not in ADVERBS for at in range(commas[1] + 1, last))
    ):
        return None
    start, end = commas[0] + 1, commas[1]
    opens = tokens[start].norm in ("a", "an", "the", "former", "his", "her", "its", "their")
    named = any(tokens[index].text[0].isupper() for index in range(first, commas[0]))
    if not opens or not named or end - start < 2 or has_finite(tokens, start, end):
        return None
    return Part(first=start, last=end, predicate=start, verb=None, subject=(first, commas[0]))


def _splits(tokens: Sequence[Token], index: int, start: int, last: int) -> bool:
    token = tokens[index]
    if token.text == ";":
        return not _in_bracket(tokens, start, index)
    if token.text == ",":
        follows, then = tokens[index + 1].norm, tokens[index + 2].norm if index + 2 < last else ""
        return (follows == "to" and then == "be") and has_finite(tokens, start, index)
    if token.norm not in _COORDINATORS or not _has_verb(tokens, start, index):
        return False
    step = index + 1
    while step < last and (tokens[step].norm in ADVERBS or is_adverb(tokens[step].norm)):
        step += 1
    if step >= last - 1:
        return False
    if tokens[step].norm == "to" and tokens[step + 1].text[0].islower() and tokens[step + 1].norm not in FUNCTION_WORDS:
        return True
    if is_finite(tokens, step, index):
        return True
    # Behind “while” a subject of several may follow: “while Oslo and Bergen voted against it”.
    bounds = _COORDINATORS if token.norm == "and" else _COORDINATORS - {"and"}
    stop = next(
        (ahead for ahead in range(step, last) if tokens[ahead].norm in bounds or tokens[ahead].text == ";"), last
    )
    return has_finite(tokens, step, stop)


def _in_bracket(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a mark stands in a bracket: “Roe (born Doe; 2 July 1957) was …” is one clause."""
    depth = sum((token.text == "(") - (token.text == ")") for token in tokens[first:index])
    return depth > 0 and any(token.text == ")" for token in tokens[index:])


def _has_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a finite verb stands in a range; the first word may be one behind “and”: “… and wounded 80, while …”."""
    return has_finite(tokens, first, last) or _begins_with_verb(tokens, first)


def _begins_with_verb(tokens: Sequence[Token], first: int) -> bool:
    return first > 1 and tokens[first - 1].norm in _COORDINATORS and is_finite(tokens, first, first - 1)


def _part(tokens: Sequence[Token], first: int, last: int, before: Part | None) -> Part:
    verb = _main_verb(tokens, first, last)
    if verb is None and before is not None and last > first:
        step = first + (tokens[first].norm == "to")
        return Part(first=first, last=last, predicate=step if step < last else None, verb=None, subject=before.subject)
    if verb is None:
        return Part(first=first, last=last, predicate=None, verb=None, subject=None)
    predicate = verb
    while predicate < last and (
        tokens[predicate].norm in AUXILIARIES
        or tokens[predicate].norm in MODALS
        or tokens[predicate].kind is Kind.MARK
        or tokens[predicate].norm in ("not", "the", "a", "an", "to", "as", "for", "in", "of")
        or tokens[predicate].norm in ADVERBS
        or (is_adverb(tokens[predicate].norm) and predicate + 1 < last)
        or (tokens[predicate].norm in CARRIERS and predicate + 2 < last and tokens[predicate + 1].norm == "to")
    ):
        predicate += 1
    subject = (
        (first, verb) if verb > first and any(tokens[at].norm not in ADVERBS for at in range(first, verb)) else None
    )
    if subject is None and before is not None:
        subject = before.subject
    return Part(first=first, last=last, predicate=predicate if predicate < last else verb, verb=verb, subject=subject)


_SUBORDINATORS = frozenset(
    "that who which whose where when after before because since if as until unless although though while than".split()
)


def _main_verb(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The finite verb that governs the range.

    A verb of a relative clause does not (“the police who arrived will leave”), nor does a participle behind the noun
    that it describes (“agreements signed with them will not stand”).
    """
    finite = finite_verbs(tokens, first, last)
    if not finite:
        return None
    verb = finite[0]
    for candidate in finite[1:]:
        between = tokens[verb + 1 : candidate]
        relative = any(token.norm in ("who", "which", "that") for token in tokens[first:verb])
        follows = tokens[verb + 1].norm
        participle = (
            follows in PREPOSITIONS and follows != "to" and tokens[verb].norm.endswith(("ed", "en", "ld", "nt"))
        )
        closed = not any(
            token.norm in _SUBORDINATORS or token.norm in _COORDINATORS or token.text == "," for token in between
        )
        auxiliary = tokens[candidate].norm in AUXILIARIES or tokens[candidate].norm in MODALS
        adjacent = all(token.norm in AUXILIARIES or token.norm in MODALS or token.norm in ADVERBS for token in between)
        if closed and auxiliary and not adjacent and (relative or participle):
            return candidate
    return verb
