"""What a server sent, unpacked within bounds."""

from __future__ import annotations

import zlib
from typing import Any

from factcheck.ingest.documents.refusal import Refusal

_GZIP = 16 + zlib.MAX_WBITS
_BARE = -zlib.MAX_WBITS
_PIECE = 2**16
CODINGS = ("gzip", "deflate")
"""What may be asked of a server."""


class Unpacking:
    """Takes a body piece by piece and keeps it unpacked; a Refusal where it grows too large or is no such packing."""

    def __init__(self, coding: str | None, most: int) -> None:
        self._coding = (coding or "").strip().lower().removeprefix("x-").replace("identity", "")
        self._most = most
        self._kept = bytearray()
        self._decoder: Any = None
        if self._coding not in ("", *CODINGS):
            raise Refusal("is packed in a way that nobody asked its server for")

    def add(self, piece: bytes) -> None:
        """Unpacks what came next."""
        if not self._coding:
            self._keep(piece)
            return
        while piece:
            # A gzip file may have several parts.
            if self._decoder is None or (self._decoder.eof and self._coding == "gzip"):
                self._decoder = zlib.decompressobj(self._bits(piece))
            try:
                self._keep(self._decoder.decompress(piece, _PIECE))
            except zlib.error:
                raise Refusal(f"is not packed in {self._coding}, although its server says so") from None
            piece = self._decoder.unused_data if self._decoder.eof else self._decoder.unconsumed_tail
            if self._coding == "deflate" and self._decoder.eof:
                return

    def finished(self) -> bytes:
        """All of it; a Refusal if it was cut short."""
        if self._decoder is not None and not self._decoder.eof:
            raise Refusal("was cut short: what its server packed does not end")
        return bytes(self._kept)

    def _bits(self, piece: bytes) -> int:
        """How deflate is framed: with the header that the standard asks for, or without, as some servers send it."""
        if self._coding == "gzip":
            return _GZIP
        framed = piece[0] & 0x0F == 8 and (len(piece) < 2 or (piece[0] * 256 + piece[1]) % 31 == 0)
        return zlib.MAX_WBITS if framed else _BARE

    def _keep(self, shown: bytes) -> None:
        self._kept += shown
        if len(self._kept) > self._most:
            raise Refusal(f"is larger than {self._most // 2**20} MiB once unpacked")
