"""Fetching, against a server on loopback that does whatever servers do wrong."""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from factcheck.ingest import fetch as fetching
from factcheck.ingest.article import Fetched, Unreadable
from factcheck.ingest.fetch import Limits, fetch
from factcheck.ingest.unpacking import Unpacking

QUICK = Limits(connect=2, read=0.5, total=2, redirects=3, wire=200_000, unpacked=300_000)
PAGE = "<html><body><p>The bridge is “closed”.</p></body></html>".encode()

Answer = Callable[[socket.socket, str], None]


def head(*lines: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def sends(*pieces: bytes, every: float = 0.0) -> Answer:
    def answer(client: socket.socket, request: str) -> None:
        for piece in pieces:
            client.sendall(piece)
            time.sleep(every)

    return answer


def hangs(*pieces: bytes) -> Answer:
    def answer(client: socket.socket, request: str) -> None:
        client.sendall(b"".join(pieces))
        client.recv(1)  # until the other side has had enough

    return answer


def body(data: bytes, *lines: str) -> Answer:
    return sends(head("Content-Type: text/html; charset=UTF-8", f"Content-Length: {len(data)}", *lines), data)


def moved(to: str, status: str = "302 Found") -> Answer:
    return sends(head(f"Location: {to}", "Content-Length: 0", status=status))


class Server:
    """Answers each path as it is told, and keeps what was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self.root = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(client,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            request = client.recv(65536).decode("latin-1")
            self.requests.append(request)
            if (answer := self.answers.get(request.partition(" ")[2].partition(" ")[0])) is not None:
                answer(client, request)

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in [self._accepting, *self._threads]:
            thread.join(10)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def answered(server: Server, answer: Answer, path: str = "/page") -> Fetched | Unreadable:
    server.answers[path] = answer
    return fetch(f"{server.root}{path}", limits=QUICK)


def test_a_page_comes_with_what_its_server_says(server: Server) -> None:
    found = answered(server, body(PAGE), "/b%C3%BCro?a=1&b=%20")
    assert isinstance(found, Fetched)
    assert (found.data, found.media_type, found.charset) == (PAGE, "text/html", "utf-8")
    assert found.url == f"{server.root}/b%C3%BCro?a=1&b=%20"
    assert dt.timedelta(0) <= dt.datetime.now(dt.UTC) - found.retrieved < dt.timedelta(minutes=1)
    asked = server.requests[0].casefold()
    assert "factcheck" in asked
    assert not any(name in asked for name in ("cookie", "referer", "authorization"))


def test_a_server_that_ends_the_connection_after_its_answer_is_read(server: Server) -> None:
    found = answered(server, body(PAGE, "Connection: close"))
    assert isinstance(found, Fetched)
    assert found.data == PAGE


@pytest.mark.parametrize("lines", [[], ["Connection: close"], ["Transfer-Encoding: chunked"]])
def test_a_server_that_drips_for_ever_is_cut_off(server: Server, lines: list[str]) -> None:
    piece = b"1\r\na\r\n" if "Transfer-Encoding: chunked" in lines else b"a"
    begun = time.monotonic()
    found = answered(server, sends(head(*lines), *[piece] * 200, every=0.1))
    assert found == Unreadable(origin=f"{server.root}/page", reason="takes longer than 2 seconds")
    assert time.monotonic() - begun < 4


def test_an_address_is_quoted_and_goes_without_its_fragment(server: Server) -> None:
    server.answers["/b%C3%BCro%20x"] = body(PAGE)
    found = fetch(f"{server.root}/büro x#top", limits=QUICK)
    assert isinstance(found, Fetched)
    assert found.url == f"{server.root}/b%C3%BCro%20x"


@pytest.mark.parametrize(
    ("data", "coding"),
    [
        (gzip.compress(PAGE, mtime=0), "gzip"),
        (gzip.compress(PAGE[:20], mtime=0) + gzip.compress(PAGE[20:], mtime=0), "x-gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "deflate"),
        (PAGE, "identity"),
    ],
)
def test_packed_answers_are_unpacked(server: Server, data: bytes, coding: str) -> None:
    found = answered(server, body(data, f"Content-Encoding: {coding}"))
    assert isinstance(found, Fetched)
    assert found.data == PAGE


def test_chunks_and_answers_without_a_length_are_read_to_their_end(server: Server) -> None:
    chunked = sends(head("Transfer-Encoding: chunked"), b"5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n")
    for answer, data in ((chunked, b"<html>"), (sends(head(), PAGE, every=0.05), PAGE)):
        found = answered(server, answer)
        assert isinstance(found, Fetched)
        assert (found.data, found.media_type, found.charset) == (data, None, None)


def test_redirects_are_followed_and_told(server: Server) -> None:
    server.answers["/a"] = moved("b", "301 Moved Permanently")
    server.answers["/b"] = moved(f"{server.root}/page", "308 Permanent Redirect")
    server.answers["/page"] = body(PAGE)
    found = fetch(f"{server.root}/a", limits=QUICK)
    assert isinstance(found, Fetched)
    assert found.url == f"{server.root}/page"


BOMB = gzip.compress(b"a" * 10_000_000)
CASES: dict[str, tuple[Answer, str]] = {
    "hangs before its answer": (hangs(), "does not answer in time"),
    "hangs in its answer": (hangs(head("Content-Length: 99"), b"<html>"), "does not answer in time"),
    "drips": (sends(head(), *[b"a"] * 25, every=0.1), "takes longer than 2 seconds"),
    "drips its head": (sends(b"HTTP/1.1 200 OK\r\n", *[b"a"] * 25, every=0.1), "takes longer than 2 seconds"),
    "redirects for ever": (moved("/page"), "redirects more than 3 times"),
    "redirects nowhere": (sends(head(status="302 Found")), "answers 302, but not where the document has moved to"),
    "redirects to a file": (moved("file:///etc/passwd"), "is or leads to an address that is neither http nor https"),
    "redirects to ftp": (moved("ftp://127.0.0.1/a"), "is or leads to an address that is neither http nor https"),
    "redirects with a password": (
        moved("http://a:b@127.0.0.1/"),
        "is or leads to an address with a user name or password in it",
    ),
    "declares too little": (
        sends(head("Content-Length: 9"), PAGE),
        "is longer than the 9 bytes that its server declares",
    ),
    "declares too much": (
        sends(head("Content-Length: 999"), PAGE),
        f"was cut short: its server declares 999 bytes and sends {len(PAGE)}",
    ),
    "declares more than the limit": (
        sends(head("Content-Length: 99999999999")),
        "is larger than 0 MiB, as its server says",
    ),
    "sends more than the limit": (sends(head(), b"a" * 250_000), "is larger than 0 MiB"),
    "cuts a chunk": (
        sends(head("Transfer-Encoding: chunked"), b"50\r\n<html"),
        "was cut short: its server closed the connection",
    ),
    "a gzip bomb": (body(BOMB, "Content-Encoding: gzip"), "is larger than 0 MiB once unpacked"),
    "a deflate bomb": (
        body(zlib.compress(b"a" * 10_000_000), "Content-Encoding: deflate"),
        "is larger than 0 MiB once unpacked",
    ),
    "a cut gzip": (
        body(gzip.compress(PAGE)[:-12], "Content-Encoding: gzip"),
        "was cut short: what its server packed does not end",
    ),
    "no gzip": (body(PAGE, "Content-Encoding: gzip"), "is not packed in gzip, although its server says so"),
    "brotli": (body(PAGE, "Content-Encoding: br"), "is packed in a way that nobody asked its server for"),
    "a picture": (sends(head("Content-Type: image/png")), "is image/png, which is no article"),
    "not found": (sends(head(status="404 Nope\x1b[31m")), "answers 404 Not Found"),
    "no content": (sends(head(status="204 No Content")), "answers 204 No Content"),
    "an unknown status": (sends(head(status="799 Odd")), "answers 799"),
    "no http": (sends(b"SSH-2.0-OpenSSH_9.2\r\n"), "does not answer as http asks"),
    "an endless line": (sends(b"HTTP/1.1 200 OK\r\nA: " + b"a" * 100_000), "does not answer as http asks"),
    "endless headers": (sends(b"HTTP/1.1 200 OK\r\n" + b"A: a\r\n" * 2000), "does not answer as http asks"),
    "says nothing": (sends(), "was cut short: its server closed the connection"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_server_does_wrong_is_told_in_one_line(server: Server, case: str) -> None:
    answer, reason = CASES[case]
    assert answered(server, answer) == Unreadable(origin=f"{server.root}/page", reason=reason)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "is or leads to an address that is neither http nor https"),
        ("gopher://127.0.0.1/", "is or leads to an address that is neither http nor https"),
        ("http://user:secret@127.0.0.1/", "is or leads to an address with a user name or password in it"),
        ("http://", "is or leads to an address without a host"),
        ("http://127.0.0.1:99999/", "is or leads to an address whose host or port cannot be"),
        ("http://[::1/", "is or leads to an address that cannot be"),
        ("http://127.0.0.1/\udcff", "is or leads to an address that cannot be"),
        ("http://a\x1bb/", "is or leads to an address whose host or port cannot be"),
        ("http://..../", "is or leads to an address whose host or port cannot be"),
        ("http://127.0.0.1:1/", "refuses the connection"),
        ("https://127.0.0.1:1/", "refuses the connection"),
    ],
)
def test_addresses_that_are_none_say_why(url: str, reason: str) -> None:
    assert fetch(url, limits=QUICK) == Unreadable(origin=url, reason=reason)


def test_https_is_not_spoken_to_a_server_that_does_not(server: Server) -> None:
    found = fetch(server.root.replace("http:", "https:"), limits=QUICK)
    assert isinstance(found, Unreadable)
    assert found.reason in ("offers no secure connection that works", "was cut short: its server closed the connection")


def test_the_public_network_does_not_lead_into_a_private_one(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    connected = fetching._connected
    public = iter([True, False])
    monkeypatch.setattr(fetching, "_connected", lambda *given: connected(*given) is None or next(public))
    told = answered(server, moved("/page"))
    assert told == Unreadable(
        origin=f"{server.root}/page", reason="redirects from the public network into a private one"
    )


def test_unpacking_takes_one_byte_at_a_time() -> None:
    for data, coding in ((gzip.compress(PAGE, mtime=0), "gzip"), (zlib.compress(PAGE), "deflate"), (PAGE, None)):
        unpacking = Unpacking(coding, 1000)
        for index in range(len(data)):
            unpacking.add(data[index : index + 1])
        assert unpacking.finished() == PAGE
