"""What an article's words say of those who speak in it."""

from __future__ import annotations

import pytest

from factcheck.model import Actor, Claim, Voice
from factcheck.services.adding.actors import actors_in, is_name, role_of

ROLES: list[tuple[str, str | None]] = [
    ("It is safe, said Jane Roe, the mayor of Bath.", "mayor of Bath"),
    ("The Berlin mayor Jane Roe said so.", "Berlin mayor"),
    ("Former prime minister Jane Roe said so.", "Former prime minister"),
    (
        "Jane Roe, a spokeswoman for the World Health Organization, said.",
        "spokeswoman for the World Health Organization",
    ),
    ("Ministers met. Jane Roe said so.", None),
    ("Jane Roe met the mayor of Bath.", None),
    ("The mayor of Bath met Jane Roe.", None),
    ("Jane Roe, who met the mayor, said so.", None),
    ("Mayors Jane Roe and John Doe met.", None),
    ("The mayor left.\nJane Roe stayed.", None),
    ("She is the mother, Jane Roe said.", None),
    ("Nobody said so.", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_stands_beside_the_name(text: str, role: str | None) -> None:
    assert role_of("Jane Roe", text) == role


NAMES: list[tuple[str, str, str | None]] = [
    ("World Health Organization", "the WHO", "WHO"),
    ("Jane Roe", "Ms Roe", None),
    ("Jane Roe", "Roe", None),
    ("Jane Roe", "she", None),
    ("Jane Roe", "the mayor", None),
    ("Jane Roe", "Mayor Roe", None),
    ("Jane Roe", "Jane Roe of Bath", None),
    ("Jane Roe", "Roe to Doe", None),
    ("Jane Roe", "The Ministry for Health, Roe", None),
    ("Ministry of Justice", "Justice Department", "Justice Department"),
]


@pytest.mark.parametrize(("name", "words", "alias"), NAMES)
def test_another_name_is_one_that_is_no_part_of_the_name(name: str, words: str, alias: str | None) -> None:
    text = f"{words} said so."
    claim = Claim(id="a", text=text, quote=text, voice=Voice.SPEAKER, speaker=name, speaker_span=(0, len(words)))
    assert actors_in([claim], text)[name].aliases == (() if alias is None else (alias,))


def test_whoever_has_no_name_is_a_group() -> None:
    claims = [
        Claim(id=name, text="x", quote="x", voice=Voice.SPEAKER, speaker=name) for name in ("officials", "Police")
    ]
    assert actors_in(claims, "x") == {name: Actor(name=name, kind="group") for name in ("officials", "Police")}
    assert [word for word in ("Officials", "Protesters", "the mayor", "NATO", "Merkel") if is_name(word)] == [
        "NATO",
        "Merkel",
    ]
