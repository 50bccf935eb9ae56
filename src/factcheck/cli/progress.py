"""A progress bar on standard error for a long batch, for people only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")

PATIENCE = 0.5
"""Seconds before the bar appears; what is faster needs none."""


def with_progress(things: Iterable[T], count: Callable[[], int | None], doing: str = "checking") -> Iterator[T]:
    """The things as they come, with a bar on standard error that goes away at the end.

    `count` tells how many there will be, or None; it is asked only when the bar appears.
    """
    source = iter(things)
    started = time.monotonic()
    for done, thing in enumerate(source, 1):
        yield thing
        if time.monotonic() - started > PATIENCE:
            yield from _with_bar(source, done, count(), doing)
            return


def wanted(results_go_to_terminal: bool, quiet: bool) -> bool:
    """Whether a bar helps: a person watches, and the results themselves don't show the progress."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    return watched and not results_go_to_terminal and not quiet


def _with_bar(things: Iterator[T], done: int, total: int | None, doing: str) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, completed=done)
        for thing in things:
            progress.advance(task)
            yield thing
