"""The words between quotation marks, compared word by word with the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Finding, Span, Stance
from factcheck.text.quotations import Quotation
from factcheck.text.reading import Reading
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import FUNCTION_WORDS
from factcheck.verdict.pair import Pair
from factcheck.verdict.thresholds import QUOTED, SPREAD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from difflib import Match, SequenceMatcher

CODE = "quote"


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each quotation in the statement's part: verbatim, changed, or not there."""
    part = pair.clause
    for quotation in pair.statement.quotations:
        if not (part.first <= quotation.first < part.last or quotation.first <= part.first < quotation.last):
            continue
        yield compare_quotation(pair, quotation)


def compare_quotation(pair: Pair, quotation: Quotation) -> Finding:
    """The finding for one quotation."""
    theirs = _words(pair.evidence.quote.tokens)
    pieces = _pieces(pair.statement.tokens[quotation.first : quotation.last])
    spans = _in_order(pieces, theirs)
    words = pair.statement.text[slice(*quotation.span)]
    if spans is not None:
        span = (spans[0][0], spans[-1][1])
        source = pair.evidence.quote.text[span[0] : span[1]]
        explanation = f"The source has “{source}” word for word."
        return pair.finding(CODE, Stance.AGREES, explanation, span=quotation.span, source=source, source_span=span)
    from difflib import SequenceMatcher  # only a quotation needs it

    ours = [token for piece in pieces for token in piece]
    matcher = SequenceMatcher(None, [token.norm for token in ours], [token.norm for token in theirs], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if _is_changed(ours, theirs, blocks):
        first, last = theirs[blocks[0].b], theirs[blocks[-1].b + blocks[-1].size - 1]
        span = (first.start, last.end)
        source = pair.evidence.quote.text[span[0] : span[1]]
        explanation = f"The statement quotes “{words}”; the source has “{source}” ({word_diff(ours, theirs, matcher)})."
        return pair.finding(CODE, Stance.CONFLICTS, explanation, span=quotation.span, source=source, source_span=span)
    return pair.finding(CODE, Stance.MISSING, f"The source does not have the words “{words}”.", span=quotation.span)


def _is_changed(ours: Sequence[Token], theirs: Sequence[Token], blocks: Sequence[Match]) -> bool:
    """Whether the source has these words with a change, and not others that merely share some.

    Half of the words with meaning at least are there, near each other. The name of a work (“The Old Bridge”) is
    changed only between its ends: with other words before or behind it is another work.
    """
    if sum(block.size for block in blocks) < 2:
        return False
    found = {block.a + step for block in blocks for step in range(block.size)}
    heavy = [index for index, token in enumerate(ours) if token.norm not in FUNCTION_WORDS] or list(range(len(ours)))
    if len(found) < QUOTED * len(ours) or 2 * sum(index in found for index in heavy) < len(heavy):
        return False
    length = blocks[-1].b + blocks[-1].size - blocks[0].b
    if length > SPREAD * len(ours) + 1:
        return False
    return not _is_title(ours) or {0, len(ours) - 1} <= found


def _is_title(words: Sequence[Token]) -> bool:
    named = [token for token in words if token.norm not in FUNCTION_WORDS]
    return bool(named) and all(token.text[0].isupper() for token in named)


def word_diff(ours: Sequence[Token], theirs: Sequence[Token], matcher: SequenceMatcher[str]) -> str:
    """The changed words in order: “only” for “closest”; without “all”; adding “his”."""
    changes = []
    codes = matcher.get_opcodes()
    for index, (tag, a1, a2, b1, b2) in enumerate(codes):
        mine = " ".join(token.text for token in ours[a1:a2])
        source = " ".join(token.text for token in theirs[b1:b2])
        inner = 0 < index < len(codes) - 1
        if tag == "replace":
            changes.append(f"“{mine}” for “{source}”" if inner else f"adding “{mine}”")
        elif tag == "delete":
            changes.append(f"adding “{mine}”")
        elif tag == "insert" and inner:
            changes.append(f"without “{source}”")
    return ", ".join(changes) or "in another order"


def is_verbatim(reading: Reading, quotation: Quotation, evidence: Reading) -> bool:
    """Whether a quotation of one reading stands word for word in another."""
    return _in_order(_pieces(reading.tokens[quotation.first : quotation.last]), _words(evidence.tokens)) is not None


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind is not Kind.MARK or token.text in "%£$€"]


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words of a quotation, cut at each ellipsis; words in square brackets are an editor's and left out."""
    pieces: list[list[Token]] = [[]]
    dots = depth = 0
    for token in tokens:
        if token.text == "[":
            depth += 1
            pieces.append([])
        elif token.text == "]":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif token.text == "…":
            pieces.append([])
        elif token.text == ".":
            dots += 1
            if dots == 3:
                pieces.append([])
            continue
        elif token.kind is not Kind.MARK or token.text in "%£$€":
            pieces[-1].append(token)
        dots = 0
    return [piece for piece in pieces if piece]


def _in_order(pieces: Sequence[Sequence[Token]], theirs: Sequence[Token]) -> list[Span] | None:
    """Where each piece stands in the source, one behind the other; None where one does not."""
    norms = [token.norm for token in theirs]
    spans: list[Span] = []
    start = 0
    for piece in pieces:
        wanted = [token.norm for token in piece]
        place = next(
            (at for at in range(start, len(norms) - len(wanted) + 1) if norms[at : at + len(wanted)] == wanted), None
        )
        if place is None:
            return None
        start = place + len(wanted)
        spans.append((theirs[place].start, theirs[start - 1].end))
    return spans or None
