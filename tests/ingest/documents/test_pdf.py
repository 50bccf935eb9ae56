"""PDF: paragraphs out of lines, running heads, words cut at line ends, and files that are broken."""

from __future__ import annotations

import io
import sys

import pytest

from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents import read_document

Shown = tuple[float, float, float, str]
"""x, y, size, words."""


def pdf(*pages: list[Shown], properties: str = "", root: str = "") -> bytes:
    """A PDF that shows these lines."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for page in pages:
        shown = "".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in page)
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {properties} >>")
    written = "%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return written.encode("latin-1")


def column(*lines: str, top: float = 700, x: float = 72, size: float = 11) -> list[Shown]:
    """Lines under each other; an empty one is a gap."""
    return [(x, top - 13 * number, size, line) for number, line in enumerate(lines) if line]


FIRST = [
    "The bridge over the harbour was closed on Monday after the engi-",
    "neers of the city found cracks in two of its pillars, which are well-",
    "known to be old.",
]
SECOND = [
    "Mayor Jane Roe said that the repairs would cost 2.4 million pounds and",
    "take until the end of the year to finish.",
]
TEXT = (
    "The bridge over the harbour was closed on Monday after the engineers of the city found cracks in two of its "
    "pillars, which are well-known to be old.",
    "Mayor Jane Roe said that the repairs would cost 2.4 million pounds and take until the end of the year to finish.",
)


def read(data: bytes) -> Article:
    article = read_document(data, "news.pdf")
    assert isinstance(article, Article), article
    return article


def test_a_pdf_gives_title_headings_and_paragraphs() -> None:
    page = [
        (72.0, 780.0, 20.0, "Harbour bridge closed"),
        *column("By Jane Roe, 14 September 2020", top=750),
        *column(*FIRST),
        (72.0, 630.0, 14.0, "What it costs"),
        *column(*SECOND, top=600),
        *column("\\267 Paint the pillars", "\\267 Mend the road", top=550),
        *column("1 According to the Harbour Board.", top=60, size=8),
    ]
    article = read(pdf(page, properties="/Author (Tom Lee) /Title (Microsoft Word - b.docx)", root="/Lang (en-GB)"))
    assert article.text.split("\n\n") == [
        "By Jane Roe, 14 September 2020",
        TEXT[0],
        "## What it costs",
        TEXT[1],
        "- Paint the pillars",
        "- Mend the road",
        "1 According to the Harbour Board.\n",
    ]
    assert (article.title, article.author, str(article.published), article.language, article.format) == (
        "Harbour bridge closed",
        "Jane Roe",
        "2020-09-14",
        "en-GB",
        "pdf",
    )


@pytest.mark.parametrize(
    "second",
    [
        column(*FIRST, "", *SECOND),
        [*column(*FIRST), (92, 661, 11, SECOND[0]), *column(SECOND[1], top=648)],
        column(*FIRST, *SECOND),
        column(*FIRST) + column(*SECOND, x=320),
    ],
    ids=["gap", "indent", "short line", "column"],
)
def test_paragraphs_are_told_apart(second: list[Shown]) -> None:
    assert read(pdf(second)).text == "\n\n".join(TEXT) + "\n"


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [
        [
            (72, 810, 9, f"The Westport Post {number}"),
            (72, 800, 9, f"{'News' if number < 3 else 'Sports'} {number}"),
            *column(f"Sentence {'abc'[number - 1]} of the text is here."),
            (290, 30, 9, f"Page {number} of 3"),
        ]
        for number in (1, 2, 3)
    ]
    assert read(pdf(*pages)).text.split() == " ".join(f"Sentence {one} of the text is here." for one in "abc").split()


def test_a_paragraph_goes_on_across_pages() -> None:
    assert read(pdf(column(*FIRST, "", SECOND[0]), column(SECOND[1]))).text == "\n\n".join(TEXT) + "\n"


def test_properties_fill_what_the_page_lacks() -> None:
    article = read(
        pdf(column(*FIRST), properties="/Title (Harbour bridge) /Author (Tom Lee) /CreationDate (D:20200914)")
    )
    assert (article.title, article.author, article.published) == ("Harbour bridge", "Tom Lee", None)


def encrypted(data: bytes) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


GOOD = pdf(column(*FIRST))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (GOOD[: len(GOOD) // 2], "is cut short: the end of its file is missing"),
        (GOOD[:60] + b"\n%%EOF", "is damaged: it cannot be read as PDF"),
        (b"%PDF-1.7\n%%EOF\n", "is damaged: it cannot be read as PDF"),
        (pdf([]), "holds no text; are its pages pictures?"),
        (encrypted(GOOD), "is encrypted; save a copy that opens without a password"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else str(value),
)
def test_broken_files_say_why(data: bytes, reason: str) -> None:
    assert read_document(data, "a.pdf") == Unreadable(origin="a.pdf", reason=reason)


def test_a_pdf_that_draws_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.ingest.documents.pdf._MOST_STEPS", 5)
    found = read_document(pdf(column("The bridge is closed.", "It was opened in 1932.")), "a.pdf")
    assert found == Unreadable(origin="a.pdf", reason="draws in more than 5 steps, which no article does")


def test_a_missing_library_names_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    told = read_document(GOOD, "x.pdf")
    assert told == Unreadable(origin="x.pdf", reason="is a PDF; to read those: pip install 'factcheck[documents]'")
