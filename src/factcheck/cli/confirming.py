"""A person asked before something is done that cannot be undone."""

from __future__ import annotations

import sys

from factcheck.errors import UsageError


def asks() -> bool:
    """Whether somebody sits at a terminal to be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def confirmed(question: str, yes: bool) -> bool:
    """Whether it was said beforehand or is said now; UsageError where there is nobody to ask."""
    if yes:
        return True
    if not asks():
        raise UsageError("there is nobody to ask; say --yes to do it without asking")
    return agreed(question, default=False)


def agreed(question: str, *, default: bool) -> bool:
    """The answer of a person; Enter alone means the default, and the end of the input no."""
    sys.stderr.write(f"{question} {'[Y/n]' if default else '[y/N]'} ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    return default if answer.strip() == "" and answer else answer.strip().lower() in ("y", "yes")
