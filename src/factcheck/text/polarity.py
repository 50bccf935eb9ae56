"""What a sentence negates, and what it has only as promised, possible or conditional.

Negation is attached to the word that it negates, its head: “did not discuss” negates “discuss”. Scope rules follow
the cue-and-scope annotation of Morante and Daelemans (ConanDoyle-neg, LREC 2012), reduced to the head of the scope.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from factcheck.text.lexicon import part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, MODALS, PRONOUNS, UNMARKED_NEGATIONS

_PLAIN = frozenset("not never hardly barely scarcely nor neither without cannot nobody nothing none nowhere no".split())
# “refused to say” did not say; the word itself stays and can be compared as well.
_IMPLICATIVES = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining unable unwilling "
    "refrain refrains refrained refraining abstain avoid avoids avoided avoiding neglect neglects neglected".split()
)
_REVERSING = frozenset("de non dis un".split())  # “de-escalate”
_DENIALS = frozenset("deny denies denied denying".split())
_NOT_A_NEGATION = {
    "not": frozenset("only just merely simply least".split()),
    "no": frozenset("fewer less more doubt matter sooner one".split()),
    "without": frozenset("doubt question".split()),
    "nothing": frozenset("but".split()),
}
_BREAKS = frozenset(". ; : ! ?".split())


class Reality(IntEnum):
    """How far a sentence vouches for an event: a stronger statement is not borne out by a weaker source."""

    POSSIBLE = 1
    """may, might, could; feared; under a condition."""
    PROSPECTIVE = 2
    """will, promised, planned, demanded: not done yet."""
    ACTUAL = 3
    """Reported as done or as the case."""


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
        if norm in _PLAIN or norm in UNMARKED_NEGATIONS or (norm.endswith("n't") and norm[:-3]):
            follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
            if follows in _NOT_A_NEGATION.get(norm, ()) and not (follows == "more" and norm == "no"):
                continue
            if norm == "no" and follows in ("more", "fewer", "less") and _is_than(tokens, index + 2):
                continue
            if norm == "no" and follows == ".":  # “No. 10”
                continue
            _negate(heads, _head_after(tokens, index), index)
            if norm == "neither":
                _negate(heads, _head_after(tokens, index), index)
        elif norm in _REVERSING and index + 2 < len(tokens) and tokens[index + 1].text == "-":
            _negate(heads, index + 2, index)
        elif norm in _IMPLICATIVES:
            marker = _next_norm(tokens, index, ("to", "from"))
            if marker is not None and _opens_clause(tokens, marker):
                _negate(heads, _head_after(tokens, marker), index)
        elif norm in _DENIALS:
            _negate(heads, _verb_of_denial(tokens, index), index)
    return heads


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


def _next_norm(tokens: Sequence[Token], index: int, wanted: Sequence[str]) -> int | None:
    for ahead in range(index + 1, min(index + 3, len(tokens))):
        if tokens[ahead].norm in wanted:
            return ahead
    return None


def _head_after(tokens: Sequence[Token], index: int) -> int | None:
    """The next word with meaning in the same clause; failing that the last one before (“Russia will not”)."""
    for ahead in range(index + 1, len(tokens)):
        token = tokens[ahead]
        if token.text in _BREAKS:
            break
        if token.kind is not Kind.MARK and token.norm not in FUNCTION_WORDS and not token.norm.endswith("ly"):
            return ahead
    for behind in range(index - 1, -1, -1):
        token = tokens[behind]
        if token.text in _BREAKS:
            break
        if token.kind is Kind.WORD and token.norm not in FUNCTION_WORDS:
            return behind
    return None


def _verb_of_denial(tokens: Sequence[Token], index: int) -> int | None:
    """The verb of “denied that he had met”, “denied meeting”; None for “denied the report”."""
    for ahead in range(index + 1, min(index + 12, len(tokens))):
        token = tokens[ahead]
        if token.text in _BREAKS or token.text == ",":
            return None
        if token.norm in AUXILIARIES or token.norm in MODALS:
            return _head_after(tokens, ahead)
        if ahead == index + 1 and token.norm.endswith("ing") and token.norm not in DETERMINERS:
            return ahead
    return None


_POSSIBLE = frozenset("may might could can can't couldn't mightn't possibly perhaps maybe potentially".split())
_WILL = frozenset("will would shall 'll won't wouldn't shan't i'll we'll they'll he'll she'll it'll".split())
_OUGHT = frozenset("should must ought shouldn't mustn't needs".split())
_CONDITIONS = frozenset("if unless whether".split())
_NO_PROSPECT = frozenset(
    "used had has have having managed able forced allowed went came continued continue continues began begin started "
    "helped help seemed appeared happened".split()
)
_PROSPECTS = frozenset(
    "plan plans planned planning intends intended promise promises promised pledge pledges pledged vow vows vowed "
    "threaten threatens threatened agree agrees agreed hope hopes hoped propose proposes proposed possibility "
    "prospect".split()
)
_FEARS = frozenset("fear fears feared fearing risk risks threat alleged suspected".split())


def realities(tokens: Sequence[Token]) -> list[Reality]:
    """For each token how far its clause vouches for it.

    >>> from factcheck.text.tokens import tokenize
    >>> [reality.name for reality in realities(tokenize("He promised to send police"))][-2:]
    ['PROSPECTIVE', 'PROSPECTIVE']
    """
    found: list[Reality] = []
    current, base = Reality.ACTUAL, Reality.ACTUAL
    for index, token in enumerate(tokens):
        norm = token.norm
        if token.text in _BREAKS or norm in ("but", "while", "who", "which", "whereas") or token.text == ",":
            current = base = Reality.ACTUAL
        elif norm in _CONDITIONS or (norm == "should" and _asks(tokens, index)):
            current = base = Reality.POSSIBLE
        elif norm in _POSSIBLE:
            current = min(base, Reality.POSSIBLE)
        elif norm in _WILL or norm in _OUGHT:
            current = min(base, Reality.PROSPECTIVE)
        elif norm == "to" and index + 1 < len(tokens) and _prospective_infinitive(tokens, index):
            current = min(current, Reality.PROSPECTIVE)
        elif norm in _FEARS:
            found.append(current)
            current = Reality.POSSIBLE
            continue
        elif norm in _PROSPECTS:
            found.append(current)
            current = min(current, Reality.PROSPECTIVE)
            continue
        elif (
            norm in AUXILIARIES
            and current is not Reality.ACTUAL
            and index
            and tokens[index - 1].norm not in _WILL | _OUGHT | _POSSIBLE | {"to", "not", "be", "have", "been"}
        ):
            current = base
        found.append(current)
    return found


def _asks(tokens: Sequence[Token], index: int) -> bool:
    """“should the protests turn violent”: a subject behind the verb makes it a condition."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return follows is not None and (
        follows.norm in DETERMINERS or follows.norm in PRONOUNS or follows.text[0].isupper()
    )


def _prospective_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """“agreed to hold”, but neither “to Belarus” nor “used to run” nor “due to the vote”."""
    follows = tokens[index + 1]
    if follows.kind is not Kind.WORD or follows.text[0].isupper() or follows.norm in DETERMINERS:
        return False
    if follows.norm.endswith("ing"):
        return False
    kinds = part_of_speech(follows.norm)
    if kinds and kinds[0] != "v":
        # “a threat to food and water”, but “a threat to police the border”
        then = tokens[index + 2] if index + 2 < len(tokens) else None
        governs = then is not None and then.kind is Kind.WORD and (then.norm in DETERMINERS or then.norm in PRONOUNS)
        if "v" not in kinds or not governs:
            return False
    before = tokens[index - 1].norm if index else ""
    return before not in _NO_PROSPECT
