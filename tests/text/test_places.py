"""Places in real sentences, their relations, and the table that both rest on."""

from __future__ import annotations

import pytest

from factcheck.text.gazetteer import Place, names, place_named
from factcheck.text.places import (
    PlaceRelation,
    capital_of,
    compare_candidates,
    compare_places,
    contains,
    country_of,
    country_of_demonym,
    metonym_of,
    place,
    read_places,
)
from factcheck.text.tokens import tokenize
from index_places import TARGET, index

KINDS = set("country continent us-state region state city island sea river landmark seat none".split())


def read(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[slice(*found.span)], found.name, found.preposition) for found in read_places(text, tokenize(text))]


def named(text: str) -> list[str]:
    return [name for _, name, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hundreds were arrested in Minsk and other cities in Belarus.",
            [("Minsk", "Minsk", "in"), ("Belarus", "Belarus", "in")],
        ),
        (
            "They met in the Black Sea resort of Sochi.",
            [("Black Sea", "Black Sea", None), ("Sochi", "Sochi", "in")],
        ),
        (
            "They stood in the streets of the Belarusian capital, Minsk, on Sunday.",
            [("Belarusian", "Belarus", "in"), ("Minsk", "Minsk", "in")],
        ),
        ("on the outskirts of Kyiv", [("Kyiv", "Kyiv", "on")]),
        ("across central Europe", [("central Europe", "Central Europe", "across")]),
        ("fighting in eastern Ukraine", [("Ukraine", "Ukraine", "in")]),
        ("in Paris and Berlin.", [("Paris", "Paris", "in"), ("Berlin", "Berlin", "in")]),
        ("In Russia, Belarus said no.", [("Russia", "Russia", "In"), ("Belarus", "Belarus", None)]),
        ("near Belarus’ borders", [("Belarus", "Belarus", "near")]),
        ("Russia’s support for Belarus", [("Russia", "Russia", None), ("Belarus", "Belarus", "for")]),
        ("she moved to lithuania", [("lithuania", "Lithuania", "to")]),
        ("flew from minsk to sochi", [("minsk", "Minsk", "from"), ("sochi", "Sochi", "to")]),
        ("a Minsk-based analyst", [("Minsk", "Minsk", None)]),
    ],
)
def test_spans_names_and_prepositions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Côte d'Ivoire, São Paulo and Guinea-Bissau", ["Cote d'Ivoire", "Sao Paulo", "Guinea-Bissau"]),
        ("Cote d’Ivoire, Sao Paulo and Guinea Bissau", ["Cote d'Ivoire", "Sao Paulo", "Guinea-Bissau"]),
        ("Kiev, Burma, Holland, Belorussia, Cabo Verde", ["Kyiv", "Myanmar", "Netherlands", "Belarus", "Cape Verde"]),
        ("Türkiye’s capital", ["Turkey"]),
        ("St. Petersburg and Saint Petersburg and St Petersburg", ["Saint Petersburg"] * 3),
        ("Port-au-Prince", ["Port-au-Prince"]),
        ("Washington, D.C. is wet", ["Washington"]),
        ("in Sacramento, Calif. and Austin, TX", ["Sacramento", "California", "Austin", "Texas"]),
        ("Минск ответил Москва", ["Minsk", "Moscow"]),
        ("Homel, Hrodna, Mahilyow and Viciebsk", ["Gomel", "Grodno", "Mogilev", "Vitebsk"]),
        ("the U.S. and the U.K.’s envoys met the USA’s", ["United States", "United Kingdom", "United States"]),
        ("South Korean officials and North Koreans", ["South Korea", "North Korea"]),
        ("Western and Latin American countries", ["Western world", "Latin America"]),
        ("New York City and New South Wales", ["New York City", "New South Wales"]),
        ("in St John's, Newfoundland", ["St. John's (Newfoundland)", "Newfoundland and Labrador"]),
    ],
)
def test_spellings_longest_first(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They ate turkey and read a nice book about chad in the bath.", []),
        ("Turkey sent troops.", ["Turkey"]),
        ("Reading the report in Reading was hard.", ["Reading"]),
        ("Nice is a word; they flew to Nice.", ["Nice"]),
        ("The boy told us about the US.", ["United States"]),
        ("HELP US SAID NOBODY IN SOCHI", ["United States", "Sochi"]),
        ("Michael Jordan met Jordan's king in Jordan.", ["Jordan", "Jordan"]),
        ("Jordan Henderson scored.", []),
        ("He saw Paris Hilton and Jack London there.", []),
        ("Paris Mayor Anne Hidalgo spoke.", ["Paris"]),
        ("It is an effort by the West to isolate them in the west of the country.", ["Western world"]),
        ("The singer Kanye West lives in West London.", ["London"]),
        ("The New York Times and the Washington Post reported it.", []),
        ("Poles voted while the poles melted, and they polish shoes.", ["Poland"]),
        ("Split voters met in Split.", ["Split"]),
        ("The White House is a white house.", ["White House"]),
        ("Lukashenko Flies to Nice for Talks With Old Friends", ["Nice"]),
        ("A Nice Day for Those Reading This Long Headline", []),
    ],
)
def test_words_that_are_also_something_else(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Atlanta, Georgia", [("Atlanta",), ("Georgia (US state)",)]),
        ("Tbilisi, Georgia", [("Tbilisi",), ("Georgia",)]),
        ("a vote in Georgia", [("Georgia", "Georgia (US state)")]),
        ("Brest, France", [("Brest (France)",), ("France",)]),
        ("Brest, Belarus", [("Brest",), ("Belarus",)]),
        ("a rally in Brest", [("Brest",)]),
        ("London, Ontario", [("London (Ontario)",), ("Ontario",)]),
        ("the Alabama governor spoke in Birmingham", [("Alabama",), ("Birmingham", "Birmingham (Alabama)")]),
        ("the Canadian minister flew to London", [("Canada",), ("London", "London (Ontario)")]),
        ("Georgian troops left Tbilisi", [("Georgia",), ("Tbilisi",)]),
        ("the Congolese army", [("Democratic Republic of the Congo", "Republic of the Congo")]),
    ],
)
def test_ambiguous_names_keep_the_readings_that_fit(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [found.candidates for found in read_places(text, tokenize(text))] == expected


@pytest.mark.parametrize(
    ("text", "demonym"),
    [("Belarus", False), ("Belarusian", True), ("the Dutch", True), ("Filipinos", True), ("Germany's", False)],
)
def test_people_are_told_from_places(text: str, demonym: bool) -> None:
    (found,) = read_places(text, tokenize(text))
    assert found.demonym is demonym


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Kiev", "Kyiv", "same"),
        ("Minsk", "Belarus", "inside"),
        ("Minsk", "Europe", "inside"),
        ("Russia", "Sochi", "around"),
        ("European Union", "Poland", "around"),
        ("Edinburgh", "United Kingdom", "inside"),
        ("Kremlin", "Moscow", "inside"),
        ("Sochi", "Black Sea", "near"),
        ("Black Sea", "Turkey", "near"),
        ("Minsk", "Moscow", "apart"),
        ("Poland", "Lithuania", "apart"),
        ("Sochi", "Belarus", "apart"),
        ("Texas", "Chicago", "apart"),
        ("Scandinavia", "Brazil", "apart"),
        ("Russia", "Asia", "unknown"),
        ("Crimea", "Russia", "unknown"),
        ("Taiwan", "China", "unknown"),
        ("Middle East", "North Africa", "apart"),
        ("Black Sea", "Minsk", "unknown"),
        ("Atlantis", "Minsk", "unknown"),
    ],
)
def test_relations(left: str, right: str, expected: str) -> None:
    assert compare_places(left, right) == expected


def test_relations_mirror_each_other() -> None:
    mirrored = {PlaceRelation.INSIDE: PlaceRelation.AROUND, PlaceRelation.AROUND: PlaceRelation.INSIDE}
    some = names()[::41]
    for left in some:
        for right in some:
            relation = compare_places(left, right)
            assert compare_places(right, left) == mirrored.get(relation, relation)


def test_the_closest_reading_counts() -> None:
    assert compare_candidates(["Georgia", "Georgia (US state)"], ["Atlanta"]) == "around"
    assert compare_candidates(["Georgia", "Georgia (US state)"], ["Minsk"]) == "apart"


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("German", "Germany"),
        ("belarussian", "Belarus"),
        ("Briton", "United Kingdom"),
        ("Dutch", "Netherlands"),
        ("Filipino", "Philippines"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Germany", None),
        ("table", None),
    ],
)
def test_demonyms(word: str, country: str | None) -> None:
    assert country_of_demonym(word) == country


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Moscow", "Russia"),
        ("Minsk", "Belarus"),
        ("the Kremlin", "Russia"),
        ("White House", "United States"),
        ("Washington", "United States"),
        ("London", "United Kingdom"),
        ("Number 10", "United Kingdom"),
        ("Élysée", "France"),
        ("Brussels", "European Union"),
        ("Sochi", None),
        ("Belarus", None),
    ],
)
def test_seats_stand_for_what_they_govern(name: str, whole: str | None) -> None:
    assert metonym_of(name) == whole


@pytest.mark.parametrize(
    ("country", "capital"),
    [
        ("Kazakhstan", "Astana"),
        ("Burundi", "Gitega"),
        ("Australia", "Canberra"),
        ("Bolivia", "Sucre"),
        ("Myanmar", "Naypyidaw"),
        ("Ontario", "Toronto"),
        ("Bavaria", "Munich"),
        ("Sochi", None),
    ],
)
def test_capitals(country: str, capital: str | None) -> None:
    assert capital_of(country) == capital


def test_countries_of_parts() -> None:
    assert country_of("Edinburgh") == "United Kingdom"
    assert country_of("Hong Kong") == "China"
    assert country_of("Europe") is None
    assert contains("Europe", "Sochi")
    assert not contains("Sochi", "Europe")


def test_index_agrees_with_the_table() -> None:
    assert TARGET.read_text(encoding="utf-8") == index(), "run tools/index_places.py"


def places() -> list[Place]:
    return [known for name in names() if (known := place_named(name))]


def test_everything_that_the_table_names_has_a_row() -> None:
    rows = set(names())
    lacking = [
        (known.name, other)
        for known in places()
        for other in (*known.parents, *known.partly, *known.near, *([known.capital] if known.capital else []))
        if other not in rows
    ]
    assert lacking == []


def test_rows_are_well_formed() -> None:
    assert {known.kind for known in places()} == KINDS
    bounded = ("city", "us-state", "state", "seat", "landmark")
    assert [known.name for known in places() if known.kind in bounded and not (known.parents or known.partly)] == []
    assert [known.name for known in places() if "" in (*known.aliases, *known.demonyms)] == []


def test_capitals_lie_in_what_they_govern() -> None:
    governed = [known for known in places() if known.kind in ("country", "us-state", "state") and known.capital]
    outside = [known.name for known in governed if not contains(known.name, str(known.capital))]
    assert outside == ["Vatican City"], "a city that is its own capital does not hold itself"


def test_a_capital_of_every_state_of_the_world() -> None:
    without = {known.name for known in places() if known.kind == "country" and not known.capital}
    assert "Singapore" in without
    assert without.isdisjoint({"France", "Nauru", "Palau", "Palestine", "Kosovo", "Taiwan", "Scotland"})
    assert sum(known.kind == "country" for known in places()) > 220
    assert sum(known.kind == "us-state" for known in places()) == 50


def test_unknown_names_have_no_place() -> None:
    assert place("Atlantis") is None
    assert place("New York Times") is None
    assert place("") is None
