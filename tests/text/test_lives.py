"""Births and deaths in the bracket behind a name."""

from __future__ import annotations

import pytest

from factcheck.text.cast import Cast
from factcheck.text.lives import read_life
from factcheck.text.reading import read


@pytest.mark.parametrize(
    ("sentence", "born", "died"),
    [
        ("Jane Roe (2 July 1957 – 3 May 1999) was a judge.", "2 July 1957", "3 May 1999"),
        ("Jane Roe (née Doe; born July 2, 1957) is a judge.", "July 2, 1957", None),
        ("Jane Roe (1867–1931) was a judge.", "1867", "1931"),
        ("Jane Roe (born 1957 in Oslo; died 3 May 1999) was a judge.", "1957", "3 May 1999"),
        ("King Roe (c. July 1787 – 22 September 1828), was a king.", "July 1787", "22 September 1828"),
        (
            "Jane Roe, 1st Earl of Torvik (February 24, 1874, Oslo – December 6, 1955), was",
            "February 24, 1874",
            "December 6, 1955",
        ),
    ],
)
def test_a_life_is_read(sentence: str, born: str | None, died: str | None) -> None:
    life = read_life(read(sentence, cast=Cast(), attributed=False))
    assert life is not None
    assert (life.born.date.text if life.born and life.born.date else None) == born
    assert (life.died.date.text if life.died and life.died.date else None) == died


@pytest.mark.parametrize(
    "sentence", ["Nightfall (2005 film) was a success.", "The harbour (built in 1932) is old.", "Roe left."]
)
def test_other_brackets_are_no_life(sentence: str) -> None:
    assert read_life(read(sentence, cast=Cast(), attributed=False)) is None
