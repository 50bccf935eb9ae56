"""DOCX and ODT: text, headings, notes and properties, and archives that want to do harm."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

import pytest

from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents import read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODF = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("text", "office", "style", "meta", "draw", "manifest"))


def packed(members: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, written in members.items():
            archive.writestr(name, written, zipfile.ZIP_STORED if name == "mimetype" else None)
    return packed.getvalue()


def paragraph(text: str, style: str = "", extra: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{extra}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **members: str | bytes) -> bytes:
    written: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    }
    parts = {"footnotes": "word/footnotes.xml", "styles": "word/styles.xml", "core": "docProps/core.xml"}
    return packed(written | {parts[name]: member for name, member in members.items()})


def odt(body: str, styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": f"<office:document-meta {ODF} {DC}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"<manifest:manifest {ODF}>{manifest}</manifest:manifest>",
        }
    )


def read(data: bytes, name: str) -> Article:
    article = read_document(data, name)
    assert isinstance(article, Article), article
    return article


def test_docx_gives_text_headings_items_and_notes() -> None:
    data = docx(
        paragraph("Harbour bridge closed", "Titel")
        + paragraph("By Jane Roe, 14 September 2020")
        + "<w:p><w:r><w:t>The bridge was opened </w:t></w:r><w:del><w:r><w:delText>early </w:delText></w:r></w:del>"
        '<w:r><w:t xml:space="preserve">in</w:t><w:tab/><w:t>1932.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
        + paragraph("Costs", "berschrift2")
        + paragraph("Repairs: £2.4 million", extra="<w:numPr/>")
        + paragraph("The bridge on Monday", "Beschriftung")
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>It is old.</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>It is old.</w:t></w:r></w:p></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
        footnotes=f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote>'
        f"<w:footnote>{paragraph('According to the Harbour Board.')}</w:footnote></w:footnotes>",
        styles=f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>',
        core=f"<cp {DC}><dc:title>Document 1</dc:title><dc:creator>Tom Lee</dc:creator></cp>",
    )
    assert read(data, "a.docx") == Article(
        text="By Jane Roe, 14 September 2020\n\nThe bridge was opened in 1932.\n\n"
        "## Costs\n\n- Repairs: £2.4 million\n\nIt is old.\n\nAccording to the Harbour Board.\n",
        title="Harbour bridge closed",
        author="Jane Roe",
        published=dt.date(2020, 9, 14),
        language="en-GB",
        format="docx",
    )


def test_docx_takes_title_and_author_from_its_properties_where_the_text_has_none() -> None:
    core = f"<cp {DC}><dc:title>Harbour bridge</dc:title><dc:creator>Tom Lee</dc:creator></cp>"
    article = read(docx(paragraph("It is shut."), core=core), "a")
    assert (article.title, article.author, article.published) == ("Harbour bridge", "Tom Lee", None)


def test_odt_gives_text_headings_items_and_notes() -> None:
    data = odt(
        "<text:tracked-changes><text:p>It was never open.</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Harbour bridge closed</text:p>'
        '<text:p>The bridge was <text:span>opened</text:span><text:s text:c="2"/>in 1932.'
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>According to the Harbour Board.</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>Really?</text:p></office:annotation> It is old.</text:p>"
        '<text:h text:outline-level="2">Costs</text:h>'
        "<text:list><text:list-item><text:p>Repairs: £2.4 million</text:p></text:list-item></text:list>"
        '<text:p text:style-name="Illustration">The bridge on Monday</text:p>',
        styles='<style:style style:name="P1" style:parent-style-name="Title"/>',
        meta="<dc:creator>Ann Poe</dc:creator><meta:initial-creator>Tom Lee</meta:initial-creator>"
        "<dc:language>en-GB</dc:language>",
    )
    assert read(data, "a.odt") == Article(
        text="The bridge was opened in 1932. It is old.\n\n## Costs\n\n- Repairs: £2.4 million\n\n"
        "According to the Harbour Board.\n",
        title="Harbour bridge closed",
        author="Tom Lee",
        language="en-GB",
        format="odt",
    )


ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
GOOD = docx(paragraph("The bridge is closed."))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx("", core=b"x" * 70_000_000), "unpacks to more than 64 MiB of text, as only a zip bomb does"),
        (GOOD[:-40], "is damaged: its archive cannot be read to the end"),
        (GOOD[:60] + bytes(40) + GOOD[100:], "is damaged: its archive cannot be read to the end"),
        (
            packed({"word/document.xml": f"{ENTITIES}<d>&b;</d>"}),
            "declares a document type, which no document of its kind does",
        ),
        (packed({"word/document.xml": "<d>"}), "is damaged: word/document.xml is no XML"),
        (packed({"word/document.xml": "<a>" + "<b/>" * 500_001 + "</a>"}), "holds more than 500000 elements"),
        (packed({"x/word/document.xml.txt": ""}), "is damaged: it holds no document"),
        (packed({"mimetype": "text"}), "is no DOCX, although it is called one"),
        (docx(""), "holds no text"),
        (odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"), "is encrypted"),
        (b"\xd0\xcf\x11\xe0" + bytes(90) + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (b"The bridge is closed.", "is no DOCX, although it is called one"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else str(value),
)
def test_broken_and_hostile_archives_say_why(data: bytes, reason: str) -> None:
    assert read_document(data, "a.docx") == Unreadable(origin="a.docx", reason=reason)
