"""The running text of a passage in units: a sentence, or the sentences that one quotation joins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.classes import NamedTuple
from factcheck.ingest.passages import Passage, Sentence
from factcheck.model import Span
from factcheck.text.quotations import read_quotations
from factcheck.text.reports import Stretch
from factcheck.text.reports.stretch import Range
from factcheck.text.tokens import Kind, Token

_DOUBLE = frozenset('“”"«»„')
_QUOTED = 0.6
"""Share of the words between quotation marks that makes a unit a quotation as a whole."""


class Unit(NamedTuple):
    """Sentences that are read as one."""

    sentences: tuple[Sentence, ...]
    stretch: Stretch
    """Its tokens count from `offset`."""
    offset: int

    @property
    def paragraph(self) -> int:
        """That it stands in."""
        return self.sentences[0].paragraph

    def span(self, part: Range) -> Span:
        """The offsets in the text of a range of tokens."""
        tokens = self.stretch.tokens
        return self.offset + tokens[part[0]].start, self.offset + tokens[part[1] - 1].end

    @property
    def is_quotation(self) -> bool:
        """Whether it opens with a quotation mark and stands between such marks for the most part."""
        stretch = self.stretch
        if not stretch.quotations or stretch.opens(0) is None:
            return False
        words = [at for at, token in enumerate(stretch.tokens) if token.kind is not Kind.MARK]
        return sum(bool(stretch.inside[at]) for at in words) >= _QUOTED * max(1, len(words))

    @property
    def is_open(self) -> bool:
        """Whether its last quotation lacks the closing mark, so that the next paragraph goes on with it."""
        return bool(self.stretch.quotations) and not self.stretch.quotations[-1].closed


def read_units(passage: Passage) -> Iterator[Unit]:
    """The units of a passage in order; headings are units too."""
    joined: list[Sentence] = []
    for sentence in (part for whole in passage.sentences for part in _parts(whole)):
        if joined and (joined[-1].paragraph != sentence.paragraph or not _is_open(joined)):
            yield _unit(joined)
            joined = []
        joined.append(sentence)
    if joined:
        yield _unit(joined)


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, cut where a quotation begins behind an abbreviation: “… in St. Paul, Minn. “We won,” …”."""
    tokens = sentence.tokens
    first = 0
    for at in range(2, len(tokens) - 1):
        opens = tokens[at].text in '“"' and tokens[at].start > tokens[at - 1].end
        if (
            opens
            and tokens[at - 1].text.endswith(".")
            and tokens[at + 1].text[0].isupper()
            and _is_closed(tokens[first:at])
        ):
            yield _slice(sentence, first, at)
            first = at
    yield sentence if first == 0 else _slice(sentence, first, len(tokens))


def _is_closed(tokens: Sequence[Token]) -> bool:
    return not any(not one.closed for one in read_quotations(tokens))


def _slice(sentence: Sentence, first: int, last: int) -> Sentence:
    shift = sentence.tokens[first].start
    return Sentence(
        start=sentence.start + shift,
        end=sentence.start + sentence.tokens[last - 1].end,
        paragraph=sentence.paragraph,
        tokens=[_moved(token, -shift) for token in sentence.tokens[first:last]],
    )


def _moved(token: Token, shift: int) -> Token:
    return Token(token.text, token.norm, token.start + shift, token.end + shift, token.kind)


def _is_open(sentences: Sequence[Sentence]) -> bool:
    """Whether a double quotation mark is open behind the sentences."""
    is_open = False
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text not in _DOUBLE:
                continue
            if token.text in "“«„":
                is_open = True
            elif token.text in "”»":
                is_open = False
            else:
                # a straight mark opens before a word and closes behind one
                is_open = not is_open
    return is_open


def _unit(sentences: Sequence[Sentence]) -> Unit:
    offset = sentences[0].start
    if len(sentences) == 1:
        return Unit(tuple(sentences), Stretch(sentences[0].tokens), offset)
    tokens: list[Token] = []
    for sentence in sentences:
        shift = sentence.start - offset
        tokens += [_moved(one, shift) for one in sentence.tokens]
    return Unit(tuple(sentences), Stretch(tokens), offset)
