"""Times of day: “6 pm”, “18:30”, “6.30pm”, “noon”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.text.quantities.number_words import glued, norm_at
from factcheck.text.tokens import Kind, Token

_ZONES = frozenset({"gmt", "utc", "bst", "cet", "cest", "est", "edt", "ist", "msk"})


def read_clock(tokens: Sequence[Token], i: int) -> tuple[dt.time, int] | None:
    """The time of day that starts at a token, and the index behind it.

    >>> from factcheck.text.tokens import tokenize
    >>> [str(read_clock(tokenize(text), 0)[0]) for text in ("6 pm", "18:30", "6.30 a.m.", "midnight")]
    ['18:00:00', '18:30:00', '06:30:00', '00:00:00']
    """
    token = tokens[i]
    if token.norm in {"noon", "midday", "midnight"}:
        return dt.time(0 if token.norm == "midnight" else 12), i + 1
    if token.kind is not Kind.NUMBER:
        return None
    hour, _, minute = token.text.partition(".")
    stop, coloned = i + 1, False
    if norm_at(tokens, stop) == ":" and glued(tokens, stop) and glued(tokens, stop + 1) and not minute:
        minute, stop, coloned = norm_at(tokens, stop + 1), stop + 2, True
        if norm_at(tokens, stop) == ":":
            return None
    zone = norm_at(tokens, stop) in _ZONES
    if zone and len(hour) == 4 and not minute:
        hour, minute = hour[:2], hour[2:]
    if not (hour.isdecimal() and len(hour) <= 2 and (not minute or (minute.isdecimal() and len(minute) == 2))):
        return None
    half = norm_at(tokens, stop).replace(".", "")
    if half == "o'clock":
        return (dt.time(int(hour) % 24), stop + 1) if int(hour) <= 12 and not minute else None
    if half in {"am", "pm"} and 1 <= int(hour) <= 12 and int(minute or 0) < 60 and tokens[stop].text != "AM":
        return dt.time(int(hour) % 12 + 12 * (half == "pm"), int(minute or 0)), stop + 1
    if coloned or (zone and minute):
        if int(hour) > 23 or int(minute or 0) > 59:
            return None
        return dt.time(int(hour), int(minute or 0)), stop + zone
    return None
