"""`add`: pages from a server, and documents that cannot be read, which harm nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from factcheck.services.library import verify

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>A bridge for Bath | The Post</title>
<meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2020-09-14T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>A bridge for Bath</h1>
<p>The bridge of Bath opened in 1932 and carries 38,000 cars a day over the river, according to the Harbour Board.</p>
<figure><figcaption>The bridge on Monday (Tom Lee)</figcaption></figure>
<p>“The steel is sound,” engineer Jane Roe told the council. She said repairs will cost £2.4 million.</p>
</article><footer>© 2019 The Post</footer></body></html>"""


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_DB", str(tmp_path / "mine.db"))
    return tmp_path / "mine.db"


class Pages(BaseHTTPRequestHandler):
    """A page, and redirects for ever."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/bridge" else 302)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Location", self.path)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *given: object) -> None:
        """Nothing, so that the tests stay quiet."""


@pytest.fixture
def root() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_page_is_fetched_and_kept_with_its_address(factcheck: Command, db: Path, root: str) -> None:
    outcome = factcheck("add", f"{root}/bridge", f"{root}/gone", "--format", "jsonl")
    assert outcome.code == 2
    (added,) = map(json.loads, outcome.out.splitlines())
    assert (added["state"], added["title"]) == ("added", "A bridge for Bath")
    assert f"{root}/gone: redirects more than 8 times" in outcome.err
    shown = factcheck("check", "Roe said the steel is sound.", "--format", "json").out
    source = json.loads(shown)["assessments"][0]["matches"][0]["source"]
    assert (source["url"], source["publisher"], source["published"]) == (f"{root}/bridge", "The Post", "2020-09-14")


BROKEN = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 10,
    "scripts.html": b"<html><body>" + b"<script>var a = 1;</script>" * 100,
    "large.html": b"<html><body>" + b"<p>The bridge is closed.</p>" * 1_900_000,
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "cut.docx": b"PK\x03\x04" + bytes(30) + b"word/document.xml",
}


def test_documents_that_cannot_be_read_are_named_and_harm_nothing(factcheck: Command, db: Path, tmp_path: Path) -> None:
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.html").write_text(PAGE, encoding="utf-8")
    outcome = factcheck("add", *(str(tmp_path / name) for name in [*BROKEN, "good.html"]), "--format", "jsonl")
    assert [json.loads(line)["state"] for line in outcome.out.splitlines()] == ["added"]
    told = [line.partition(f"{tmp_path}/")[2] for line in outcome.err.splitlines()]
    assert [line for line in told if line] == [
        "empty.txt: is empty",
        "binary.txt: is no text: it holds binary data",
        "scripts.html: holds no article",
        "large.html: is larger than 16 MiB",
        "cut.pdf: is cut short: the end of its file is missing",
        "cut.docx: is damaged: its archive cannot be read to the end",
    ]
    assert verify(db) == []
