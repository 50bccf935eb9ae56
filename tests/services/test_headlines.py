"""Headlines against news sentences: predicates without a verb, figures that move, who stands at a colon."""

from __future__ import annotations

import pytest

from factcheck import compare
from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Oat prices up 14% in first half", "supported"),
        ("40 die in ferry fire", "supported"),
        ("12 members of the union back the strike", "not-found"),
        ("Savings rate at 9.5%", "not-found"),
        ("Repair bill at least $2 million", "not-found"),
        ("Harbour project off to slow start", "not-found"),
        ("Oslo as expensive as Bergen", "not-found"),
        ("Bookings lowest since 1973", "not-found"),
        ("Mayor ready to resign", "not-found"),
        ("Oslo to Raise Ferry Fares to $15/hour", "not-found"),
        ("The 2005 harbour law and the fisheries", "not-checkable"),
        ("A ferry at 3 quays in the harbour", "not-checkable"),
        ("The price of $3 million", "not-checkable"),
        ("100 miles north of the town", "not-checkable"),
    ],
)
def test_a_predicate_without_a_verb_asserts_and_a_noun_phrase_does_not(statement: str, verdict: str) -> None:
    passage = "Oat prices rose 14% in the first half. Forty people died in a ferry fire. Trains ran late."
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Ticket sales rose 4% in June.", "Ticket sales climbed 4% in June.", "supported"),
        ("Ticket sales up 4% in June", "Ticket sales jumped 4% in June.", "supported"),
        ("Ticket sales rose 4% in June.", "Ticket sales dipped 4% in June.", "contradicted"),
        ("Ticket sales up 4% in June", "Ticket sales down 4% in June", "contradicted"),
        ("The ferry line cut 300 jobs in June.", "The ferry line shed 300 jobs in June.", "supported"),
        ("The ferry line added 300 jobs in June.", "The ferry line shed 300 jobs in June.", "contradicted"),
        ("The ferry line added 300 jobs in June.", "The ferry line grew by 300 jobs in June.", "supported"),
        # Without a figure they are words of their own; with one, a verb and its particle stay together.
        ("The mayor gained a friend.", "The mayor raised a friend.", "not-found"),
        ("Rebels blew up 3 bridges in June.", "Rebels built up 3 bridges in June.", "partly-supported"),
        # “revised up to 4%” leaves no figure open, “up to 300 jobs” does.
        ("Growth was raised to 4.2% in June.", "Growth was revised up to 4.2% in June.", "supported"),
        ("The line will cut 300 jobs.", "The line will cut up to 300 jobs.", "not-found"),
        ("Line to Cut Up to 300 Jobs", "The line will cut up to 300 jobs.", "supported"),
    ],
)
def test_beside_a_figure_words_of_one_direction_say_the_same(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Fares fall by 4%: ministry", "Fares fall by 4%.", "partly-supported"),
        ("Fares fall by 4%: Jane Roe", "“Fares fall by 4%,” Jane Roe said.", "supported"),
        ("Jane Roe: Fares fall by 4%", "Fares fall by 4%, John Doe said.", "contradicted"),
        ("Surprise: Ferry fares fall by 4%", "Ferry fares in the fjord fall by 4% this year.", "supported"),
        (
            "Ferry line added 300 jobs as its fares fell",
            "The ferry line added 300 jobs as its fares fell.",
            "supported",
        ),
    ],
)
def test_only_somebody_speaks_at_a_colon(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        # A description that the text makes its own is nobody's report.
        ("Ana Lund was fined.", "Ana Lund, the self-proclaimed queen of oats, was fined on Monday.", "supported"),
        ("The quay is one of the oldest in Oslo.", "The quay is considered one of the oldest in Oslo.", "supported"),
        ("The vote was unfair.", "The vote was viewed as unfair by some.", "attributed"),
        (
            "The bank raised its rate from 5% to 5.25%.",
            "In a move viewed as harsh, the bank raised its rate from 5% to 5.25%.",
            "supported",
        ),
        ("Nova is about the flight of Ane Lie.", "Filmed in Oslo, Nova depicts the flight of Ane Lie.", "supported"),
        ("The vote was rigged.", "Ane Lie depicted the vote as rigged.", "attributed"),
        ("Mount Roe is 900 metres high.", "They climbed the 900-metre high Mount Roe, the club said.", "supported"),
        ("Two women climbed Mount Roe.", "Two women climbed the 900-metre Mount Roe, the club said.", "attributed"),
        ("The hill is 900 metres high.", "Ten people plan to climb the 900-metre high hill.", "supported"),
        ("Fares will fall, experts said.", "Fares will fall, Oslo University experts said.", "supported"),
        ("Fares will fall, analysis says.", "Fares will fall, a new study finds.", "supported"),
        ("The bank raised fares, hopes for calm.", "The bank raised fares, hopes for calm.", "supported"),
    ],
)
def test_who_vouches(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Four sailors died in the fire.", "Four sailors were reportedly killed in the fire.", "supported"),
        ("Four sailors were killed in the fire.", "Four sailors died in the fire.", "not-found"),
        ("Four sailors died in the fire.", "Four sailors killed a shark in the fire.", "not-found"),
        ("Jane Roe died in Oslo in 1990.", "In 1990 Jane Roe was killed by John Doe in Oslo.", "supported"),
        ("John Doe died in Oslo in 1990.", "In 1990 Jane Roe was killed by John Doe in Oslo.", "contradicted"),
        ("The towns do not agree on a tunnel.", "The towns have been unable to agree on a tunnel.", "supported"),
        ("30 dead in ferry fire", "30 people died in a ferry fire.", "supported"),
        (
            "Ole Berg pleaded guilty to theft in a court in Oslo.",
            "There was a theft in the harbour. Ole Berg pleaded guilty on Monday to arson in a court in Oslo.",
            "partly-supported",
        ),
        (
            "The old church in Oslo that burned on Friday was known as a theatre.",
            "The old paper factory in Oslo that burned on Friday was known as a theatre.",
            "partly-supported",
        ),
        (
            "More than 200 Oslo bakers and brewers are members of the guild.",
            "The guild is an association of more than 200 Oslo bakers and brewers.",
            "supported",
        ),
    ],
)
def test_deeds_and_what_they_lead_to(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("The bridge collapsed 35 years ago.", "The bridge, which was old, collapsed 35 years ago.", "supported"),
        ("The bridge collapsed 35 years ago.", "The bridge, which was old, collapsed 25 years ago.", "contradicted"),
        ("Private Harbour Bookings up 4% in May", "Private harbour bookings rose 4% in May.", "supported"),
        ("Bookings fell 4% in first six months of 2010", "Bookings fell 4% in the first half of 2010.", "supported"),
        (
            "Bookings fell 4% in first six months of 2010",
            "Bookings fell 4% in the second half of 2010.",
            "contradicted",
        ),
        ("Bookings fell 4% in the first quarter.", "Bookings fell 4% in First Quarter (they rose before)", "supported"),
        ("Fares rose most in 34 years.", "Fares rose most in 34 years.", "supported"),
        ("The line sold 900 tickets in November.", "The line sold 900 tickets in Nov., it said.", "attributed"),
        ("Fares rose 4% in March.", "Ferry Fares Rose 4% In March", "supported"),
        ("The line got a $50bn loan.", "The line got a $50bn credit deal.", "supported"),
        ("There are 21 ferries.", "There are 20 other ferries.", "not-found"),
        ("The fire hurt 80 north of Oslo.", "The fire hurt 80 others north of Oslo.", "supported"),
    ],
)
def test_dates_and_sums_in_the_words_of_the_source(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        # Another sentence of the text has the year that this one seems to deny.
        (
            "The ferry was rebuilt in Oslo in 2018.",
            "In May 2018 the ferry was rebuilt in Oslo for its line. In 2011 the ferry was rebuilt in Oslo.",
            "supported",
        ),
        ("The ferry was rebuilt in Oslo in 2018.", "In 2011 the ferry was rebuilt in Oslo.", "contradicted"),
        ("Ole Berg was a Danish brewer.", "Ole Berg Jr. (born 1867) was a Danish brewer.", "supported"),
        ("Ole Berg Sr. was a Danish brewer.", "Ole Berg Jr. (born 1867) was a Danish brewer.", "contradicted"),
        ("Ane Lie sailed for Société.", "Ane Lie has sailed for Socie\u0301te\u0301.", "supported"),
        ("Nova has sold 90 boats.", "Having sold 90 boats, Nova is the largest yard in Oslo.", "supported"),
        ("The mutiny led to a war.", "The mutiny was a quarrel with Oslo that led to a war.", "supported"),
        ("Ane Lie built the yard in 1919.", "Ane Lie built the yard, says a 1956 letter.", "partly-supported"),
        ("Ane Lie was filmed in the state of Iowa.", "Ane Lie was filmed in Smallville, Iowa.", "supported"),
        ("The paper calls her Nova and she doesn't like it.", "The paper calls her Nova.", "supported"),
        ("She won position 8 on the council.", "She won a seat on the council of nine members.", "not-found"),
    ],
)
def test_a_contradiction_is_about_the_same_thing(statement: str, passage: str, verdict: str) -> None:
    assert compare(statement, passage).verdict is Verdict(verdict)
