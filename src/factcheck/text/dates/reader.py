"""The dates of a text, with what they mean on the day of writing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from factcheck.model import Span
from factcheck.text.dates.absolute import read_absolute
from factcheck.text.dates.calendar_words import Found, bare, calendar_words, contexts, day_at, holidays, month_at
from factcheck.text.dates.clock import read_clock
from factcheck.text.dates.intervals import DAY, Parts, candidates
from factcheck.text.dates.relative import RELATIVE_OPENERS, SMALL_OPENERS, YEAR_TURNS, Relative, read_relative
from factcheck.text.dates.stretches import DECADES
from factcheck.text.dates.values import DateMention, Interval
from factcheck.text.quantities.number_words import DASHES, glued, norm_at, number_words
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS

# A sentence reaches no further than so many tokens to either side.
_SENTENCE = 60
# Days of writing in other years are mistakes, and too near the ends of the calendar to count from.
_WRITTEN = range(1400, 9000)
_SENTENCE_ENDS = frozenset(".!?")


@cache
def _openers() -> frozenset[str]:
    words = {form for kind in ("month", "weekday", "season") for form in calendar_words(kind)}
    words |= {name[0] for name in holidays()}
    words |= {word for word, (kind, _) in number_words().items() if kind in {"digit", "teen", "tens", "ordinal"}}
    words |= DECADES.keys()
    return frozenset(words | RELATIVE_OPENERS | {"early", "mid", "late", "noon", "midday", "midnight"})


def read_dates(text: str, tokens: Sequence[Token], reference: dt.date | None = None) -> tuple[DateMention, ...]:
    """The dates of a text in order, seen from the reference date: the day on which the text was published.

    >>> from factcheck.text.tokens import tokenize
    >>> text = "On Monday she said the 26-year rule would end by 9 August 2021."
    >>> [(date.text, str(date.start), str(date.end)) for date in read_dates(text, tokenize(text), dt.date(2020, 9, 16))]
    [('Monday', '2020-09-14', '2020-09-14'), ('by 9 August 2021', 'None', '2021-08-09')]
    """
    if reference is not None and reference.year not in _WRITTEN:
        reference = None
    mentions: list[DateMention] = []
    openers = _openers()
    i = floor = 0
    while i < len(tokens):
        token = tokens[i]
        norm = token.norm
        if token.kind is Kind.NUMBER or norm in openers or (norm[-2:] == "'s" and bare(norm) in openers):
            mention, stop = _read_at(text, tokens, i, floor, reference)
            if mention:
                mentions.append(mention)
                i = floor = stop
                continue
        i += 1
    return tuple(mentions)


def _read_at(
    text: str, tokens: Sequence[Token], i: int, floor: int, reference: dt.date | None
) -> tuple[DateMention | None, int]:
    clock = read_clock(tokens, i)
    if clock:
        span = _span(tokens, i, clock[1])
        return DateMention(span=span, text=text[slice(*span)], clock=clock[0]), clock[1]
    small = tokens[i].norm in SMALL_OPENERS
    ranged = None if small else _days_of_month(tokens, i)
    if ranged is None:
        relative = read_relative(text, tokens, i, reference)
        if relative:
            return _hanging(text, tokens, relative, floor), relative.stop
    if small:
        return None, i + 1
    first = ranged[0] if ranged else read_absolute(text, tokens, i)
    if first is None:
        return None, i + 1
    first = _year_turned(tokens, first, reference)
    last = ranged[1] if ranged else _range_end(text, tokens, i, first[2])
    if last:
        return _ranged(text, tokens, first, last, floor, reference)
    future = _looks_ahead(tokens, i)
    bound, start = _bound(tokens, i, first[2], floor)
    span = _span(tokens, start, first[2])
    readings = [days for parts in first[0] for days in candidates(parts, reference, future=future)]
    parts = first[0][0]
    # What “late August” covers hangs on the year; without one it is not to pass for the whole of August.
    settled = len(first[0]) == 1 and (parts.third is None or bool(readings))
    return DateMention(
        span=span, text=text[slice(*span)], year=parts.year if parts.last_year is None else None,
        month=parts.month if settled and parts.months == 1 else None, day=parts.day if settled else None,
        weekday=parts.weekday, candidates=tuple(_bounded(days, bound) for days in readings), bound=bound,
    ), first[2]  # fmt: skip


def _span(tokens: Sequence[Token], start: int, stop: int) -> Span:
    return tokens[start].start, tokens[stop - 1].end


def _hanging(text: str, tokens: Sequence[Token], relative: Relative, floor: int) -> DateMention:
    bound, start = None, relative.start
    if relative.offset_days is None:
        bound, start = _bound(tokens, relative.start, relative.stop, floor)
    span = _span(tokens, start, relative.stop)
    return DateMention(
        span=span, text=text[slice(*span)], month=relative.month, weekday=relative.weekday,
        candidates=tuple(_bounded(days, bound) for days in relative.candidates), bound=bound,
        offset_days=relative.offset_days, distance=relative.distance,
    )  # fmt: skip


def _year_turned(tokens: Sequence[Token], first: Found, reference: dt.date | None) -> Found:
    """The date with the year that “last year” behind it names: “in August last year”."""
    readings, start, stop = first
    parts = readings[0]
    turn = YEAR_TURNS.get(norm_at(tokens, stop))
    if turn is None or norm_at(tokens, stop + 1) != "year" or parts.month is None or parts.year is not None:
        return first
    year = reference.year + turn if reference else None
    return (parts._replace(year=year),), start, stop + 2


def _looks_ahead(tokens: Sequence[Token], i: int) -> bool:
    """Whether the sentence speaks of what is to come, so that its “Friday” may be the next one."""
    start, stop = i, i
    while start > max(0, i - _SENTENCE) and tokens[start - 1].text not in _SENTENCE_ENDS:
        start -= 1
    while stop < min(len(tokens), i + _SENTENCE) and tokens[stop].text not in _SENTENCE_ENDS:
        stop += 1
    return any(token.norm in contexts()["future"] for token in tokens[start:stop])


def _bound(tokens: Sequence[Token], i: int, stop: int, floor: int) -> tuple[str | None, int]:
    """The word before a date that leaves one end open, and the index where the mention starts.

    In “after the August 9 vote” it is the vote that bounds, and the date is the vote's.
    """
    the = norm_at(tokens, i - 1) == "the"
    word = norm_at(tokens, i - 1 - the) if i - 1 - the >= floor else ""
    if word == "of" and i - 2 - the >= floor and norm_at(tokens, i - 2 - the) == "as":
        return "by", i - 2 - the
    if word not in contexts()["bound"]:
        return None, i
    if the and stop < len(tokens) and tokens[stop].kind is Kind.WORD and tokens[stop].norm not in FUNCTION_WORDS:
        return None, i
    return ("until" if word == "till" else word), i - 1 - the


def _bounded(days: Interval, bound: str | None) -> Interval:
    start, end = days
    if bound is None:
        return days
    if bound == "since":
        return start, None
    if bound == "after":
        return (end + DAY if end else None), None
    if bound == "before":
        return None, (start - DAY if start else None)
    return None, end


def _days_of_month(tokens: Sequence[Token], i: int) -> tuple[Found, Found] | None:
    """“3-5 May”, “3 and 5 May”, “May 3 to 5”: two days that share a month."""
    lead = month_at(tokens, i)
    low = day_at(tokens, lead[2] if lead else i)
    if low is None or not (_joins(tokens, low[1], i) or norm_at(tokens, low[1]) == "and"):
        return None
    high = day_at(tokens, low[1] + 1)
    if high is None or high[0] <= low[0]:
        return None
    month = lead or month_at(tokens, high[1] + (norm_at(tokens, high[1]) == "of"))
    if month is None or (not lead and month[1]) or (lead and norm_at(tokens, high[1]) in DASHES):
        return None
    if lead and month_at(tokens, high[1]):
        return None
    stop = high[1] if lead else month[2]
    j = stop + (norm_at(tokens, stop) == ",")
    digits = norm_at(tokens, j)
    year = int(digits) if len(digits) == 4 and digits.isdecimal() and 1000 <= int(digits) <= 2100 else None
    stop = j + 1 if year else stop
    return ((Parts(year, month[0], low[0]),), i, stop), ((Parts(year, month[0], high[0]),), i, stop)


def _joins(tokens: Sequence[Token], j: int, i: int) -> bool:
    word = norm_at(tokens, j)
    if word in DASHES or word in ("to", "through"):
        return True
    return norm_at(tokens, i - 1) == {"and": "between", "until": "from", "till": "from"}.get(word, "")


def _range_end(text: str, tokens: Sequence[Token], i: int, j: int) -> Found | None:
    """The second date of “3 May to 5 June”, “2015–2017”, “2015-17”, “between May and July”."""
    if j >= len(tokens) or not _joins(tokens, j, i) or j + 1 >= len(tokens):
        return None
    if norm_at(tokens, j) == "to" and norm_at(tokens, i - 1) not in {"from", "("} and not tokens[i].text[0].isdecimal():
        return None
    digits = tokens[j + 1].text
    year = tokens[i].text
    if len(digits) == 2 and digits.isdecimal() and len(year) == 4 and j == i + 1 and glued(tokens, j + 1):
        if int(digits) > int(year[2:]) and norm_at(tokens, j) in DASHES:
            return (Parts(int(year[:2] + digits)),), j + 1, j + 2
        return None
    found = read_absolute(text, tokens, j + 1)
    return found if found and found[1] == j + 1 else None


def _ranged(
    text: str, tokens: Sequence[Token], first: Found, last: Found, floor: int, reference: dt.date | None
) -> tuple[DateMention, int]:
    low, high = first[0][0], last[0][0]
    if low.year is None and high.year is not None and low.month is not None:
        low = low._replace(year=high.year - (high.month is not None and high.month < low.month))
    starts = candidates(low, reference, future=False)
    ends = candidates(high, reference, future=True)
    days = [
        (start[0], end[1])
        for start in starts
        for end in ends
        if start[0] and end[1] and start[0] <= end[1] and (end[1] - start[0]).days < 366 * (400 if high.year else 1)
    ]
    start = first[1]
    if start > floor and norm_at(tokens, start - 1) in {"between", "from"}:
        start -= 1
    span = _span(tokens, start, last[2])
    return DateMention(
        span=span, text=text[slice(*span)], year=low.year if low.year == high.year else None,
        month=low.month if low.month == high.month else None, candidates=tuple(days[:1]),
    ), last[2]  # fmt: skip
