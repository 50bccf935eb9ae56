"""Quotations set apart: which paragraphs are quoted, and which line behind them says who speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.classes import NamedTuple
from factcheck.ingest.passages import Passage

_QUOTED = re.compile(r"\s{0,3}>")
_CREDIT = re.compile(r"\s*(?:>\s*)*(?:[—–]|--?)\s*(?=\w)")
_DESCRIBED = re.compile(r"\s*[—–]\s*[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}, [^\W\d_]")
"""“— Jane Roe, mayor”: also where the marks of Markdown are gone; “— Reuters” is no speaker."""
_LONGEST = 120
"""Characters of a line that names a speaker."""


class BlockQuotation(NamedTuple):
    """What a block quotation says of its paragraphs."""

    credit: int | None
    """The paragraph that names the speaker: “— Jane Roe, mayor”."""
    is_credit: bool = False
    """Whether it is this one."""


def block_quotations(passage: Passage) -> Mapping[int, BlockQuotation]:
    r"""Each paragraph of a block quotation, or that credits one, with the paragraph of the credit.

    >>> from factcheck.ingest.passages import read_passage
    >>> block_quotations(read_passage("> We won.\n> — Jane Roe, mayor"))[1].credit
    2
    """
    found: dict[int, BlockQuotation] = {}
    block: list[int] = []
    number = 0
    for line in passage.text.splitlines():
        if not line.strip():
            continue
        number += 1
        quoted = _QUOTED.match(line) is not None
        dash = _CREDIT.match(line) if len(line) <= _LONGEST else None
        if not block and number > 1 and _DESCRIBED.match(line):
            block = [number - 1]
        if block and dash is not None and line[dash.end()].isupper():
            found |= dict.fromkeys(block, BlockQuotation(number))
            found[number] = BlockQuotation(number, is_credit=True)
            block = []
        elif quoted:
            block.append(number)
            found[number] = BlockQuotation(None)
        else:
            block = []
    return found
