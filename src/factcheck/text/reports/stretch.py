"""A stretch of text, one sentence or several that a quotation joins, and what a report in it consists of."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.quotations import Quotation, read_quotations
from factcheck.text.tokens import Kind, Token

Range = tuple[int, int]

STOPS = frozenset(". ; ! ?".split())
_NO_WORDS = frozenset(". , ; : ! ? … - – —".split())
_SHORT = frozenset("mr mrs ms dr gen sen rep gov lt col sgt st jr sr no inc co corp prof hon".split())


class Report(NamedTuple):
    """Somebody's words as a text reports them; ranges count tokens of the stretch."""

    source: Range | None
    """The noun phrase that names who speaks; None where nobody is named."""
    cue: Range
    """The words that report, with the day, the occasion and the addressee that stand between them and the content."""
    content: Range
    """From its first token to its last; a cue in its middle belongs to it."""
    lemma: str
    kind: str
    """Class of the cue: `say`, `deny`, `hold`, `plan` or `act`."""
    verb: Range
    """The verb or noun of the cue alone."""
    shares: bool = False
    """Whether the source is the subject of another verb: “Roe left and said …”, “…, adding that …”."""
    trails: bool = False
    """Whether the report stands behind its content or within it: “…, Roe said”."""
    noun: bool = False
    """Whether a noun reports: “her claim that …”."""
    negated: bool = False
    """Whether it is what somebody did not say, believe or promise."""
    nested: bool = False
    """Whether somebody else reports the report."""


class Stretch:
    """Tokens with the quotations among them."""

    def __init__(self, tokens: Sequence[Token], opened: int = 0) -> None:
        """`opened` is 1 where the stretch begins inside a quotation that was opened before."""
        self.tokens = tokens
        self.quotations: tuple[Quotation, ...] = read_quotations(tokens)
        self.inside = [0] * len(tokens)
        """For each token the number of its quotation, from 1; 0 outside; the marks belong to what they enclose."""
        for number, one in enumerate(self.quotations, 1):
            for index in range(max(one.first - 1, 0), min(one.last + 1, len(tokens))):
                self.inside[index] = number

        self._ends = [token.text in STOPS and self._closes_sentence(at) for at, token in enumerate(tokens)]

    def is_end(self, index: int) -> bool:
        """Whether a sentence or a clause ends with the mark there; a point behind an abbreviation ends none."""
        return self._ends[index]

    def _closes_sentence(self, at: int) -> bool:
        if self.tokens[at].text != ".":
            return True
        before = self.tokens[at - 1] if at else None
        follows = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if before is not None and (len(before.text) == 1 or before.norm in _SHORT):
            return follows is None
        return follows is None or follows.start > self.tokens[at].end or follows.kind is Kind.MARK

    def opens(self, index: int) -> Quotation | None:
        """The quotation whose opening mark stands there."""
        number = self.inside[index] if index < len(self.inside) else 0
        if number and self.quotations[number - 1].first - 1 == index:
            return self.quotations[number - 1]
        return None

    def closes(self, index: int) -> bool:
        """Whether the closing mark of a quotation stands there."""
        number = self.inside[index] if 0 <= index < len(self.inside) else 0
        return bool(number) and self.quotations[number - 1].last == index

    def trimmed(self, first: int, last: int) -> Range:
        """The range without marks at its edges that end nothing it holds; quotation marks stay."""
        tokens = self.tokens
        while first < last and tokens[first].kind is Kind.MARK and tokens[first].text in _NO_WORDS:
            first += 1
        while last > first and tokens[last - 1].kind is Kind.MARK and tokens[last - 1].text in _NO_WORDS:
            last -= 1
        return first, last
