"""Who voices each sentence of a passage: the text itself, or a speaker, through quotations that go on."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.ingest.blockquotes import block_quotations
from factcheck.ingest.passages import Passage, Sentence
from factcheck.ingest.speakers import Roll
from factcheck.model import Span
from factcheck.text.attribution import read_attribution
from factcheck.text.colons import is_published
from factcheck.text.quotations import Quotation, read_quotations
from factcheck.text.tokens import Kind, Token

_OPENING = frozenset('“"„«')
_CLOSING = frozenset('”"»')
_VOUCHED = 0.6
"""Share of a sentence between quotation marks that makes it a quotation as a whole."""


class Voiced(NamedTuple):
    """A sentence with who voices it."""

    sentence: Sentence
    reported: bool = False
    """Whether it stands as somebody's words."""
    speaker: str | None = None
    speaker_span: Span | None = None
    """Offsets in the text, like the next; both may lie in the neighbouring sentence that reports this one."""
    cue_span: Span | None = None
    carries_on: bool = False
    """Whether its quotation runs on in the next sentence."""
    attributed: bool = False
    """Whether the sentence itself says who speaks."""


def read_voices(passage: Passage) -> list[Voiced]:
    """Each sentence of a passage with its voice, in text order."""
    roll = Roll()
    found: list[Voiced] = []
    is_open = False
    before: Sentence | None = None
    for sentence in passage.sentences:
        tokens = sentence.tokens
        if before is None or sentence.paragraph != before.paragraph:
            # A quotation of several paragraphs opens each of them anew.
            is_open = False
        quotations, carries_on = _quotations(tokens, is_open)
        found.append(_voice(sentence, quotations, carries_on, is_open, roll))
        is_open = carries_on
        before = sentence
    return _carried(_credited(passage, found, roll))


def _credited(passage: Passage, voiced: list[Voiced], roll: Roll) -> list[Voiced]:
    """The sentences with the speaker whom a line behind their block quotation names: “— Jane Roe, mayor”."""
    blocks = block_quotations(passage)
    if not blocks:
        return voiced
    lines = {one.sentence.paragraph: one.sentence for one in voiced}
    found = []
    for one in voiced:
        block = blocks.get(one.sentence.paragraph)
        line = lines.get(block.credit) if block is not None and block.credit is not None else None
        first = (
            next((at for at, token in enumerate(line.tokens) if token.kind is not Kind.MARK), None) if line else None
        )
        if block is None or block.is_credit or line is None or first is None or one.attributed:
            found.append(one)
        else:
            last = len(line.tokens)
            speaker, span = roll.resolve(line.tokens, (first, last)), _span(line, first, last)
            dash = _span(line, 0, first) if first else span
            found.append(Voiced(one.sentence, True, speaker, span, dash))
    return found


def _quotations(tokens: Sequence[Token], is_open: bool) -> tuple[tuple[Quotation, ...], bool]:
    """The quotations of a sentence, one that was open before included, and whether one stays open."""
    lead: tuple[Quotation, ...] = ()
    rest, shift = tokens, 0
    if is_open:
        close = next((at for at, token in enumerate(tokens) if token.text in _CLOSING), None)
        end = len(tokens) if close is None else close
        if end:
            lead = (
                Quotation(span=(tokens[0].start, tokens[end - 1].end), first=0, last=end, closed=close is not None),
            )
        if close is None:
            return lead, True
        rest, shift = tokens[end + 1 :], end + 1
    found = tuple(
        Quotation(span=one.span, first=one.first + shift, last=one.last + shift, closed=one.closed)
        for one in read_quotations(rest)
    )
    return lead + found, any(not one.closed for one in found)


def _voice(
    sentence: Sentence, quotations: tuple[Quotation, ...], carries_on: bool, is_open: bool, roll: Roll
) -> Voiced:
    tokens = sentence.tokens
    attribution = read_attribution(tokens, quotations)
    if attribution is not None and is_published(tokens, attribution.cue[0], *attribution.speaker):
        attribution = None
    if attribution is not None and attribution.kind != "plan":
        speaker = roll.resolve(tokens, attribution.speaker)
        roll.see(tokens, speaker)
        first, last = attribution.cue
        if attribution.speaker[1] > first >= attribution.speaker[0]:
            first = attribution.speaker[1]
        while first < last - 1 and tokens[first].text == ",":
            first += 1
        if first < last:
            return Voiced(
                sentence,
                True,
                speaker,
                _span(sentence, *attribution.speaker),
                _span(sentence, first, last),
                carries_on,
                True,
            )
    roll.see(tokens, None)
    words = [at for at, token in enumerate(tokens) if token.kind is not Kind.MARK]
    inside = sum(any(one.first <= at < one.last for one in quotations) for at in words)
    whole = bool(words) and inside >= _VOUCHED * len(words) and (is_open or tokens[0].text in _OPENING)
    return Voiced(sentence, whole, carries_on=carries_on)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return sentence.start + sentence.tokens[first].start, sentence.start + sentence.tokens[last - 1].end


def _carried(voiced: list[Voiced]) -> list[Voiced]:
    """Quoted sentences take the speaker of the sentence that their quotation ends in, or else of the one before."""
    for at in range(len(voiced) - 2, -1, -1):
        ours, after = voiced[at], voiced[at + 1]
        if _lacks(ours) and ours.carries_on and after.cue_span and _near(ours, after, 0):
            voiced[at] = _as(ours, after)
    for at in range(1, len(voiced)):
        before, ours = voiced[at - 1], voiced[at]
        if _lacks(ours) and before.cue_span and _near(before, ours, 1):
            voiced[at] = _as(ours, before)
    return voiced


def _lacks(one: Voiced) -> bool:
    return one.reported and one.cue_span is None


def _near(before: Voiced, after: Voiced, paragraphs: int) -> bool:
    return 0 <= after.sentence.paragraph - before.sentence.paragraph <= paragraphs


def _as(ours: Voiced, other: Voiced) -> Voiced:
    return ours._replace(speaker=other.speaker, speaker_span=other.speaker_span, cue_span=other.cue_span)
