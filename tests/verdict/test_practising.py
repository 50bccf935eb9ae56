"""What somebody does for a living, beside the calling that a definition gives her."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_DRUMMER = "Jane Roe (born 1957) is a Norwegian singer and drummer of the band Nova."
_PRODUCER = "Jane Roe (born 1957) is a Norwegian TV and film producer."
_DIRECTOR = "Jane Roe (born 1957) is a Norwegian radio and theatre director."
_ACTRESS = "Jane Roe (born 1957) is a Norwegian actress and author."
_DOES = [
    ("Jane Roe plays drums.", _DRUMMER),
    ("Jane Roe sings.", _DRUMMER),
    ("Jane Roe writes.", _ACTRESS),
    ("Jane Roe was professionally involved in acting.", _ACTRESS),
    ("Jane Roe works in film.", _PRODUCER),
    ("Jane Roe produces films.", _PRODUCER),
    ("Jane Roe works under Luna Entertainment.", "Jane Roe (born 1957) is a comedian under Luna Entertainment."),
]
_DENIED = [
    ("Jane Roe does not play drums.", _DRUMMER),
    ("Jane Roe was incapable of acting.", _ACTRESS),
    ("Jane Roe was never involved in acting.", _ACTRESS),
    ("Jane Roe did not work in film.", _PRODUCER),
]
_ALONE = [
    ("Jane Roe only worked in theatre.", _DIRECTOR),
    ("Jane Roe works exclusively in theatre.", _DIRECTOR),
    ("Jane Roe sings exclusively.", "Jane Roe (born 1957) is a Norwegian singer and actress."),
]
_OPEN = [
    ("Jane Roe plays guitar.", _DRUMMER),
    ("Jane Roe sings.", "Jane Roe (born 1957) is a retired Norwegian singer."),
    ("Jane Roe plays drums.", "Jane Roe (born 1957) is a former drummer."),
    ("Tom Doe sings.", _DRUMMER),
    ("Jane Roe sang in Oslo on Monday.", _DRUMMER),
    ("Jane Roe acted in three plays.", _ACTRESS),
    ("Jane Roe did not act in three plays.", _ACTRESS),
    ("Jane Roe works in radio.", _PRODUCER),
    ("Jane Roe only works in radio.", _PRODUCER),
    ("Jane Roe not only works in film.", _PRODUCER),
    ("Jane Roe only works in film.", "Jane Roe (born 1957) is a Norwegian film producer and director."),
    ("Jane Roe only works in Bergen.", "Jane Roe (born 1957) is a Norwegian TV and film producer in Bergen."),
    ("Jane Roe sings exclusively.", "Jane Roe (born 1957) is a Norwegian singer and former actress."),
    ("Jane Roe sings exclusively.", "Jane Roe (born 1957) is a Norwegian singer and performer."),
    ("Jane Roe directs banks.", "Jane Roe (born 1957) is a Norwegian film director."),
    ("Jane Roe works under Luna Entertainment.", "Jane Roe (born 1957) is a comedian under Nova Entertainment."),
]


@pytest.mark.parametrize(("statement", "passage"), _DOES)
def test_a_calling_bears_out_what_it_is_named_for(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "passage"), _DENIED)
def test_a_calling_contradicts_that_somebody_never_does_it(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _ALONE)
def test_another_field_or_calling_contradicts_that_it_is_all_somebody_does(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("statement", "passage"), _OPEN)
def test_a_single_deed_and_another_matter_stay_open(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)
