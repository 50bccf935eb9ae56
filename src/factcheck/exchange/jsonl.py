"""Claims as JSON Lines: one object a line, strict in, and nothing out that a terminal would obey."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, NoReturn

from factcheck.errors import InputError
from factcheck.exchange.fields import Record
from factcheck.exchange.lines import decoded, harmless
from factcheck.exchange.record import ClaimLine, claims_from, record_of, with_profiles
from factcheck.model import Actor, Claim


def read(file: BinaryIO) -> Iterator[ClaimLine]:
    """The claims of an open file, lazily; blank lines are counted and skipped."""
    return claims_from((number, _parsed(number, line)) for number, line in decoded(file) if line.strip())


def write(claims: Iterable[Claim], actors: Iterable[Actor]) -> Iterator[str]:
    """One line for each claim; an actor's profile stands on the first line that names the actor."""
    for claim, profiles in with_profiles(claims, actors):
        yield harmless(json.dumps(record_of(claim, profiles), ensure_ascii=False)) + "\n"


def _parsed(number: int, line: str) -> Record:
    try:
        record = json.loads(line, object_pairs_hook=_object, parse_constant=_no_constant)
    except InputError as error:
        raise InputError(f"line {number}: {error}") from error
    except json.JSONDecodeError as error:
        raise InputError(
            f"line {number}: not JSON: {error.msg.removesuffix(' at')} at character {error.pos + 1}"
        ) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a thousand brackets
        raise InputError(f"line {number}: not JSON that can be read: {type(error).__name__}") from error
    if not isinstance(record, dict):
        raise InputError(f"line {number}: a claim is a JSON object in braces")
    return record


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        raise InputError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} occurs twice")
    return record


def _no_constant(name: str) -> NoReturn:
    raise InputError(f"{name} is not a number of JSON")
