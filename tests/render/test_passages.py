"""The passage in front of a reviewer: the whole quote, marked, with as much around it as is of use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Locator, Source, Span
from factcheck.render.blocks import Paragraph
from factcheck.render.marks import CUE, QUOTED, SPEAKER
from factcheck.render.passages import AROUND, claim_block, passage_block
from factcheck.render.safe import visible

TEXT = """The bridge was opened in 1932.

“The steel is sound,” Jane Roe told the council. “It will hold.

“For fifty years.”

Two people were hurt.
"""


def claim(text: str, quote: str, *, speaker: str | None = None, cue: str | None = None) -> Claim:
    start = text.index(quote)

    def span(words: str | None) -> Span | None:
        return None if words is None else (text.index(words, start), text.index(words, start) + len(words))

    return Claim(
        id="c",
        text=quote,
        quote=quote,
        source=Source(id="s", title="S"),
        locator=Locator(paragraph=1, start=start, end=start + len(quote)),
        speaker_span=span(speaker),
        cue_span=span(cue),
    )


def marked(block: list[Paragraph], *styles: str) -> str:
    return "|".join("".join(words for words, style in row.words if style in styles) for row in block).strip("|")


def shown(block: list[Paragraph]) -> list[str]:
    return ["".join(words for words, _ in row.words) for row in block]


def test_quote_speaker_and_cue_are_marked() -> None:
    block = passage_block(
        claim(TEXT, "“The steel is sound,” Jane Roe told the council.", speaker="Jane Roe", cue="told"), TEXT
    )
    assert shown(block) == [
        "The bridge was opened in 1932.",
        "“The steel is sound,” Jane Roe told the council. “It will hold.",
        "“For fifty years.”",
        "…",
    ]
    assert marked(block, QUOTED) == "“The steel is sound,”   the council."
    assert (marked(block, SPEAKER), marked(block, CUE)) == ("Jane Roe", "told")


def test_a_quote_over_paragraphs_is_shown_whole() -> None:
    block = passage_block(claim(TEXT, "“It will hold.\n\n“For fifty years.”"), TEXT)
    assert marked(block, QUOTED) == "“It will hold.|“For fifty years.”"
    assert shown(block)[-1] == "Two people were hurt."


@pytest.mark.parametrize("quote", ["word 500", "word 0", "word 999"])
def test_of_a_long_line_only_the_words_around_are_shown(quote: str) -> None:
    text = " ".join(f"word {number}" for number in range(1000))
    block = passage_block(claim(text, quote), text)
    assert marked(block, QUOTED) == quote
    assert len("".join(shown(block))) < 3 * AROUND
    assert not any(row.startswith("ord") for row in shown(block))


@pytest.mark.parametrize("text", [None, "", "Another text altogether.", TEXT[5:]])
def test_without_the_text_the_quote_is_shown_alone(text: str | None) -> None:
    assert shown(passage_block(claim(TEXT, "It will hold."), text)) == ["It will hold."]


def test_hostile_text_is_text() -> None:
    text = "a \x1b[31mred\x1b[0m \u202eline\x00\n" * 3
    bad = claim(text, "\x1b[31mred", speaker="\x1b", cue="\u202e")
    rows = shown(claim_block(bad, text, "1 of 1", [("like", "\x1b]0;title\x07")]))
    assert all(row.isprintable() for row in rows)


@given(st.text("ab \n“”.é\x1b", max_size=60), st.data())
def test_every_quote_is_marked_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quoted = Claim(
        id="c",
        text="x",
        quote=text[start:end],
        locator=Locator(paragraph=1, start=start, end=end),
        speaker_span=data.draw(st.none() | st.tuples(st.integers(0, 80), st.integers(0, 80)).map(sorted).map(tuple)),  # type: ignore[arg-type]
    )
    block = passage_block(quoted, text)
    inside = marked(block, QUOTED, SPEAKER).replace("|", "")
    assert all(part.strip() in inside for part in visible(text[start:end].replace("\n", "\0")).split("␀"))
