"""The claims of a text: each sentence with who voices it and where it stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from factcheck.ingest.assertions import Assertion, read_assertions
from factcheck.ingest.passages import Passage, read_passage
from factcheck.ingest.voices import Voiced
from factcheck.model import Claim, Locator, Source, Voice


def extract_claims(text: str, published: dt.date | None = None) -> list[Claim]:
    """The claims of a text, in text order: one for each sentence of its running text.

    Every claim has `quote`, the sentence verbatim, and `span`, its character offsets in the text; the sentences of one
    quotation share the quote that holds them all. Where somebody is
    reported to say it, `voice` is `speaker`, `speaker` the name that the text gives elsewhere for “he” or a surname,
    and `speaker_span` and `cue_span` the words that say so. `published` is the day from which “Monday” counts.

    >>> claims = extract_claims("Jane Roe leads the council. The bridge is safe, she said.")
    >>> [(claim.voice.value, claim.speaker) for claim in claims]
    [('source', None), ('speaker', 'Jane Roe')]
    """
    passage = read_passage(text)
    source = _source(passage, published, "passage")
    ids: Counter[int] = Counter()
    return [_asserted(passage, one, source, ids) for one in read_assertions(passage)]


def _asserted(passage: Passage, one: Assertion, source: Source, ids: Counter[int]) -> Claim:
    start, end = one.span
    ids[start] += 1
    suffix = f".{ids[start]}" if ids[start] > 1 else ""
    return Claim(
        id=f"{source.id}:{start}{suffix}",
        text=one.text,
        quote=passage.text[start:end],
        voice=Voice.SPEAKER if one.reported else Voice.SOURCE,
        speaker=one.speaker,
        actors=one.people,
        source=source,
        locator=Locator(paragraph=one.paragraph, start=start, end=end),
        span=one.span,
        speaker_span=one.speaker_span,
        cue_span=one.cue_span,
    )


def make_claims(
    passage: Passage, voiced: Sequence[Voiced], *, published: dt.date | None = None, name: str = "passage"
) -> list[Claim]:
    """A claim for each voiced sentence of a passage; `name` is the source's, where the passage gives no title."""
    source = _source(passage, published, name)
    return [_claim(passage, one, source) for one in voiced]


def _source(passage: Passage, published: dt.date | None, name: str) -> Source:
    return Source(
        id="passage",
        title=passage.title or name,
        published=published or passage.published,
        sha256=sha256(passage.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _claim(passage: Passage, voiced: Voiced, source: Source) -> Claim:
    sentence = voiced.sentence
    quote = passage.words(sentence)
    return Claim(
        id=f"{source.id}:{sentence.start}",
        text=quote,
        quote=quote,
        voice=Voice.SPEAKER if voiced.reported else Voice.SOURCE,
        speaker=voiced.speaker,
        section="headline" if sentence.is_heading else None,
        source=source,
        locator=Locator(paragraph=sentence.paragraph, start=sentence.start, end=sentence.end),
        span=sentence.span,
        speaker_span=voiced.speaker_span,
        cue_span=voiced.cue_span,
    )
