"""The lines of a stream of bytes, none of them so long that it would fill the memory."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

LONGEST = 2**25
"""Bytes of a line: three times the longest that anybody had a use for. A device such as /dev/zero has no line end."""


def bounded_lines(stream: BinaryIO, where: str = "") -> Iterator[bytes]:
    r"""The lines as they come, with their line ends; InputError, which begins with `where`, names one without an end.

    >>> import io
    >>> list(bounded_lines(io.BytesIO(b"One.\r\nTwo.")))
    [b'One.\r\n', b'Two.']
    """
    number = 1
    while line := stream.readline(LONGEST):
        if len(line) == LONGEST and not line.endswith(b"\n"):
            raise InputError(f"{where}line {number} is longer than {LONGEST // 2**20} MiB; is this a text?")
        yield line
        number += 1
