"""Predicates without a verb, as headlines have them: “Filings up 14%”, “Economy off to slow start”, “30 dead”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import part_of_speech
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import CLAUSE_BREAKS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS

_DIRECTIONS = frozenset("up down flat steady unchanged".split())
# What may stand between a direction or “at” and its figure.
_BEFORE_FIGURES = frozenset(
    "about almost around at by from just least more most nearly only over some than to under a an another".split()
)
_HEDGED = {"at": ("least", "most"), "more": ("than",), "less": ("than",), "fewer": ("than",)}
# Adjectives that hardly stand before a noun, or that an infinitive behind them makes a predicate.
_PREDICATIVE = frozenset("dead missing hurt homeless ill alive unhurt unaccounted asleep afraid".split())
_BEFORE_INFINITIVES = frozenset(
    "able about bound due eager likely poised ready set unable unlikely unwilling willing".split()
)
_EXTREMES = frozenset("low lows lowest high highs highest peak".split())
_UNDERWAY = frozenset("on in under out".split())
_STATES = frozenset(
    "track course talks trial hold strike fire recession poverty crisis default decline trouble ruins doubt jeopardy "
    "danger limbo turmoil rise run alert welfare bail duty sale brink verge edge freefall shambles tatters stamps cash "
    "money work control business reach".split()
)
_INTO_STATES = frozenset("the a an free food full deep".split())
_BEYOND = frozenset("above below over under near beyond past".split())
_STILL = frozenset("now still again back not already once".split())
_SINCE = frozenset("since in for ever".split())
_CURRENCIES = frozenset("£ $ € ¥".split())


def unstated_copula(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Index of the first word of a predicate that stands without its “is”; None for a mere noun phrase.

    >>> from factcheck.text.tokens import tokenize
    >>> def predicate(text): tokens = tokenize(text); return unstated_copula(tokens, 0, len(tokens))
    >>> predicate("Bankruptcy filings up 14% in first half"), predicate("The 2005 reform and the crisis")
    (2, None)
    >>> predicate("US debt now $14 trillion"), predicate("Greece out of cash")
    (2, 1)
    """
    for index in range(first + 1, last):
        if _ends_a_subject(tokens[index - 1]) and _opens_predicate(tokens, index, last):
            return index
    return None


def _ends_a_subject(token: Token) -> bool:
    if token.kind is Kind.NUMBER or token.text == "%":
        return True
    return token.kind is Kind.WORD and token.norm not in FUNCTION_WORDS


def _opens_predicate(tokens: Sequence[Token], index: int, last: int) -> bool:
    if tokens[index].norm in _STILL and index + 2 < last:
        return _opens_predicate(tokens, index + 1, last) or _is_amount(tokens, index + 1, last)
    norm = tokens[index].norm
    follows = tokens[index + 1].norm if index + 1 < last else ""
    if norm in _BEYOND:
        return _is_amount(tokens, index + 1, last)
    if _describes_what_is_before(tokens, index, last):
        return True
    if norm in _DIRECTIONS:
        return _figure_from(tokens, index + 1, last) is not None
    if norm == "off":
        return follows == "to"
    if norm == "at" and _is_extreme(tokens, index + 1, last):
        return True
    if norm == "at" or follows in _HEDGED.get(norm, ()):
        end = _figure_from(tokens, index + 1, last)
        return end is not None and _closes(tokens, end, last)
    if is_figure(tokens, index) and part_of_speech(tokens[index - 1].norm)[:1] == ("n",):
        end = _behind_figure(tokens, index, last)
        amount = tokens[index].text in _CURRENCIES or tokens[end - 1].norm in ("%", "percent", "pct")
        return amount and _closes(tokens, end, last)
    if norm in _PREDICATIVE and index + 1 <= last:
        return index + 1 == last or tokens[index + 1].kind is Kind.MARK or follows in PREPOSITIONS
    if norm in _BEFORE_INFINITIVES:
        return follows == "to" or (norm == "due" and follows in PREPOSITIONS)
    if norm in _UNDERWAY:
        return _is_state(tokens, index + 1, last)
    return _compares(tokens, index, last)


def _is_amount(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“$14 trillion”, “9%”, and nothing behind it that it could count."""
    end = _figure_from(tokens, index, last)
    if end is None or not _closes(tokens, end, last):
        return False
    return any(tokens[at].text in _CURRENCIES or tokens[at].norm in ("%", "percent", "pct") for at in range(index, end))


def _is_state(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“on track”, “in free fall”, “out of cash”, “on the rise”."""
    at = index
    while at < last and (tokens[at].norm in _INTO_STATES or tokens[at].norm == "of"):
        at += 1
    return at < last and (tokens[at].norm in _STATES or (tokens[at].norm == "fall" and tokens[at - 1].norm == "free"))


def _describes_what_is_before(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“Detroit bankrupt”, “Wages stagnant since 1970”: an adjective behind its noun is said of it."""
    norm, before = tokens[index].norm, tokens[index - 1]
    if part_of_speech(norm) != ("a",) or before.kind is not Kind.WORD or norm.endswith(("est", "er")):
        return False
    named = before.text[0].isupper() or part_of_speech(before.norm)[:1] == ("n",)
    ends = index + 1 == last or tokens[index + 1].norm in PREPOSITIONS or tokens[index + 1].norm in _SINCE
    return named and ends


def _is_extreme(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“at a record high”, “at 15-year low”, “at lowest since 2008”."""
    words = [token.norm for token in tokens[index : min(index + 6, last)]]
    low = next((at for at, word in enumerate(words) if word in _EXTREMES), None)
    if low is None:
        return False
    before = [word for word in words[:low] if word not in ("a", "an", "its", "their", "the", "new", "-", "all")]
    superlative = words[low] in ("lowest", "highest")
    return (superlative and not before) or bool(before and before[-1] in ("year", "month", "decade", "record", "time"))


def _compares(tokens: Sequence[Token], index: int, last: int) -> bool:
    """“as wealthy as”, “worse than”, “more expensive than”, “lowest since 1973”."""
    norm = tokens[index].norm
    ahead = [token.norm for token in tokens[index + 1 : min(index + 4, last)]]
    if norm == "as":
        return "as" in ahead[1:]
    described = part_of_speech(norm)
    if norm in ("more", "less") and len(ahead) > 1:
        return ahead[1] == "than" and part_of_speech(ahead[0])[:1] == ("a",)
    if described[:1] != ("a",):
        return False
    if norm.endswith("er"):
        return bool(ahead) and ahead[0] == "than"
    return norm.endswith("est") and bool(ahead) and ahead[0] in _SINCE


def is_figure(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number stands there, or a currency sign before one."""
    token = tokens[index]
    if token.kind is Kind.NUMBER:
        return True
    return token.text in _CURRENCIES and index + 1 < len(tokens) and tokens[index + 1].kind is Kind.NUMBER


def _figure_from(tokens: Sequence[Token], index: int, last: int) -> int | None:
    """Index behind the figure that begins there, behind words such as “nearly”; None where there is none."""
    while index < last and tokens[index].norm in _BEFORE_FIGURES:
        index += 1
    return _behind_figure(tokens, index, last) if index < last and is_figure(tokens, index) else None


def _behind_figure(tokens: Sequence[Token], index: int, last: int) -> int:
    index += 1
    while index < last and (
        tokens[index].kind is Kind.NUMBER
        or tokens[index].norm
        in ("%", "percent", "pct", "per", "cent", "million", "billion", "trillion", "m", "bn", "b")
    ):
        index += 1
    return index


def _closes(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether nothing that a figure could count stands behind it."""
    if index >= last:
        return True
    token = tokens[index]
    return (
        token.text in CLAUSE_BREAKS
        or token.text in ",-–—("
        or token.norm in PREPOSITIONS
        or token.norm in DETERMINERS
        or token.norm in ("vs", "versus", "and", "as", "this", "last")
    )
