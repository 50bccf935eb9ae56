"""Passages that do not name what they are about."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.model import Verdict

SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
PREMIERE = "Roe was present at the premiere, which took place in Oslo in 1920."


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        # A pronoun or a description behind an opening phrase.
        ("Jane Roe won the prize in 1990.", "After the war, she won the prize in 1990.", SUPPORTED),
        ("Jane Roe won the prize in 1991.", "After the war, she won the prize in 1990.", CONTRADICTED),
        ("The Roe Building is 300 metres high.", "At 300 metres, the structure is the highest in town.", SUPPORTED),
        ("Harbour Palace has nine wings.", "In Oslo, the palace has nine wings.", SUPPORTED),
        ("Harbour Palace has ten wings.", "In Oslo, the palace has nine wings.", CONTRADICTED),
        # What the statement tells the other way round.
        ("Jane Roe opened the bridge in 1932.", "It was opened by Jane Roe in 1932.", SUPPORTED),
        ("Jane Roe opened the bridge in 1932.", "It was opened by John Poe in 1932.", CONTRADICTED),
        ("Jane Roe directed Nightfall.", "The film was directed by Jane Roe.", SUPPORTED),
        ("Jane Roe directed Nightfall.", "The film was directed by John Poe.", CONTRADICTED),
        ("The bridge was opened by Jane Roe in 1932.", "She opened the bridge in 1932.", SUPPORTED),
        ("Jane Roe arrested John Poe.", "He was arrested by Jane Roe.", SUPPORTED),
        # One “she” through all sentences.
        ("Jane Roe won the prize in 1991.", "She met Ana Lund in 1988. She won the prize in 1990.", CONTRADICTED),
        # All of a title, with its figures and small words.
        ("First Harbour Unit made ten films.", "It made ten films in Oslo.", SUPPORTED),
        ("First Harbour Unit made ten films.", "It made twelve films in Oslo.", CONTRADICTED),
        ("Places in the Sun was filmed in Norway.", "It was filmed in Oslo, Norway.", SUPPORTED),
        # What is its own, where nobody else's is spoken of.
        ("Nightfall's premiere took place in Oslo.", PREMIERE, SUPPORTED),
        ("The premiere of Nightfall took place in Bergen.", PREMIERE, CONTRADICTED),
        ("Jane Roe's husband won the prize.", "Her husband won the prize.", SUPPORTED),
        # What only tells which one is meant.
        ("Nightfall (1990 film) was released in May.", "Nightfall was released in May 1990.", SUPPORTED),
        ("The actress Jane Roe lives in Oslo.", "Jane Roe lives in Oslo.", SUPPORTED),
        ("Haakon VI of Norway died in 1240.", "Haakon died in 1240 in Oslo.", SUPPORTED),
        ("Haakon VI of Norway died in 1241.", "Haakon died in 1240 in Oslo.", CONTRADICTED),
        ("The 9th Torvik Abbot lives in Norway.", "The Torvik Abbot lives in Norway.", SUPPORTED),
        ("The planet Nova has rings.", "Nova has rings.", SUPPORTED),
        (
            "Oslo is the location where production of Nightfall (2008 film) took place.",
            "Production took place in Bergen, Oslo and Leeds.",
            SUPPORTED,
        ),
        (
            "Leeds is the location where production of Nightfall (2008 film) took place.",
            "Production took place in Bergen and Oslo.",
            CONTRADICTED,
        ),
        ("Nightfall is an album.", "It is a film by Jane Roe.", CONTRADICTED),
        ("First Harbour Unit is a rock band.", "It is a jazz band from Oslo.", CONTRADICTED),
        ("First Harbour Unit is a band.", "It is a jazz band from Oslo.", SUPPORTED),
        ("Ana Roe's film Nova is a horror movie.", "Her 2008 film Nova is a romantic drama film.", CONTRADICTED),
    ],
)
def test_a_passage_is_about_what_the_statement_names(statement: str, passage: str, verdict: Verdict) -> None:
    assessment = compare(statement, passage)
    assert assessment.verdict is verdict, assessment
    assert assessment.explanation.endswith("though it does not say so.")


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("Jane Roe won the prize in 1990.", "After John Poe resigned, he won the prize in 1990."),
        ("Jane Roe arrested the thief.", "She was arrested by the thief."),
        ("Jane Roe arrested John Poe.", "She was arrested by John Poe."),
        ("Nova beat Vesta in 1990.", "It was beaten by Vesta in 1990."),
        ("Nova was beaten by Vesta in 1990.", "It beat Vesta in 1990."),
        ("The Nova Group bought ten ships in May.", "The rival group bought ten ships in May."),
        ("Nova Bank bought ten ships in May.", "The other bank bought ten ships in May."),
        ("Jane Roe bought ten ships in May.", "The two sisters bought ten ships in May."),
        ("Jane Roe bought ten ships in May.", "Its crew bought ten ships in May."),
        ("Nova Bank has 20 members.", "Its board has 20 members."),
        ("Nova Bank's board has 20 members.", "The board of Vesta Bank has 20 members."),
        ("The tower was opened by Jane Roe in 1932.", "She opened the bridge in 1932."),
        ("Harbour Bridge was opened in 1932.", "The bridge next to it was opened in 1932."),
        ("Harbour Bridge was opened in 1932.", "His bridge was opened in 1932."),
        ("Harbour Hotel has 200 rooms.", "The hotel opposite has 200 rooms."),
        ("Harbour Hotel has 200 rooms.", "The largest hotel in the city has 200 rooms."),
        ("Harbour Museum has 300 paintings.", "The museum's shop has 300 paintings."),
        ("Jane Roe won the prize in 1990.", "Her book won the prize in 1990."),
        ("Jane Roe was born in Leeds.", "She met her husband in Leeds, where he was born."),
        ("The strike will last 11 days.", "It is expected to last 10 days."),
        ("Jane Roe won the prize in 1990.", "His wife won the prize in 1990."),
        ("Jane Roe won the prize in 1990.", "Her company won the prize in 1990."),
        ("Jane Roe won the prize in 1990.", "He was a judge. Ana Lund came in 1988. She won the prize in 1990."),
        ("Harbour Palace has nine wings.", "Garden Palace lies in London. The palace has nine wings."),
        (
            "Harbour Palace has nine wings.",
            "Queen Maud left Garden Palace; the palace has nine wings.",
        ),
        ("Harbour Palace has nine wings.", "In the garden, the river has nine wings."),
        ("Farmers of Oslo protested in May.", "The residents protested in May."),
        ("In Oslo the flood destroyed 774 houses.", "In May, the flood destroyed 774 houses."),
        ("Nightfall's premiere took place in Oslo.", "Roe was at the premiere of Daybreak, which took place in Oslo."),
        ("Nightfall's premiere took place in Oslo.", "Roe was at Daybreak's premiere, which took place in Oslo."),
        ("Nightfall's premiere took place in Oslo.", f"Daybreak was a success. {PREMIERE}"),
        ("Nightfall (1990 film) was released in May.", "Nightfall (1985 film) was released in May."),
        ("The French planet Nova has rings.", "Nova has rings."),
        ("The actress Jane Roe lives in Oslo.", "Jane Roe is a judge. Jane Roe lives in Oslo."),
        ("Haakon VI of Norway died in 1240.", "Haakon V met the envoys. Haakon died in 1240 in Oslo."),
        ("Haakon VI of Norway was a friend of the opera.", "King Haakon VII, a friend of the opera, invited singers."),
        ("Haakon VI of Norway was a friend of the opera.", "Haakon Roe, a friend of the opera, invited singers."),
        (
            "The 9th Torvik Abbot lives in Norway.",
            "The 8th Torvik Abbot died in 1933. The Torvik Abbot lives in Norway.",
        ),
        ("The 9th Torvik Abbot lives in Norway.", "The 8th Torvik Abbot lives in Norway."),
    ],
)
def test_nothing_is_read_into_a_passage_that_is_about_another(statement: str, passage: str) -> None:
    assert compare(statement, passage).verdict is not SUPPORTED


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Jane Roe opened the bridge.", "The bridge was opened by John Poe.", CONTRADICTED),
        ("The bridge was opened by John Poe.", "Jane Roe opened the bridge.", CONTRADICTED),
        ("The bridge was opened by Jane Roe.", "Jane Roe opened the bridge.", SUPPORTED),
        ("Jane Roe was praised by critics.", "John Poe praised the critics.", Verdict.NOT_FOUND),
    ],
)
def test_who_does_it_is_held_against_by_whom_it_is_done(statement: str, passage: str, verdict: Verdict) -> None:
    assert compare(statement, passage).verdict is verdict


@pytest.mark.parametrize(
    ("passage", "verdict"),
    [
        ("Brown won the prize in 1990.", SUPPORTED),
        ("Brown won the prize in 1991.", CONTRADICTED),
        ("Brown bread won the prize in 1990.", Verdict.NOT_FOUND),
        ("Tilda Brown met the mayor. Brown won the prize in 1990.", Verdict.NOT_FOUND),
        ("Harlan Brown met Tilda Brown. Brown won the prize in 1990.", SUPPORTED),
    ],
)
def test_a_surname_that_is_a_word_too_may_open_a_sentence(passage: str, verdict: Verdict) -> None:
    assert compare("Harlan Brown won the prize in 1990.", passage).verdict is verdict


def test_a_surname_is_that_of_whom_the_sentence_before_names() -> None:
    passage = "Tilda Penn met the mayor. Penn won the prize."
    assert compare("Harlan Penn won the prize.", passage).verdict is not SUPPORTED
    assert compare("Tilda Penn won the prize.", passage).verdict is SUPPORTED
