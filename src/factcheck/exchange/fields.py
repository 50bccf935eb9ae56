"""One record's values, read strictly: what has the wrong type is named, never converted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from difflib import get_close_matches

from factcheck.errors import InputError

Record = Mapping[str, object]

_MOST = 2**53
"""Beyond this, programs that read JSON numbers as floats would change them."""


def check_keys(record: Record, known: Collection[str], where: str = "") -> None:
    """The record has no key but these: a misspelt key would lose its value without a word."""
    for key in record:
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise InputError(f"unknown key {where + key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


def string(record: Record, key: str, where: str = "") -> str | None:
    """The text under a key; None where it is absent, null or empty."""
    value = record.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(f"{where}{key} should be text, not {_kind(value)}")
    check_text(value, where + key)
    return value


def check_text(value: str, name: str) -> None:
    """The text can be stored: no NUL, no half of a surrogate pair. Other control characters are data."""
    if "\0" in value:
        raise InputError(f"{name} has a NUL character")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(f"{name} has half of a surrogate pair at character {error.start + 1}") from error


def strings(record: Record, key: str, where: str = "") -> tuple[str, ...]:
    """The texts under a key, in order, none twice; () where it is absent or null."""
    value = record.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise InputError(f"{where}{key} should be a list of texts, not {_kind(value)}")
    for entry in value:
        if not isinstance(entry, str) or not entry.strip():
            raise InputError(f"{where}{key} should hold texts only, not {_kind(entry)}")
        check_text(entry, where + key)
    if len(set(value)) < len(value):
        raise InputError(f"{where}{key} names something twice")
    return tuple(value)


def mapping(record: Record, key: str, known: Collection[str]) -> Record | None:
    """The object under a key, with no key but these; None where it is absent or null."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, dict):
        raise InputError(f"{key} should be an object, not {_kind(value)}")
    check_keys(value, known, f"{key}.")
    return value


def date(record: Record, key: str, where: str = "") -> dt.date | None:
    """The date under a key, written 2020-09-14; None where it is absent or null."""
    value = string(record, key, where)
    if value is None:
        return None
    try:
        if len(value) != len("2020-09-14"):
            raise ValueError(value)
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{where}{key} should be a date such as 2020-09-14, not {value[:40]!r}") from error


def moment(record: Record, key: str, where: str = "") -> dt.datetime | None:
    """The moment under a key, written 2020-09-14T15:05:33Z, with any offset; None where it is absent or null."""
    value = string(record, key, where)
    if value is None:
        return None
    try:
        found = dt.datetime.fromisoformat(value)
        if found.tzinfo is None:
            raise ValueError(value)
        return found.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise InputError(f"{where}{key} should be a moment such as 2020-09-14T15:05:33Z, not {value[:40]!r}") from error


def truth(record: Record, key: str, *, absent: bool) -> bool:
    """The true or false under a key, or what it is where absent or null."""
    value = record.get(key)
    if value is None:
        return absent
    if not isinstance(value, bool):
        raise InputError(f"{key} should be true or false, not {_kind(value)}")
    return value


def span(record: Record, key: str) -> tuple[int, int] | None:
    """The two character offsets under a key; None where it is absent or null."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise InputError(f"{key} should be a list of two offsets, not {_kind(value)}")
    start = whole({"start": value[0]}, "start", f"{key}.", 0)
    return start, whole({"end": value[1]}, "end", f"{key}.", start)


def whole(record: Record, key: str, where: str, least: int) -> int:
    """The whole number under a key, which must be there and at least so large."""
    value = record.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= _MOST:
        raise InputError(f"{where}{key} should be a whole number from {least} up, not {_kind(value)}")
    return value


def number(record: Record, key: str, where: str) -> float | None:
    """The number under a key; None where it is absent or null."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, (int, float)) or isinstance(value, bool) or abs(value) > _MOST:
        raise InputError(f"{where}{key} should be a number, not {_kind(value)}")
    return float(value)


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, (bool, int, float)):
        return repr(value)[:40]
    if isinstance(value, str):
        return repr(value[:40])
    return "a list" if isinstance(value, list) else "an object"
