"""The members of DOCX and ODT files, which are zip archives of XML: read with limits on what they unpack to."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

from factcheck.ingest.documents.refusal import Refusal

_MOST_MEMBERS = 10_000
_LARGEST_MEMBER = 64 * 2**20
"""Bytes of a member once it is unpacked: the text of a hundred novels."""
_MOST_ELEMENTS = 500_000
_DAMAGED = "is damaged: its archive cannot be read to the end"


class Package:
    """A zip archive whose members are XML."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
            raise Refusal(_DAMAGED) from None
        if len(self._archive.namelist()) > _MOST_MEMBERS:
            raise Refusal(f"is an archive of more than {_MOST_MEMBERS} files")

    def read(self, name: str) -> ElementTree.Element | None:
        """The root element of a member; None if there is no such member. No entity is expanded."""
        data = self._bytes(name)
        if data is None:
            return None
        parser = ElementTree.XMLParser(target=_Builder())
        try:
            parser.feed(data)
            root = parser.close()
        except (ElementTree.ParseError, ValueError, LookupError):
            raise Refusal(f"is damaged: {name} is no XML") from None
        return root if isinstance(root, ElementTree.Element) else None

    def _bytes(self, name: str) -> bytes | None:
        """The member unpacked; its length is counted while it is, since the one that it declares may be a lie."""
        try:
            if self._archive.getinfo(name).flag_bits & 1:
                raise Refusal("is encrypted")
            with self._archive.open(name) as member:
                data = member.read(_LARGEST_MEMBER + 1)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
            raise Refusal(_DAMAGED) from None
        if len(data) > _LARGEST_MEMBER:
            raise Refusal(f"unpacks to more than {_LARGEST_MEMBER // 2**20} MiB of text, as only a zip bomb does")
        return data


class _Builder(ElementTree.TreeBuilder):
    """Builds the tree of a document that declares no entities and stays within bounds."""

    def __init__(self) -> None:
        super().__init__()
        self._left = _MOST_ELEMENTS

    def start(self, tag: str, attrs: dict[str, str]) -> ElementTree.Element:
        """Called at each start tag."""
        self._left -= 1
        if self._left < 0:
            raise Refusal(f"holds more than {_MOST_ELEMENTS} elements")
        return super().start(tag, attrs)

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Called where a document type begins, before its entities are read."""
        raise Refusal("declares a document type, which no document of its kind does")
