"""A function over many things: values in order, whatever a process dies of."""

from __future__ import annotations

import os
import time
from itertools import chain, count

from factcheck.services.adding.parallel import cores, each


def _double(number: int) -> int:
    if number < 0:
        os._exit(9)
    time.sleep(0.001 * (number % 3))
    return 2 * number


def _lost(number: int) -> int:
    return 0


def test_values_come_in_the_order_of_the_things() -> None:
    found = chain.from_iterable(each(_double, range(60), processes=2, lost=_lost))
    assert list(found) == [2 * number for number in range(60)]
    assert list(each(_double, [], processes=2, lost=_lost)) == []


def test_only_what_a_process_dies_of_is_lost() -> None:
    things = [1, 2, -1, 3, 4, 5, -2, *range(6, 30)]
    found = chain.from_iterable(each(_double, things, processes=2, lost=_lost))
    assert list(found) == [max(2 * number, 0) for number in things]


def test_no_more_is_begun_than_can_be_kept_in_memory() -> None:
    endless = count(1)
    found = each(_double, endless, processes=2, lost=_lost)
    assert next(found)[0] == 2
    assert next(endless) <= 40
    found.close()


def test_there_is_a_core() -> None:
    assert cores() >= 1
