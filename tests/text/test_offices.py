"""Offices in real sentences, whose they are, and how two of them stand to each other."""

from __future__ import annotations

import pytest

from factcheck.text.office_table import OfficeRelation, compare_names, office_named
from factcheck.text.offices import OfficeMention, compare_offices, is_honorific, read_offices
from factcheck.text.tokens import tokenize
from factcheck.text.vocabulary import rows
from index_offices import TARGET, index, offices


def read(text: str) -> tuple[OfficeMention, ...]:
    return read_offices(tokenize(text))


@pytest.mark.parametrize(
    ("text", "office", "owner", "country"),
    [
        ("Russian President Vladimir Putin", "president", "Russia", "Russia"),
        ("the president of Belarus", "president", "Belarus", "Belarus"),
        ("the belarusian president", "president", "Belarus", "Belarus"),
        ("Belarus’ authoritarian president", "president", "Belarus", "Belarus"),
        ("Belarus President Alexander Lukashenko", "president", "Belarus", "Belarus"),
        ("Kremlin spokesman Dmitry Peskov", "spokesperson", "Kremlin", "Russia"),
        ("a spokeswoman for the Kremlin", "spokesperson", "Kremlin", "Russia"),
        ("Merkel’s spokesman", "spokesperson", "Merkel", None),
        ("a spokesman for Angela Merkel", "spokesperson", "Angela Merkel", None),
        ("Interior Ministry spokeswoman Olga Chemodanova", "spokesperson", "Interior Ministry", None),
        ("the Russian foreign ministry spokeswoman", "spokesperson", "foreign ministry", "Russia"),
        ("spokeswoman for the Interior Ministry Olga Chemodanova", "spokesperson", "Interior Ministry", None),
        ("White House press secretary Kayleigh McEnany", "press secretary", "White House", "United States"),
        ("U.S. Secretary of State Mike Pompeo", "foreign minister", "United States", "United States"),
        ("British Foreign Secretary Dominic Raab", "foreign minister", "United Kingdom", "United Kingdom"),
        ("the mayor of London, Sadiq Khan", "mayor", "London", "United Kingdom"),
        ("London Mayor Sadiq Khan", "mayor", "London", "United Kingdom"),
        ("Saudi King Salman", "king", "Saudi Arabia", "Saudi Arabia"),
        ("the head of the World Health Organization", "boss", "World Health Organization", None),
        ("UN High Commissioner for Human Rights Michelle Bachelet", "commissioner", "UN", None),
        ("Iran's foreign minister", "foreign minister", "Iran", "Iran"),
        ("foreign minister of Iran Abbas Araghchi", "foreign minister", "Iran", "Iran"),
        ("the French ambassador to Poland", "ambassador", "France", "France"),
        ("an ambassador to Poland", "ambassador", None, None),
        ("Premier Narendra Modi", "prime minister", None, None),
        ("Gen. Mark Milley", "general", None, None),
        ("the general said no", "general", None, None),
        ("an independent Minsk-based analyst", "analyst", None, None),
        ("the main opposition challenger", "candidate", None, None),
    ],
)
def test_offices_and_their_owners(text: str, office: str, owner: str | None, country: str | None) -> None:
    (found,) = read(text)
    assert (found.office, found.owner, found.country) == (office, owner, country)


@pytest.mark.parametrize(
    ("text", "words", "modifiers"),
    [
        ("a former culture minister", "former culture minister", {"former"}),
        ("ex-president Barack Obama", "ex-president", {"former"}),
        ("President-elect Joe Biden", "President-elect", {"elect"}),
        ("Vice President Kamala Harris", "Vice President", {"deputy"}),
        ("the deputy foreign minister", "deputy foreign minister", {"deputy"}),
        ("acting Attorney General Matthew Whitaker", "acting Attorney General", {"acting"}),
        ("the former deputy prime minister", "former deputy prime minister", {"former", "deputy"}),
        ("the former long-time leader", "former long-time leader", {"former"}),
        ("the 66-year-old former state farm director", "former state farm director", {"former"}),
        ("the prime minister’s car", "prime minister", set()),
    ],
)
def test_modifiers_make_another_office(text: str, words: str, modifiers: set[str]) -> None:
    (found,) = read(text)
    assert text[slice(*found.span)] == words
    assert found.modifiers == modifiers


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The general election was held on the general assumption that it is fair.", []),
        ("Premier League clubs head north to coach children.", []),
        ("Stephen King wrote a novel and Martin Luther King gave a speech.", []),
        ("They met at 5 pm.", []),
        ("The PM met MPs.", ["prime minister", "MP"]),
        ("German Chancellor Angela Merkel’s spokesman, Steffen Seibert", ["chancellor", "spokesperson"]),
        ("a former culture minister and ambassador to France", ["culture minister", "ambassador"]),
        ("the chairwomen, spokesmen and secretaries", ["chairman", "spokesperson", "secretary"]),
        ("The official statement was read.", []),
        ("An official said so.", ["official"]),
        ("They judge him.", []),
        ("It is a major drill.", []),
    ],
)
def test_words_that_are_also_something_else(text: str, offices: list[str]) -> None:
    assert [found.office for found in read(text)] == offices


@pytest.mark.parametrize(
    ("text", "owner"),
    [("the president in Moscow", "Moscow"), ("the president in Sochi", None), ("a judge in Peru", "Peru")],
)
def test_where_somebody_is_tells_the_office_only_of_a_capital_or_country(text: str, owner: str | None) -> None:
    (found,) = read(text)
    assert found.owner == owner


def test_plural_and_post_are_told() -> None:
    (ministers,) = read("the prime ministers of Poland and Lithuania")
    assert (ministers.plural, ministers.owner) == (True, "Poland")
    (ambassador,) = read("Belarus’ ambassador to France")
    assert (ambassador.owner, ambassador.post) == ("Belarus", "France")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the Belarusian president", "the president of Belarus", "same"),
        ("the president", "the president of Belarus", "same"),
        ("Merkel’s spokesman", "the spokesman of Angela Merkel", "same"),
        ("a Kremlin spokeswoman", "the Kremlin spokesman", "same"),
        ("the prime minister", "the premier", "same"),
        ("the Belarusian leader", "Belarus’ president", "broader"),
        ("Belarus’ president", "the Belarusian leader", "narrower"),
        ("the Kremlin spokesman", "the Kremlin press secretary", "broader"),
        ("an official", "the interior minister", "broader"),
        ("the acting president", "the president", "narrower"),
        ("the president", "the interim president", "broader"),
        ("the president", "the prime minister", "different"),
        ("the Russian president", "the president of Belarus", "different"),
        ("the Russian leader", "Belarus’ president", "different"),
        ("Merkel’s spokesman", "the spokesman of Putin", "different"),
        ("Merkel’s spokesman", "the Kremlin spokesman", "unknown"),
        ("the Interior Ministry spokesman", "the Foreign Ministry spokesman", "different"),
        ("the foreign minister", "the interior minister", "different"),
        ("a former president", "the president", "different"),
        ("the deputy mayor", "the mayor", "different"),
        ("the mayor of London", "the mayor of Paris", "different"),
        ("the ambassador to France", "the ambassador to Poland", "different"),
        ("the general", "the colonel", "different"),
        ("the lawyer", "the activist", "unknown"),
        ("the president", "the candidate", "unknown"),
        ("the prime minister", "an MP", "unknown"),
    ],
)
def test_comparison(left: str, right: str, expected: str) -> None:
    (one,), (other,) = read(left), read(right)
    assert compare_offices(one, other) == expected


def test_comparison_by_name() -> None:
    assert compare_offices("leader", "president") == "broader"
    (found,) = read("the president of Belarus")
    assert compare_offices(found, "prime minister") == "different"


def test_comparison_mirrors() -> None:
    mirrored = {OfficeRelation.BROADER: OfficeRelation.NARROWER, OfficeRelation.NARROWER: OfficeRelation.BROADER}
    for left in offices():
        for right in offices():
            relation = compare_names(left, right)
            assert compare_names(right, left) == mirrored.get(relation, relation), (left, right)


@pytest.mark.parametrize(
    ("norm", "expected"), [("mr", True), ("dr.", True), ("sir", True), ("gen", True), ("president", False), ("", False)]
)
def test_honorifics(norm: str, expected: bool) -> None:
    assert is_honorific(norm) is expected


def test_everything_that_the_table_names_has_a_row() -> None:
    known = [office for name in offices() if (office := office_named(name))]
    named = {office.name for office in known}
    assert [
        (office.name, other)
        for office in known
        for other in (*office.broader, *office.compatible)
        if other not in named
    ] == []


def test_a_form_names_one_office() -> None:
    forms = [form.lstrip("=.~@") for row in rows("offices.tsv") if row[1] != "honorific" for form in row[3].split("|")]
    assert sorted(forms) == sorted(set(forms))
    assert "" not in forms


def test_index_agrees_with_the_table() -> None:
    assert TARGET.read_text(encoding="utf-8") == index(), "run tools/index_offices.py"
