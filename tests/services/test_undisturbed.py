"""Garbage is not looked for while a text is compared, and is looked for again behind it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import factcheck
from factcheck.services.undisturbed import undisturbed


@pytest.fixture(params=[True, False], ids=["collecting", "not collecting"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the program around looks for garbage."""
    wanted: bool = request.param
    if not wanted:
        gc.disable()
    yield wanted
    gc.enable()


def test_what_was_wanted_before_is_done_again_after(collecting: bool) -> None:
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is collecting
    with pytest.raises(factcheck.FactcheckError):
        factcheck.compare("The bridge opened in 1934.", "")
    assert gc.isenabled() is collecting


def test_a_comparison_leaves_no_cyclic_garbage() -> None:
    text = "“We will pay £1.5 billion,” the minister, Jane Roe, said on Monday in Oslo. She denied that Norway would."
    factcheck.compare("Roe said Norway would pay £1.5 billion.", text)
    gc.collect()
    factcheck.compare("Roe said Sweden would pay £1.6 billion.", text)
    assert gc.collect() == 0
