"""A text cut into sentences, with their positions."""

from __future__ import annotations

from factcheck.model import Span
from factcheck.text.tokens import Kind, Token, tokenize

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt adm rev hon sen rep gov st jr sr vs etc inc ltd co corp no nos vol fig "
    "approx jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept est al p pp cf c ca op".split()
)
_ENDS = frozenset(". ! ? …".split())
_CLOSERS = frozenset("” \" ’ ' ) ] »".split())


def sentence_spans(text: str) -> list[Span]:
    """The offsets of the sentences of a text, in order; a line break before a blank line or a heading ends one too.

    >>> text = "Mr. Roe met the U.S. envoy. “It went well.” He left."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Mr. Roe met the U.S. envoy.', '“It went well.”', 'He left.']
    """
    spans: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        spans += [(offset + sentence[0].start, offset + sentence[-1].end) for sentence in sentences_in_line(line)]
        offset += len(line)
    return spans


def sentences_in_line(line: str) -> list[list[Token]]:
    """The tokens of each sentence of a line."""
    tokens = tokenize(line)
    sentences: list[list[Token]] = []
    start = index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.text in _ENDS and _ends_sentence(tokens, index):
            last = index
            while last + 1 < len(tokens) and (
                tokens[last + 1].text in _ENDS
                or (tokens[last + 1].text in _CLOSERS and tokens[last + 1].start == tokens[last].end)
            ):
                last += 1
            sentences.append(tokens[start : last + 1])
            start = last + 1
            index = last
        index += 1
    if start < len(tokens):
        sentences.append(tokens[start:])
    return sentences


def _ends_sentence(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    ahead = index + 1
    while ahead < len(tokens) and tokens[ahead].text in _CLOSERS and tokens[ahead].start == tokens[ahead - 1].end:
        ahead += 1
    if ahead >= len(tokens):
        return True
    follows = tokens[ahead]
    if follows.start == tokens[ahead - 1].end and follows.kind is not Kind.MARK:
        return ahead == index + 1 and token.text == "." and _lacks_blank(tokens, index)
    if token.text != ".":
        return not follows.text[0].islower()
    if index and token.start - tokens[index - 1].end <= 1:
        before = tokens[index - 1]
        if before.norm in _ABBREVIATIONS or (len(before.text) == 1 and before.text.isupper()):
            return False
    return not follows.text[0].islower()


def _lacks_blank(tokens: list[Token], index: int) -> bool:
    """“… in May.She left.”: a blank is missing after the point; “Node.js” and “p.Roe” are one word."""
    before, follows = tokens[index - 1] if index else None, tokens[index + 1]
    if before is None or before.end != tokens[index].start or before.norm in _ABBREVIATIONS:
        return False
    ends = before.kind is Kind.NUMBER or before.text in _CLOSERS or (len(before.text) > 2 and before.text.islower())
    return ends and len(follows.text) > 1 and follows.text[0].isupper() and follows.text[1:].islower()
