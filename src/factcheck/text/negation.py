"""What a sentence negates.

Negation is attached to the word that it negates, its head: “did not discuss” negates “discuss”. Scope rules follow
the cue-and-scope annotation of Morante and Daelemans (ConanDoyle-neg, LREC 2012), reduced to the head of the scope.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.classes import NamedTuple
from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import has_finite, is_finite
from factcheck.text.vocabulary import rows
from factcheck.text.words import AUXILIARIES, CLAUSE_BREAKS, DETERMINERS, FUNCTION_WORDS, MODALS, UNMARKED_NEGATIONS

_REVERSING = frozenset("de non dis un".split())  # “de-escalate”
_PREFIXES = frozenset("re co pre".split())
_DENIALS = frozenset("deny denies denied denying".split())
_NOT_A_NEGATION = {
    "not": frozenset("only just merely simply least".split()),
    "no": frozenset("fewer less doubt matter sooner".split()),
    "without": frozenset("doubt question".split()),
    "nothing": frozenset("but".split()),
}
# “was not expected to sell”, “did not become a hero”: what follows is negated with them.
_RAISING = frozenset(
    "expected believed thought likely known allowed supposed seen planning going planned intended able ready willing "
    "required permitted set due want wants wanted appear appeared seem seemed".split()
)
_COPULAS = frozenset("become becomes became becoming remain remains remained".split())


class Negator(NamedTuple):
    """A way to negate, from the table."""

    rest: tuple[str, ...]
    """The words of the phrase behind its first."""
    reach: str
    """What it negates; the head of the table explains the words."""


@cache
def _negators() -> dict[str, tuple[Negator, ...]]:
    """Each first word of a negating phrase → the phrases that it begins, the longest first."""
    found: dict[str, list[Negator]] = {}
    for phrase, forms, reach in rows("negators.tsv"):
        rest = tuple(phrase.split()[1:])
        for form in forms.split():
            # The marker of an infinitive is looked for by the reach itself, with an adverb between.
            found.setdefault(form, []).append(Negator(() if reach == "to" and rest == ("to",) else rest, reach))
    return {form: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for form, entries in found.items()}


def negated_heads(tokens: Sequence[Token]) -> dict[int, int]:
    """Index of each negated word → index of the word that negates it.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("The leaders did not discuss the basing of forces.")
    >>> {tokens[head].text: tokens[cue].text for head, cue in negated_heads(tokens).items()}
    {'discuss': 'not'}
    """
    heads: dict[int, int] = {}
    for index, token in enumerate(tokens):
        norm = token.norm
        if norm in UNMARKED_NEGATIONS or (norm.endswith("n't") and norm[:-3]):
            norm = "not"
        if _denies(norm):
            _negate(heads, _verb_of_denial(tokens, index), index)
        elif norm in _REVERSING and index + 2 < len(tokens) and tokens[index + 1].text == "-":
            _negate(heads, index + 2, index)
        else:
            negator = _negator_at(tokens, index, norm)
            for head in _reached(tokens, index, negator) if negator is not None else ():
                _negate(heads, head, index)
    return heads


def _negator_at(tokens: Sequence[Token], index: int, norm: str) -> Negator | None:
    for negator in _negators().get(norm, ()):
        end = index + 1 + len(negator.rest)
        if tuple(token.norm for token in tokens[index + 1 : end]) == negator.rest:
            break
    else:
        return None
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if negator.rest:
        return negator
    if follows in _NOT_A_NEGATION.get(norm, ()):
        return None
    if norm == "no" and (follows == "." or (follows == "more" and _is_than(tokens, index + 2))):  # “No. 10”
        return None
    return negator


def _reached(tokens: Sequence[Token], index: int, negator: Negator) -> list[int]:
    """The words that a negator negates."""
    start = index + len(negator.rest)
    if negator.reach in ("to", "from"):
        marker = _marker(tokens, index, negator.reach)
        heads = [_head_after(tokens, marker)] if marker is not None and _opens_clause(tokens, marker) else []
    elif negator.reach == "clause":
        heads = [_verb_after(tokens, start)]
    elif negator.reach == "past":
        heads = [_head_after(tokens, index)]
        if not _behind_a_verb(tokens, index):  # “neither of them signed”, but not “called it neither free nor fair”
            heads.append(_verb_after(tokens, index))
    else:
        heads = [_head_after(tokens, start)]
    found = [_behind_prefix(tokens, head) for head in heads if head is not None]
    for head in found[:1]:
        follows = tokens[head + 1].norm if head + 1 < len(tokens) else ""
        if tokens[head].norm in _COPULAS or (tokens[head].norm in _RAISING and follows == "to"):
            further = _head_after(tokens, head)
            found += [further] if further is not None and further > head else []
    found += [also for head in found[:1] for also in _joined_quality(tokens, head)]
    return found


def _behind_prefix(tokens: Sequence[Token], head: int) -> int:
    """“not re-elected”: what is negated is the word that the prefix belongs to."""
    prefixed = tokens[head].norm in _PREFIXES and head + 2 < len(tokens) and tokens[head + 1].text == "-"
    return head + 2 if prefixed else head


def _joined_quality(tokens: Sequence[Token], head: int) -> list[int]:
    """The second quality of “not free and fair”: both are denied."""
    if head + 2 < len(tokens) and tokens[head + 1].norm in ("and", "or"):
        first, second = part_of_speech(tokens[head].norm)[:1], part_of_speech(tokens[head + 2].norm)[:1]
        if first == second == ("a",):
            return [head + 2]
    return []


def _negate(heads: dict[int, int], head: int | None, cue: int) -> None:
    """Two negations of one head cancel each other."""
    if head is None:
        return
    if head in heads and heads[head] != cue:
        del heads[head]
    else:
        heads[head] = cue


def _is_than(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].norm == "than"


def _opens_clause(tokens: Sequence[Token], marker: int) -> bool:
    """“declined to sign”, “refrained from signing”, but not “declined to 4 per cent”."""
    follows = tokens[marker + 1] if marker + 1 < len(tokens) else None
    return follows is not None and follows.kind is Kind.WORD


def _marker(tokens: Sequence[Token], index: int, wanted: str) -> int | None:
    """The “to” right behind a word, or the “from” a few words on: “prevented the firm from selling”."""
    for ahead in range(index + 1, min(index + (3 if wanted == "to" else 7), len(tokens))):
        if tokens[ahead].norm == wanted:
            return ahead
        if tokens[ahead].text in CLAUSE_BREAKS:
            break
    return None


def _head_after(tokens: Sequence[Token], index: int) -> int | None:
    """The next word with meaning in the same clause; failing that the last one before (“Russia will not”)."""
    for ahead in range(index + 1, len(tokens)):
        token = tokens[ahead]
        if token.text in CLAUSE_BREAKS:
            break
        if token.kind is not Kind.MARK and token.norm not in FUNCTION_WORDS and not is_adverb(token.norm):
            return ahead
        if token.norm == "like" and ahead == index + 1:  # “doesn’t like it”
            return ahead
    for behind in range(index - 1, -1, -1):
        token = tokens[behind]
        if token.text in CLAUSE_BREAKS or token.norm in ("and", "but"):
            break
        if token.kind is Kind.WORD and token.norm not in FUNCTION_WORDS:
            return behind
    return None


def _behind_a_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether the clause of a word has had its verb before it."""
    first = index
    while first and tokens[first - 1].text not in CLAUSE_BREAKS and tokens[first - 1].text != ",":
        first -= 1
    return has_finite(tokens, first, index)


def _verb_after(tokens: Sequence[Token], index: int) -> int | None:
    """The next verb of the clause: “none of the players scored”, “it is not true that the dam broke”."""
    for ahead in range(index + 1, len(tokens)):
        if tokens[ahead].text in CLAUSE_BREAKS or tokens[ahead].text == ",":
            return None
        if is_finite(tokens, ahead, index):
            auxiliary = tokens[ahead].norm in AUXILIARIES or tokens[ahead].norm in MODALS
            return _head_after(tokens, ahead) if auxiliary else ahead
    return None


def _verb_of_denial(tokens: Sequence[Token], index: int) -> int | None:
    """The verb of “denied that he met”, “denied he had met”, “denied meeting”; None for “denied the report”.

    Behind “rejected”, “doubted” and the like only a clause with “that” is what is denied.
    """
    explicit = index + 1 < len(tokens) and tokens[index + 1].norm == "that"
    if not explicit and tokens[index].norm not in _DENIALS:
        return None
    first = index + 1 + explicit
    for ahead in range(first, min(index + 12, len(tokens))):
        token = tokens[ahead]
        if token.text in CLAUSE_BREAKS or token.text == "," or token.norm in ("but", "who", "which"):
            return None
        if token.text != "May" and (token.norm in AUXILIARIES or token.norm in MODALS):  # the month
            return _head_after(tokens, ahead)
        if ahead == index + 1 and token.norm.endswith("ing") and token.norm not in DETERMINERS:
            return ahead
        bare = all(one.norm in DETERMINERS or one.norm not in FUNCTION_WORDS for one in tokens[first:ahead])
        if (explicit or bare) and ahead > first and is_finite(tokens, ahead, first):
            return ahead
    return None


def _denies(norm: str) -> bool:
    """Whether a word vouches against the clause behind it."""
    return cue_forms().get(norm, ("", ""))[1] == "deny"
