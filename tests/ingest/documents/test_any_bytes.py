"""Whatever bytes come, an article or a reason comes back, in one line and never an exception."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ingest.documents.test_office import GOOD as DOCX
from tests.ingest.documents.test_office import odt
from tests.ingest.documents.test_page import body, page
from tests.ingest.documents.test_pdf import GOOD as PDF
from tests.ingest.documents.test_text import MARKDOWN

from factcheck.ingest.article import Article, Unreadable
from factcheck.ingest.documents import read_document

ODT = odt("<text:h>Bridge</text:h><text:p>It is closed.</text:p>", meta="<x>y</x>")
WHOLE = [DOCX, ODT, PDF, page(body()).encode(), MARKDOWN.encode(), "Title: Bridge\n\nIt is closed.\n".encode("utf-16")]
NAMES = ["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a.odt", "a", "https://post.example/a.pdf?b=c.md#d"]


def told(data: bytes, name: str) -> None:
    read = read_document(data, name)
    if isinstance(read, Unreadable):
        assert re.fullmatch(r"[ -~]{5,100}", read.reason), read.reason
    else:
        assert isinstance(read, Article)
        assert read.text.strip()
        read.text.encode()


@given(data=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_any_bytes(data: bytes, name: str) -> None:
    told(data, name)


@given(text=st.text(max_size=300), name=st.sampled_from(NAMES))
def test_any_text(text: str, name: str) -> None:
    told(text.encode("utf-8", "surrogatepass"), name)


@settings(max_examples=150)
@given(
    data=st.sampled_from(WHOLE),
    name=st.sampled_from(NAMES),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 30)), max_size=4),
    end=st.floats(0.2, 1.5),
)
def test_damaged_documents(data: bytes, name: str, changes: list[tuple[float, bytes, int]], end: float) -> None:
    for where, put, cut in changes:
        place = int(where * len(data))
        data = data[:place] + put + data[place + cut :]
    told(data[: int(end * len(data))], name)
