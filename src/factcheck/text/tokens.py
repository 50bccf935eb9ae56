"""A text cut into words, numbers and marks, each with its position.

The one tokenizer of the engine: quantities, dates, names and negation all read its tokens, so their spans agree.
"""

from __future__ import annotations

import re
from enum import IntEnum

from factcheck.classes import dataclass
from factcheck.model import Span

# Words keep inner apostrophes and points (“Belarus’”, “U.S.”) and lose hyphens, which become marks of their own, so
# that “four-hour” and “four hour” give the same words. Digits keep thousands separators and decimals, but not the
# sign, which “10-20” would turn into a negative number.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 1,150  3.5  1.15
    r"|-[LR][RSC]B-|``|''"  # marks as treebanks write them
    r"|(?<=\s)['’](?:s|re|ve|ll|m|d)(?![^\W_])"  # Roe 's
    r"|[^\W\d_]\.(?:[^\W\d_]\.)+"  # U.S.  a.m.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # word  don’t  O’Brien
    r"|\s+|.",
    re.DOTALL,
)

# Accents apart from their letters, as some systems store “é”.
_COMBINING = re.compile("[\u0300-\u036f]")

# Old corpora write brackets and quotation marks like this.
_TREEBANK = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "“", "''": "”",
}  # fmt: skip


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 0
    NUMBER = 1
    MARK = 2


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One word, number or mark of a text."""

    text: str
    """As written; of a treebank's “-LRB-”, the mark that it stands for."""
    norm: str
    """Case-folded, curly apostrophes straightened."""
    start: int
    end: int
    kind: Kind

    @property
    def span(self) -> Span:
        """Offsets in the text."""
        return self.start, self.end


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; white space separates them and is not returned.

    >>> [token.text for token in tokenize("A four-hour talk cost £1.15bn.")]
    ['A', 'four', '-', 'hour', 'talk', 'cost', '£', '1.15', 'bn', '.']
    """
    tokens = []
    if not text.isascii() and _COMBINING.search(text):
        return _tokenize_decomposed(text)
    for match in _TOKEN.finditer(text):
        piece = match.group()
        if piece[0].isspace():
            continue
        if piece[0].isalpha():  # first, since most pieces are words
            kind = Kind.WORD
        elif piece[0].isdecimal():  # unlike “²”, which is a mark on the word before it
            kind = Kind.NUMBER
        else:
            piece = _TREEBANK.get(piece, piece)
            kind = Kind.WORD if len(piece) > 1 else Kind.MARK
        tokens.append(Token(piece, piece.casefold().replace("’", "'"), match.start(), match.end(), kind))
    return tokens


def _tokenize_decomposed(text: str) -> list[Token]:
    """The tokens of a text with accents apart, each with its offsets in the text as it is."""
    from unicodedata import normalize  # hardly ever needed

    starts: list[int] = []
    composed: list[str] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and "\u0300" <= text[end] <= "\u036f":
            end += 1
        letter = normalize("NFC", text[at:end])
        if len(letter) > 1:  # no letter of its own: without the accent, as a key would have it
            letter = letter[0]
        if _COMBINING.match(letter):  # at the very start, where it has no letter to stand on
            letter = " "
        composed.append(letter)
        starts.append(at)
        at = end
    starts.append(len(text))
    return [
        Token(token.text, token.norm, starts[token.start], starts[token.end], token.kind)
        for token in tokenize("".join(composed))
    ]
