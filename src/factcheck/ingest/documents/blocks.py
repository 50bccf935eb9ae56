"""The paragraphs, headings and items that a text consists of."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.classes import NamedTuple


class Block(NamedTuple):
    """A paragraph, a heading or an item of a list."""

    kind: str
    """“p”, “li”, or “h1” to “h6”."""
    text: str

    @property
    def is_heading(self) -> bool:
        """Whether it stands above paragraphs."""
        return self.kind.startswith("h")


def text_of(blocks: Iterable[Block]) -> str:
    r"""The text of the blocks, parted by blank lines; headings and items are marked as in Markdown.

    >>> text_of([Block("h2", "Costs"), Block("p", "It costs £2 million.")])
    '## Costs\n\nIt costs £2 million.\n'
    """
    written = [f"{_MARKS.get(block.kind, '')}{block.text}" for block in blocks]
    return "\n\n".join(written) + ("\n" if written else "")


_MARKS = {"li": "- ", **{f"h{level}": f"{'#' * level} " for level in range(1, 7)}}
