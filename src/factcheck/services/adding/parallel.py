"""A function over many things on all cores, its values in their order; one that kills a process stops no other."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from typing import TypeVar

T = TypeVar("T")
V = TypeVar("V")

_AHEAD = 8
"""Things that each process may be ahead of the one whose value is awaited; memory is bound by them."""


def cores() -> int:
    """How many processes can run at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def each(
    function: Callable[[T], V], things: Iterable[T], *, processes: int, lost: Callable[[T], V]
) -> Generator[list[V]]:
    """The function's values, in order, as many at a time as are there; where a process dies of a thing, `lost` has one.

    Function and things go to other processes, so they have to be picklable. Whoever stops asking ends them.
    """
    source = iter(things)
    begun: deque[T] = deque()
    while True:
        try:
            with _pool(processes) as pool:
                yield from _ahead(pool, function, source, begun, processes * _AHEAD)
            return
        except BrokenProcessPool:
            pass
        # Which of those under way it died of is not known. Each alone in a process, only that one is lost.
        while begun:
            yield [_alone(function, begun.popleft(), lost)]


def _ahead(
    pool: ProcessPoolExecutor, function: Callable[[T], V], source: Iterator[T], begun: deque[T], most: int
) -> Iterator[list[V]]:
    futures: deque[Future[V]] = deque()
    while True:
        for thing in islice(source, most - len(begun)):
            begun.append(thing)
            futures.append(pool.submit(function, thing))
        if not futures:
            return
        values = [futures.popleft().result()]
        begun.popleft()
        while futures and futures[0].done() and futures[0].exception() is None:
            values.append(futures.popleft().result())
            begun.popleft()
        yield values


def _alone(function: Callable[[T], V], thing: T, lost: Callable[[T], V]) -> V:
    try:
        with _pool(1) as pool:
            return pool.submit(function, thing).result()
    except BrokenProcessPool:
        return lost(thing)


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    others = set(active_children())
    # Spawned, not forked: a fork of a process with threads can hang, and a progress bar is a thread.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_start)
    try:
        yield pool
    except BaseException:
        for child in set(active_children()) - others:
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _start() -> None:
    """An interrupt is for the parent, which ends its processes; when the parent is gone, they end themselves."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
