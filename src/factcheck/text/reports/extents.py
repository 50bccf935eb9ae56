"""Where what is reported begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reports.stretch import STOPS, Range, Stretch
from factcheck.text.reports.words import DAYS, POSSESSIVES, report_nouns, report_verbs
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import finite_verbs, has_finite, is_finite
from factcheck.text.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS

_NO_SUBJECTS = DETERMINERS | POSSESSIVES | frozenset("this that these those".split())


_SAID_AT = frozenset(
    "statement interview tweet speech release email twitter facebook conference briefing letter memo".split()
)


def has_clause(tokens: Sequence[Token], start: int, end: int, loose: bool = True) -> bool:
    """Whether a clause of its own begins there: a subject with its verb, before any relative clause.

    Not `loose`, the verb has to be sure and has to come before a comma: “showed blurred faces”, “noted it, as she was”.
    """
    if start + 1 >= end:
        return False
    stop = next((at for at in range(start, end) if tokens[at].text in STOPS), end)
    if not loose:
        comma = next((at for at in range(start, stop) if tokens[at].text == ","), stop)
        after = next((at + 1 for at in range(comma + 1, stop) if tokens[at].text == ","), stop)
        if after < stop and is_finite(tokens, after, start):
            return True  # “noted the bridge, built in 1932, was old”
        stop = comma
    relative = next((at for at in range(start + 1, stop) if tokens[at].norm in ("which", "who", "that")), stop)
    if tokens[relative - 1].text == ",":
        relative = stop  # “Roe, who left, is back”: what follows the relative clause may be the verb
    if loose:
        if stop - start >= _CERTAINLY:
            return True
        if any(tokens[at].text in _QUOTES for at in range(start + 1, stop)):
            return True  # “said the loan “rests with Roe””
        if has_finite(tokens, start, relative) or finite_verbs(tokens, start, relative):
            return True
        opens = tokens[start].norm in ("the", "a", "an", "those", "people")
        return _verb_inside(tokens, start, relative) or (opens and _count_finite(tokens, relative, stop) > 1)
    return any(_is_sure(tokens, at, start) for at in range(start, relative)) or _verb_inside(tokens, start, relative)


def _is_sure(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether a form is finite and no participle before a noun."""
    if not is_finite(tokens, at, start):
        return False
    if not tokens[at].norm.endswith("ed") or at + 1 >= len(tokens):
        return True
    follows = tokens[at + 1]
    return not (follows.kind is Kind.WORD and part_of_speech(follows.norm)[:1] in (("n",), ("a",)))


def _count_finite(tokens: Sequence[Token], start: int, end: int) -> int:
    return sum(is_finite(tokens, at, start) for at in range(start, end))


def _verb_inside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A present form behind a noun that `is_finite` leaves open: “the deal makes sense”."""
    for at in range(start + 1, min(end, start + 25)):
        norm = tokens[at].norm
        if tokens[at].kind is Kind.WORD and tokens[at].text[0].islower() and tokens[at - 1].kind is Kind.WORD:
            before = tokens[at - 1].norm
            may_follow = before not in _NO_SUBJECTS and before not in PREPOSITIONS and before not in ("to", "and", "or")
            if may_follow and part_of_speech(norm)[:1] == ("v",) and not norm.endswith("ing"):
                return True
    return False


_QUOTES = frozenset('“"')
_MODIFYING = frozenset("late early last this reporters him her them".split())
_CERTAINLY = 7
"""Tokens behind “said” that are a clause, whatever the forms of their verbs show."""
_LONGEST_MODIFIERS = 14
# Behind a comma these bring the text itself back, or another report.
_LEAVES = frozenset("but although though while whereas according".split())


def content_end(stretch: Stretch, start: int, end: int, quoted: bool) -> int:
    """Where what is reported ends, that begins at `start`: at its closing mark, or with the clause."""
    tokens = stretch.tokens
    at = start
    if quoted:
        one = stretch.opens(start)
        at = one.last + 1 if one is not None else start
        if at >= end or stretch.is_end(at):
            return min(at, end)
        if tokens[at].text == "," or tokens[at].norm in ("and", "but", "while", "as", "in", "during", "after", "on"):
            follows = at + 1 + (at + 1 < end and tokens[at + 1].norm in ("and", "or"))
            if follows < end and stretch.opens(follows) is not None:
                return content_end(stretch, follows, end, True)
            return at
    for index in range(at, end):
        token = tokens[index]
        if stretch.inside[index]:
            continue
        if stretch.is_end(index) and index > start:
            return index
        if token.text == "," and index + 1 < end and index > start + 1:
            word = tokens[index + 1].norm
            goes_on = word == "but" and index + 2 < end and tokens[index + 2].norm in ("that", "also", "he", "she")
            if word in _LEAVES and not goes_on:
                return index
            noun = index + 1 + (word in ("a", "an"))
            if noun + 1 < end and tokens[noun].norm in report_nouns() and tokens[noun + 1].norm not in ("and", "of"):
                return index  # “…, a claim that the board denied”
    return _without_occasion(stretch, start, end)


def relative_end(stretch: Stretch, start: int, end: int) -> int:
    """Where a relative clause ends, that reports from `start` on: “Roe, who said she would stay, left”."""
    tokens = stretch.tokens
    for at in range(start, end - 1):
        if tokens[at].text == "," and not stretch.inside[at]:
            follows = tokens[at + 1].norm
            goes_on = follows in AUXILIARIES or follows in MODALS or is_finite(tokens, at + 1, start)
            return at if goes_on else end
    return end


def clause_of_noun(stretch: Stretch, start: int, end: int) -> int:
    """Where the clause of a noun ends that is the subject of another verb: “the claim that she lied was dropped”."""
    tokens = stretch.tokens
    verbs = [at for at in range(start, end) if not stretch.inside[at] and is_finite(tokens, at, start)]
    apart = [at for before, at in pairwise(verbs) if at - before > 1 and not _is_joined(tokens, before, at)]
    return apart[0] if apart else end


def _is_joined(tokens: Sequence[Token], before: int, at: int) -> bool:
    """Whether a second verb stands in the same clause, or in one inside it."""
    between = [token.norm for token in tokens[before + 1 : at]]
    return tokens[at - 1].norm in ("and", "or", ",") or any(norm in _INNER for norm in between)


_INNER = frozenset("who which that whose because if when while as what how where and or but to".split())


def _without_occasion(stretch: Stretch, start: int, end: int) -> int:
    """“… would win in an interview with the BBC”: where it was said is no part of it."""
    tokens = stretch.tokens
    for index in range(end - 2, max(start + 2, end - 12), -1):
        if tokens[index].norm not in ("in", "on", "during", "at", "via") or stretch.inside[index]:
            continue
        window = tokens[index + 1 : index + 5]
        for ahead, one in enumerate(window):
            if one.norm in _SAID_AT and (
                ahead == 0
                or window[0].norm in ("a", "an", "his", "her", "their", "its")
                or one.norm in ("twitter", "facebook")
            ):
                return index
    return end


def content_before(stretch: Stretch, before: int, low: int) -> Range:
    """All that stands before a report that trails, back to the start of its sentence."""
    tokens = stretch.tokens
    first = low
    # a quotation of several sentences is one content
    number = stretch.inside[before - 1] or (stretch.inside[before - 2] if before >= 2 else 0)
    if number and stretch.quotations[number - 1].first - 1 < low:
        first = max(stretch.quotations[number - 1].first - 1, 0)
    elif number:
        opening = max(stretch.quotations[number - 1].first - 1, 0)
        lead = tokens[first:opening]
        if all(one.norm in ("but", "and", "so", "still", ",", "yet") for one in lead):
            first = opening
    if tokens[first].norm in ("but", "and") and first + 1 < before and not stretch.inside[first]:
        first += 1
    return stretch.trimmed(first, before)


def resumed(stretch: Stretch, at: int, high: int) -> int | None:
    """The end of what goes on behind a report in the middle: “…,” he said, “…”."""
    tokens = stretch.tokens
    end = len(tokens)
    index = at
    while index < min(end, at + 12):
        if stretch.opens(index) is not None and not (index > at and stretch.is_end(index - 1)):
            one = stretch.opens(index)
            assert one is not None
            before = tokens[index - 1]
            if before.text not in ",:;—–-" and before.norm not in ("that", "and", "but") and before.norm not in DAYS:
                return None
            if any(tokens[k].norm in report_verbs() for k in range(at, index)):
                return None
            return content_end(stretch, index, end, True)
        if stretch.is_end(index):
            return None
        index += 1
    return None


def modifiers_end(stretch: Stretch, at: int, high: int, *, told: bool = False) -> int | None:
    """Behind the modifiers of a verb that trails, and behind who is `told`; None where a complement follows it."""
    tokens = stretch.tokens
    start = at
    while at < high and tokens[at].text not in ",—–" and not stretch.is_end(at):
        norm = tokens[at].norm
        opens = norm in PREPOSITIONS or norm in DAYS or is_adverb(norm) or norm in _MODIFYING
        if at == start and not (opens or told):
            return None
        if norm == "that" or norm in AUXILIARIES or norm in MODALS or stretch.opens(at) is not None:
            return None
        at += 1
        if at - start > _LONGEST_MODIFIERS:
            return None
    return at
