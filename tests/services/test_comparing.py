"""`factcheck.compare`: a statement against one passage, no store."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import compare
from factcheck.errors import InputError
from factcheck.model import Relation, Stance, Verdict

BRIDGE = "# The Harbour Bridge\n\nThe bridge is made of steel. It was opened in 1932 by Jane Roe. It has two lanes."


@pytest.mark.parametrize(
    ("statement", "passage", "verdict", "first"),
    [
        ("The bridge was opened in 1932.", BRIDGE, "supported", "It was opened in 1932 by Jane Roe."),
        ("The bridge was opened in 1934.", BRIDGE, "contradicted", "It was opened in 1932 by Jane Roe."),
        ("The Harbour Bridge has two lanes.", BRIDGE, "supported", "It has two lanes."),
        ("The Harbour Bridge has four lanes.", BRIDGE, "contradicted", "It has two lanes."),
        (
            "The bridge is made of steel, and it was opened in 1932.",
            BRIDGE,
            "supported",
            "The bridge is made of steel.",
        ),
        ("Farmers grow oats.", BRIDGE, "not-found", None),
        # The sentence before completes the one that decides; one that says more decides itself, and its clash counts.
        (
            "Ana Lund opened her second shop in Oslo in May.",
            "The baker is called Ana Lund. In May she opened her second shop in Oslo.",
            "supported",
            "In May she opened her second shop in Oslo.",
        ),
        (
            "On the eve of the fair, farmers painted ten barns red in the village.",
            "Farmers painted ten barns blue in the village on Friday. The paint came on the eve of the fair.",
            "partly-supported",
            None,
        ),
        ("The bank sued Roe.", "Roe sued the bank.", "contradicted", "Roe sued the bank."),
        # A pronoun without antecedent in the passage stands for what the statement speaks of.
        ("Nova is a weekly newspaper.", "It is a weekly newspaper .", "supported", "It is a weekly newspaper ."),
        # Not for where something happens, nor for who does it to the subject.
        ("The flood destroyed 774 houses in Oslo.", "The flood destroyed 774 houses.", "partly-supported", None),
        ("The flood destroyed 774 houses in Oslo.", "It destroyed 774 houses in Torvik.", "partly-supported", None),
        ("In Oslo the flood destroyed 774 houses.", "The flood destroyed 774 houses.", "partly-supported", None),
        ("The bridge was opened by John Poe in 1932.", "It was opened by Jane Roe in 1932.", "contradicted", None),
        ("The bridge was opened by John Poe in 1932.", "It was opened in 1932.", "partly-supported", None),
        # The tokenisation of old corpora.
        ("Nova formed in Leeds .", "Nova -LRB- born 1990 -RRB- formed in Leeds .", "supported", None),
        ("The mayor warned of floods.", "The town is dry.", "not-found", None),
    ],
)
def test_the_sentence_that_decides_comes_first(statement: str, passage: str, verdict: str, first: str | None) -> None:
    assessment = compare(statement, passage)
    assert assessment.verdict is Verdict(verdict), assessment
    if first is not None:
        assert assessment.matches[0].claim.quote == first


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The tunnel is safe.", "attributed"),
        ("Jane Roe said the tunnel is safe.", "supported"),
        ("Pavel Stone said the tunnel is safe.", "contradicted"),
    ],
)
def test_what_somebody_says_is_kept_apart_from_what_the_passage_says(statement: str, verdict: str) -> None:
    passage = "Officials met on Monday. The tunnel is safe, Roe told them. Pavel Stone left."
    assert compare(statement, passage).verdict is Verdict(verdict)


def test_the_quote_of_every_match_stands_in_the_passage_at_its_span() -> None:
    passage = "Intro.\n\n" + BRIDGE
    for match in compare("The bridge was opened in 1932.", passage).matches:
        assert match.claim.span is not None
        assert passage[slice(*match.claim.span)] == match.claim.quote


def test_silence_shows_the_closest_sentence_and_no_finding() -> None:
    assessment = compare("The bridge is painted green.", BRIDGE)
    assert (assessment.verdict, assessment.findings) == (Verdict.NOT_FOUND, ())
    assert [match.stance for match in assessment.matches] == ["missing"]


@pytest.mark.parametrize("passage", ["", " \n", "***"])
def test_a_passage_without_words_is_an_error(passage: str) -> None:
    with pytest.raises(InputError, match="no sentence"):
        compare("The bridge is safe.", passage)


@pytest.mark.parametrize("statement", ["", "?!", "x " * 1500, "Is it safe?"])
def test_a_statement_that_asserts_nothing_is_not_checkable(statement: str) -> None:
    assert compare(statement, BRIDGE).verdict is Verdict.NOT_CHECKABLE


def test_a_long_passage_is_searched_for_the_sentences_that_speak_to_the_statement() -> None:
    padding = [f"The {number}th house stands on the {number}th street." for number in range(2, 60)]
    passage = "\n\n".join([*padding[:40], "The bridge was opened in 1932.", *padding[40:]])
    assert compare("The bridge was opened in 1932.", passage).verdict is Verdict.SUPPORTED


def test_the_same_pair_gives_the_same_assessment() -> None:
    assert compare("The bridge has four lanes.", BRIDGE) == compare("The bridge has four lanes.", BRIDGE)
    assert {"compare", "extract_claims"} <= set(factcheck.__all__)


def test_a_sentence_without_an_end_is_not_read() -> None:
    endless = "The bridge was opened in 1932 and " * 30_000
    with pytest.raises(InputError, match="nothing to compare with"):
        compare("The bridge was opened in 1932.", endless)
    assessment = compare("The bridge was opened in 1932.", f"{endless}\n\nThe bridge was opened in 1931.")
    assert assessment.verdict is Verdict.CONTRADICTED


def test_spans_of_findings_count_in_the_whole_statement() -> None:
    statement = "The bridge is made of steel. The bridge was opened in 1934."
    (finding,) = compare(statement, BRIDGE).findings
    assert finding.statement_span is not None
    assert statement[slice(*finding.statement_span)] == finding.statement == "1934"


def test_the_alignment_is_made_only_when_asked_for() -> None:
    assert compare("It was opened in 1932.", BRIDGE).alignment is None
    assert compare("Who opened it?", BRIDGE, explain=True).alignment == ()


def test_the_alignment_of_what_is_not_found_is_with_the_nearest_sentence() -> None:
    assessment = compare("The bridge was praised by tourists.", BRIDGE, explain=True)
    assert assessment.verdict is Verdict.NOT_FOUND
    assert assessment.alignment is not None
    assert [(row.statement, row.relation) for row in assessment.alignment] == [
        ("bridge", Relation.SAME),
        ("praised", None),
        ("tourists", None),
    ]
    assert {row.claim for row in assessment.alignment} == {assessment.matches[0].claim.id}
    assert {row.stance for row in assessment.alignment} == {Stance.AGREES, Stance.MISSING}


@pytest.mark.parametrize(
    ("statement", "passage", "verdict"),
    [
        ("Nightfall is a film.", "Nightfall: A Song of the North is a Danish film.", Verdict.SUPPORTED),
        ("Jay is a singer.", "Jane Roe (born 1957), known professionally as Jay, is a singer.", Verdict.SUPPORTED),
        ("Doe is a thief.", "Doe is a thief, Jane Roe said.", Verdict.ATTRIBUTED),
        ("Doe is a thief.", "Doe, Jane Roe said, is a thief.", Verdict.ATTRIBUTED),
        ("Nova is a musician.", "She is the drummer of a band.", Verdict.SUPPORTED),
        ("Nova is a musician.", "Jane Roe met Nova. She is the drummer of a band.", Verdict.NOT_FOUND),
    ],
)
def test_what_names_a_subject_is_no_report(statement: str, passage: str, verdict: Verdict) -> None:
    assert compare(statement, passage).verdict is verdict


@pytest.mark.parametrize(
    ("statement", "passage", "verdict", "check"),
    [
        (
            "Nova TV is the network that aired Nightfall.",
            "The series aired on Nova TV for two years.",
            "supported",
            "name",
        ),
        ("Nova TV is the network that aired Nightfall.", "The series ran on Harbour One.", "contradicted", "name"),
        ("Nova TV is the network that aired Nightfall.", "The series ran for two years.", "not-found", None),
        ("Oslo is the city where Nightfall was shot.", "The film was shot in Oslo and Bergen.", "supported", "place"),
        (
            "Oslo is the city where Nightfall was shot.",
            "The film was shot in Dublin and Bergen.",
            "contradicted",
            "place",
        ),
        ("Oslo is the city where Nightfall was shot.", "The film was shot in Norway.", "not-found", None),
    ],
)
def test_a_cleft_speaks_of_what_its_clause_tells(statement: str, passage: str, verdict: str, check: str | None) -> None:
    assessment = compare(statement, passage)
    assert assessment.verdict == verdict
    assert check is None or check in {finding.check for finding in assessment.findings}


def test_what_the_sentence_before_denies_is_not_on_record() -> None:
    passage = "Roe says that he is not a teacher. Marsk refers to Roe in his letters."
    assert compare("Roe was the teacher of Marsk.", passage).verdict is not Verdict.SUPPORTED


def test_a_nickname_in_quotation_marks_does_not_cut_a_name() -> None:
    passage = "The film was produced by Daniel “Dan” Roe."
    assert compare("The film was produced by Daniel Roe.", passage).verdict is Verdict.SUPPORTED
    assert compare("The film was produced by Tilda Roe.", passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        ("University coach Jane Roe", Verdict.SUPPORTED),
        ("Jane Roe", Verdict.SUPPORTED),
        ("Jane", Verdict.SUPPORTED),
        ("Tilda Roe", Verdict.CONTRADICTED),
    ],
)
def test_a_speaker_is_named_in_full_or_in_part(speaker: str, verdict: Verdict) -> None:
    passage = "“We expect a long battle,” University coach Jane Roe said."
    assert compare(f"{speaker} said that they expect a long battle.", passage).verdict is verdict


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Jane Roe won the prize in Oslo.", Verdict.SUPPORTED),
        ("Roe won the prize in Oslo.", Verdict.SUPPORTED),
        ("President Roe won the prize in Oslo.", Verdict.SUPPORTED),
        ("Tilda Roe won the prize in Oslo.", Verdict.CONTRADICTED),
    ],
)
def test_a_namesake_is_another(statement: str, verdict: Verdict) -> None:
    passage = "“We expect a long battle,” Jane Roe said. Roe won the prize in Oslo on Monday."
    assert compare(statement, passage).verdict is verdict


def test_what_a_definition_says_is_not_filled_up_from_the_sentence_before() -> None:
    passage = "Jane Roe was a Norwegian drummer. Nightfall is a Danish crime film."
    assert compare("Nightfall is a crime film.", passage).verdict is Verdict.SUPPORTED
    assert compare("Nightfall is a crime film about Norway.", passage).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("report", ["said Roe", "Roe said", "according to Roe"])
def test_a_report_between_subject_and_verb_says_who_speaks(report: str) -> None:
    passage = f"The firm, {report}, paid a fine in May."
    assert compare("The firm paid a fine in May.", passage).verdict is Verdict.ATTRIBUTED
    assert compare("Roe said the firm paid a fine.", passage).verdict is Verdict.SUPPORTED
    assert compare("Doe said the firm paid a fine.", passage).verdict is Verdict.CONTRADICTED
