"""What a sentence says that something is: subjects, kinds, negation."""

from __future__ import annotations

import pytest

from factcheck.text.cast import Cast
from factcheck.text.definitions import read_definitions
from factcheck.text.kinds import classes_of, covers, exclude, implies, rival
from factcheck.text.reading import read
from factcheck.text.vocabulary import rows

# Sentence, the first name of the subject, the kinds as they are written.
_ROWS = [
    ("Roe is a Norwegian engineer, author and former judge.", "roe", ["Norwegian engineer", "author", "former judge"]),
    ("Jane Roe (née Doe; 2 July 1957 in Oslo – 3 May 1999) was an actress.", "jane roe", ["actress"]),
    ("Jane Roe, also called Jay Roe, is a South Korean singer.", "jane roe", ["South Korean singer"]),
    ("Roe worked as a clerk and a driver.", "roe", ["clerk", "driver"]),
    ("There is a harbour called Torvik.", "torvik", ["harbour"]),
    ("Nightfall is a 1987 crime film directed by Lena Fischer.", "nightfal", ["1987 crime film"]),
    ("Torvik is one of the largest towns in Norway.", "torvik", ["largest towns"]),
    ("Polka is a form of dance.", "polka", ["form", "dance"]),
    ("“I Met a Girl” is a song recorded by Pia Lind.", "i met a girl", ["song"]),
    ("In 1999, Roe became a judge.", "roe", ["judge"]),
    ("Jane Roe, a former judge in Oslo, has written two novels.", "jane roe", ["former judge"]),
]


@pytest.mark.parametrize(("sentence", "name", "kinds"), _ROWS)
def test_definitions_are_read(sentence: str, name: str, kinds: list[str]) -> None:
    reading = read(sentence, cast=Cast())
    definition = read_definitions(reading)[0]
    tokens = reading.tokens
    assert " ".join(definition.names[0]).replace("ii", "y") == name
    assert [sentence[tokens[kind.first].start : tokens[kind.head].end] for kind in definition.kinds] == kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe was born in Oslo.",
        "The bridge was opened by Roe.",
        "The man who is a judge left.",
        "Roe is in Oslo.",
        "Roe sang for the king.",
        "The letters were sent on Monday.",
        "In Oslo, the minister spoke to the press.",
        "Voters like Roe sang.",
    ],
)
def test_what_defines_nothing_gives_no_definition(sentence: str) -> None:
    assert read_definitions(read(sentence, cast=Cast())) == ()


@pytest.mark.parametrize(
    ("sentence", "name", "kinds"),
    [
        ("Jane Roe, a Norwegian judge in Oslo, said the bridge is a ruin.", ("jane", "roe"), ["Norwegian judge"]),
        ("The former Danish judge Jane Roe sued the bank.", ("jane", "roe"), ["former Danish judge"]),
        ("Pia Lind released the album Nightfall.", ("nightfal",), ["album"]),
    ],
)
def test_what_stands_beside_a_name_defines_it(sentence: str, name: tuple[str, ...], kinds: list[str]) -> None:
    reading = read(sentence, cast=Cast(), attributed=False)
    tokens = reading.tokens
    (definition,) = [found for found in read_definitions(reading) if found.aside]
    assert definition.names == (name,)
    assert [sentence[tokens[kind.first].start : tokens[kind.head].end] for kind in definition.kinds] == kinds


def test_what_somebody_refused_to_be_is_denied() -> None:
    definitions = read_definitions(read("Roe is an actress who refused to be a model.", cast=Cast()))
    assert [definition.negator is None for definition in definitions] == [True, False]


def test_other_names_of_a_subject_are_its_names() -> None:
    (definition,) = read_definitions(read("Daniel “Dan” Roe, also called Danny Roe, was a judge.", cast=Cast()))
    assert {("daniel", "roe"), ("dan", "roe")} <= set(definition.names)
    assert len(definition.names) == 3


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("film", "city", True),
        ("film", "album", True),
        ("drama", "series", False),
        ("senator", "model", False),
        ("dog", "singer", True),
        ("website", "company", False),
        ("city", "capital", False),
        ("state", "capital", True),
        ("island", "country", False),
        ("school", "museum", False),
        ("legend", "band", False),
        ("capital", "senator", True),
        ("novel", "play", True),
        ("zorble", "film", False),
    ],
)
def test_kinds_exclude_one_another(left: str, right: str, apart: bool) -> None:
    assert exclude(left, right) is apart
    assert exclude(right, left) is apart


def test_general_nouns_cover_special_ones() -> None:
    assert covers("musician", "guitarists")
    assert not covers("guitarist", "musician")
    assert implies("novelist", "books")
    assert rival("horror", "romantic")
    assert not rival("horror", "horror")
    assert classes_of("example") == frozenset()


def test_no_noun_stands_twice_in_a_row_of_the_table() -> None:
    for row in rows("kinds.tsv"):
        words = row[-1].split()
        assert len(words) == len(set(words)), row[:2]
