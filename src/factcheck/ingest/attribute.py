"""The claims of a text: each sentence with who voices it and where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from hashlib import sha256

from factcheck.classes import replace
from factcheck.ingest.passages import Passage, read_passage
from factcheck.ingest.voices import Voiced, read_voices
from factcheck.model import Claim, Locator, Source, Span, Voice


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
    voiced = [one for one in read_voices(passage) if not one.sentence.is_heading]
    claims = make_claims(passage, voiced, published=published)
    spans = _quoted_whole(voiced)
    return [
        claim if span == claim.span else _with_quote(claim, text, span)
        for claim, span in zip(claims, spans, strict=True)
    ]


def _quoted_whole(voiced: Sequence[Voiced]) -> list[Span]:
    """The span of each sentence, with all that stands in one quotation with it."""
    spans: list[Span] = []
    first = 0
    for at, one in enumerate(voiced):
        follows = voiced[at + 1].sentence if at + 1 < len(voiced) else None
        if not one.carries_on or follows is None or follows.paragraph != one.sentence.paragraph:
            spans += [(voiced[first].sentence.start, one.sentence.end)] * (at + 1 - first)
            first = at + 1
    return spans


def _with_quote(claim: Claim, text: str, span: Span) -> Claim:
    locator = claim.locator and replace(claim.locator, start=span[0], end=span[1])
    return replace(claim, quote=text[slice(*span)], span=span, locator=locator)


def make_claims(
    passage: Passage, voiced: Sequence[Voiced], *, published: dt.date | None = None, name: str = "passage"
) -> list[Claim]:
    """A claim for each voiced sentence of a passage; `name` is the source's, where the passage gives no title."""
    source = Source(
        id="passage",
        title=passage.title or name,
        published=published or passage.published,
        sha256=sha256(passage.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return [_claim(passage, one, source) for one in voiced]


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
