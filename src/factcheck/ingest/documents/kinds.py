"""What kind of document some bytes are."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from factcheck.ingest.documents.refusal import Refusal

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
}
"""Formats by the ending of a file's name."""

_MEDIA_TYPES = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
}
_SAY_NOTHING = {"application/octet-stream", "binary/octet-stream", "application/zip", "application/x-zip-compressed"}
_NO_ARTICLES = {"text/css", "text/javascript", "text/csv", "text/calendar"}

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What other files begin with: (offset, bytes, name).
_OTHERS = (
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"GIF8", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (4, b"ftyp", "a video or a picture"),
    (0, b"\x1a\x45\xdf\xa3", "a video"),
    (0, b"ID3", "a sound"),
    (0, b"OggS", "a sound or a video"),
    (0, b"RIFF", "a sound or a video"),
    (0, b"\x1f\x8b", "a gzip archive; unpack it first"),
    (0, b"BZh", "a bzip2 archive; unpack it first"),
    (0, b"\xfd7zXZ", "an xz archive; unpack it first"),
    (0, b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (0, b"Rar!", "a RAR archive; unpack it first"),
    (0, _OLE, "a document of an old Office version; save it as DOCX"),
    (0, b"{\\rtf", "a document in RTF; save it as DOCX"),
    (0, b"SQLite format 3", "a database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90", "a program"),
)
_ZIP = b"PK\x03\x04"
_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_PACKAGES = ((b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"), (b"word/document.xml", "docx"))


def kind_of(data: bytes, name: str = "", media_type: str | None = None) -> str:
    """The format of a document: “text”, “markdown”, “html”, “pdf”, “docx” or “odt”; a Refusal for anything else.

    What the bytes begin with is believed before the media type, and that before the ending of the name.

    >>> kind_of(b"%PDF-1.7 ...", "press.html"), kind_of(b"# News", "news.md"), kind_of(b"Hello", "-", "text/html")
    ('pdf', 'markdown', 'html')
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise Refusal("is encrypted")
    for offset, begins, kind in _OTHERS:
        if data.startswith(begins, offset):
            raise Refusal(f"is {kind}")
    path = re.split(r"[?#]", name)[0] if "://" in name else name.replace("\\", "/")
    suffix = SUFFIXES.get(PurePosixPath(path).suffix.lower())
    if data.startswith(_ZIP):
        return _package(data, suffix)
    if _MARKUP.match(data[:4096]):
        return "html"
    check_media_type(media_type)
    declared = _MEDIA_TYPES.get(media_type.lower()) if media_type else None
    if declared == "text" and suffix == "markdown":
        return "markdown"
    kind = declared or suffix or "text"
    if kind in {"pdf", "docx", "odt"}:
        raise Refusal(f"is no {kind.upper()}, although it is called one")
    return kind


def check_media_type(media_type: str | None) -> None:
    """Nothing, or a Refusal for a media type that no article has."""
    name = (media_type or "text/plain").lower()
    if name in _MEDIA_TYPES or name in _SAY_NOTHING:
        return
    if not name.startswith("text/") or name in _NO_ARTICLES:
        # The name comes from a server.
        raise Refusal(f"is {re.sub(r'[^a-z0-9.+/-]', '', name)[:60]}, which is no article")


def _package(data: bytes, suffix: str | None) -> str:
    """The format of a zip archive, by the names of its members."""
    for mark, kind in _PACKAGES:
        if mark in data:
            return kind
    if suffix == "odt" and b"content.xml" in data:
        return "odt"
    if suffix in {"docx", "odt"}:
        raise Refusal(f"is no {suffix.upper()}, although it is called one")
    raise Refusal("is a zip archive; unpack it first")
