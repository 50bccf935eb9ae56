"""The claims of a text: sentences, voices, speakers, positions."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import extract_claims
from factcheck.model import Claim, Span, Voice

TEXT = """# Harbour bridge closes

Engineer Jane Roe leads the works. She said the bridge is safe.

“The steel is old. We will replace it,” Roe told reporters. “It takes a year.”

“The port pays for it,” Pavel Stone, the mayor of Westport, said on Monday.

“And the city adds nothing.”

According to the Harbour Board, 12 ships wait outside. Traffic was slow.
"""


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("start", "voice", "speaker", "named", "cue"),
    [
        ("Engineer", "source", None, None, None),
        ("Jane Roe said", "speaker", "Jane Roe", "She", "said"),
        ("“The steel", "speaker", "Jane Roe", "Roe", "told reporters"),
        ("We will", "speaker", "Jane Roe", "Roe", "told reporters"),
        ("“It takes", "speaker", "Jane Roe", "Roe", "told reporters"),
        ("“The port", "speaker", "Pavel Stone", "Pavel Stone, the mayor of Westport", "said on Monday"),
        ("“And the", "speaker", "Pavel Stone", "Pavel Stone, the mayor of Westport", "said on Monday"),
        ("According", "speaker", "Harbour Board", "the Harbour Board", "According to"),
        ("Traffic", "source", None, None, None),
    ],
)
def test_each_sentence_has_its_voice(
    start: str, voice: str, speaker: str | None, named: str | None, cue: str | None
) -> None:
    (claim,) = [claim for claim in extract_claims(TEXT) if claim.text.startswith(start)]
    assert (claim.voice, claim.speaker) == (Voice(voice), speaker)
    assert (words(TEXT, claim.speaker_span), words(TEXT, claim.cue_span)) == (named, cue)


def test_claims_stand_in_text_order_and_their_quotes_at_their_spans() -> None:
    claims = extract_claims(TEXT)
    assert [claim.quote for claim in claims] == [words(TEXT, claim.span) for claim in claims]
    assert [claim.span for claim in claims] == sorted(claim.span for claim in claims if claim.span)
    assert "Harbour bridge closes" not in [claim.quote for claim in claims]
    assert {claim.source.title for claim in claims if claim.source} == {"Harbour bridge closes"}
    paragraphs = [claim.locator.paragraph for claim in claims if claim.locator]
    assert paragraphs == [2, 2, 3, 3, 3, 4, 5, 6, 6]


def test_the_sentences_of_one_quotation_share_its_quote() -> None:
    claims = [claim for claim in extract_claims(TEXT) if "old" in claim.quote]
    assert [claim.text for claim in claims] == ["“The steel is old.", "We will replace it,” Roe told reporters."]
    assert {claim.quote for claim in claims} == {"“The steel is old. We will replace it,” Roe told reporters."}
    assert len({claim.id for claim in claims}) == 2


def speaker_of(text: str, at: int = -1) -> str | None:
    claim: Claim = extract_claims(text)[at]
    return claim.speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Holm runs the clinic. The roof is open, Holm said.", "Anna Holm"),
        ("Prime Minister Anna Holm came home late. Holm said it rained.", "Anna Holm"),
        ("Ms Holm is a nurse. She said it rained.", "Holm"),
        ("Anna Holm, the minister, arrived. The minister said it rained.", "Anna Holm"),
        ("Anna Holm’s spokesman, Bo Lind, said it rained.", "Bo Lind"),
        ("The Swedish team said it rained.", "Swedish team"),
        ("A neighbour said it rained.", "neighbour"),
        ("“It rained.”", None),
    ],
)
def test_a_speaker_is_named_as_fully_as_the_text_names_it(text: str, speaker: str | None) -> None:
    assert speaker_of(text) == speaker


@pytest.mark.parametrize("text", ["", "\n\n", "Contact\n\nAbout us\n", "***\n---\n"])
def test_what_asserts_nothing_gives_no_claim(text: str) -> None:
    assert extract_claims(text) == []


def test_the_day_of_publication_comes_from_the_call_or_from_the_head_of_the_text() -> None:
    text = "Title: Ferries\nDate: 2021-03-04\n\nThe ferry sank on Monday."
    for published, day in ((None, dt.date(2021, 3, 4)), (dt.date(2020, 1, 1), dt.date(2020, 1, 1))):
        (claim,) = extract_claims(text, published=published)
        assert claim.source is not None
        assert (claim.source.title, claim.source.published) == ("Ferries", day)


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Jane Roe said the bridge is safe.", "speaker"),
        ("Jane Roe denied that the bridge is safe.", "speaker"),
        ("Jane Roe fears the bridge is unsafe.", "speaker"),
        ("Jane Roe urged the mayor to close the bridge.", "speaker"),
        ("Jane Roe did not say that the bridge is safe.", "source"),
        ("Jane Roe does not believe the bridge is safe.", "source"),
        ("Jane Roe doubted that the bridge is safe.", "source"),
        ("Jane Roe did not deny that the bridge is safe.", "source"),
    ],
)
def test_what_somebody_does_not_say_is_no_word_of_his(text: str, voice: str) -> None:
    (claim,) = extract_claims(text)
    assert (claim.voice.value, claim.speaker) == (voice, "Jane Roe" if voice == "speaker" else None)
    assert words(text, claim.speaker_span) == "Jane Roe"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Roe left early, adding that she was tired.", ["Roe left early", "adding that she was tired."]),
        ("Roe thanked the crew and said the bridge is safe.", ["Roe thanked the crew", "said the bridge is safe."]),
        ("“It holds,” Roe said, “for now.”", ["“It holds,” Roe said, “for now.”"]),
        ("Critics say it is old, but Roe insists it holds.", ["Critics say it is old", "Roe insists it holds."]),
    ],
)
def test_each_report_has_a_quote_of_its_own(text: str, quotes: list[str]) -> None:
    assert [claim.quote for claim in extract_claims(text)] == quotes


def test_a_claim_whose_subject_stands_before_another_verb_is_worded_with_it() -> None:
    text = "Jane Roe leads the works. She thanked the crew and said the bridge is safe."
    assert extract_claims(text)[-1].text == "Jane Roe thanked the crew and said the bridge is safe."


def test_whom_somebody_else_quotes_is_no_speaker_of_the_text() -> None:
    text = "Jane Roe said the board believes the bridge is safe."
    outer, inner = extract_claims(text)
    assert (outer.speaker, inner.speaker, words(text, inner.speaker_span)) == ("Jane Roe", None, "the board")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norwegian Prime Minister Anna Holm met Bo Lind for an hour. The Norwegian leader said it rained.",
            "Anna Holm",
        ),
        ("Ms Holm met Mr Lind. He said it rained.", None),
        ("Anna Holm and the Harbour Board said it rained.", "Anna Holm and the Harbour Board"),
        ("UN Commissioner for Public Works Anna Holm said it rained.", "Anna Holm"),
        ("The mayor of Westport, Anna Holm, said it rained.", "Anna Holm"),
        ("The Department of Public Works said it rained.", "Department of Public Works"),
        ("Detective Constable Anna Dubel said it rained.", "Anna Dubel"),
        ("Anna Dubel came. Sheriff Dubel said it rained.", "Anna Dubel"),
        ("The Upper Bridge fell. He said it rained.", None),
        ("Anna Dubel left. An official said Bo Lindquist was hurt. He said it rained.", None),
        ("Asked by Anna Dubel of Radio North, Bo Lindquist would not say. “It rained,” he said.", "Bo Lindquist"),
        ("Her chairman, Bo D. Lindquist, was blunt. “It rained,” he said.", "Bo D. Lindquist"),
        ("Gov. Anna Dubel came. Mrs. Dubel said it rained.", "Anna Dubel"),
        ("Labour’s Bo Lindquist said it rained.", "Bo Lindquist"),
        ("Mr. Lindquist’s letter said it snowed. He said it rained.", None),
        ("Bo Lindquist won the vote. Lindquist’s team said it rained.", "Lindquist’s team"),
        ("The Harbour Council met. The United Works Council said it rained.", "United Works Council"),
        ("Ms Anna Dubel came with Bo Dubel and a dog to the park. Mr Dubel said it rained.", "Bo Dubel"),
        ("Anna Dubel came with Bo Dubel and a dog to the park. Dubel said it rained.", "Dubel"),
        ("The Board met. Some lawmakers said it snowed. They said it rained.", "lawmakers"),
    ],
)
def test_a_speaker_resolved_wrongly_is_worse_than_none(text: str, speaker: str | None) -> None:
    assert speaker_of(text) == speaker


def test_a_quotation_goes_on_over_sentences_and_paragraphs_and_behind_an_abbreviation() -> None:
    text = (
        "“We lost,” Mr. Lindquist told voters in St. Paul, Minn. “But we fought. And we go on.\n\n"
        "“Nobody stops us.”\n\nHe left early.\n\n“It is done,” a clerk said.\n"
    )
    quoted = [(claim.text, claim.speaker) for claim in extract_claims(text) if claim.voice is Voice.SPEAKER]
    assert quoted == [
        ("“We lost,” Mr. Lindquist told voters in St. Paul", "Lindquist"),
        ("“But we fought.", "Lindquist"),
        ("And we go on.", "Lindquist"),
        ("“Nobody stops us.”", "Lindquist"),
        ("“It is done,” a clerk said.", "clerk"),
    ]


def test_a_claim_names_the_people_in_it() -> None:
    text = "Anna Dubel met Bo Lindquist in the park for an hour. She said Lindquist was tired."
    assert [claim.actors for claim in extract_claims(text)] == [("Anna Dubel", "Bo Lindquist")] * 2


def test_what_a_speaker_does_not_think_is_nothing_that_the_text_says() -> None:
    text = "“I don’t think that the bridge is safe,” Jane Roe said. “I don’t believe that it holds.”"
    assert {claim.voice for claim in extract_claims(text)} == {Voice.SPEAKER}


def test_what_nobody_says_is_no_report() -> None:
    (claim,) = extract_claims("Neither side believes that the bridge is safe.")
    assert (claim.voice, claim.speaker) == (Voice.SOURCE, None)


def test_the_place_that_a_text_is_sent_from_is_no_claim() -> None:
    assert [claim.quote for claim in extract_claims("WESTPORT, Ohio.\n\nIt rained on Monday.")] == [
        "It rained on Monday."
    ]
