"""Documents from the web: the only code here that reaches the network, and only for a URL that the user names."""

from __future__ import annotations

import contextlib
import datetime as dt
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from http import HTTPStatus
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from factcheck.classes import dataclass
from factcheck.ingest.article import Fetched, Unreadable
from factcheck.ingest.documents.kinds import check_media_type
from factcheck.ingest.documents.refusal import Refusal
from factcheck.ingest.unpacking import CODINGS, Unpacking

_MIB = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long and how large an answer may be."""

    connect: float = 10.0
    """Seconds until the connection stands."""
    read: float = 20.0
    """Seconds between two pieces of an answer."""
    total: float = 90.0
    """Seconds for everything, redirects too."""
    redirects: int = 8
    wire: int = 64 * _MIB
    """Bytes as they come."""
    unpacked: int = 64 * _MIB
    """Bytes once gzip or deflate are undone."""


LIMITS = Limits()

_NAME = "Mozilla/5.0 (compatible; factcheck)"
_ACCEPTED = "text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown, */*;q=0.5"
_MOVED = {301, 302, 303, 307, 308}
_PIECE = 2**16
_AFTER_END = 0.1
"""Seconds in which bytes come that a server sends beyond the length that it declares."""


def fetch(url: str, *, limits: Limits = LIMITS) -> Fetched | Unreadable:
    """What the server of an http or https URL sends, or why it cannot be had.

    Sends no cookies, no referrer and no credentials. Redirects are followed to http and https only, and never from the
    public network into a private one. The connection is cut when `limits.total` seconds are over.
    """
    until = time.monotonic() + limits.total
    try:
        return _fetched(url, limits, until)
    except Refusal as refusal:
        return Unreadable(origin=url, reason=str(refusal))
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        return Unreadable(origin=url, reason=_told(error, limits, time.monotonic() >= until))


def _fetched(url: str, limits: Limits, until: float) -> Fetched:
    address, public = url, False
    for _ in range(limits.redirects + 1):
        address = _checked(address)
        with contextlib.closing(_connection(address, limits)) as connection:
            # A server that sends a byte now and then never runs into the time limit of one read.
            held: list[socket.socket] = []
            alarm = threading.Timer(max(0.0, until - time.monotonic()), _cut, [connection, held])
            alarm.daemon = True
            alarm.start()
            try:
                here = _connected(connection, limits)
                held.append(connection.sock)
                if public and not here:
                    raise Refusal("redirects from the public network into a private one")
                public = here
                answer = _asked(connection, address)
                if answer.status not in _MOVED:
                    return _received(answer, held[0], address, limits, until)
                if not (target := answer.headers.get("Location")):
                    raise Refusal(f"answers {answer.status}, but not where the document has moved to")
                address = urljoin(address, target.strip())
            finally:
                alarm.cancel()
    raise Refusal(f"redirects more than {limits.redirects} times")


def _connected(connection: http.client.HTTPConnection, limits: Limits) -> bool:
    """Connects, and says whether to a machine on the public network."""
    connection.connect()
    connection.sock.settimeout(limits.read)
    return ipaddress.ip_address(connection.sock.getpeername()[0].partition("%")[0]).is_global


def _checked(url: str) -> str:
    """The URL as it is sent: with its host in ASCII and its path quoted, without the part behind “#”."""
    try:
        parts = urlsplit(url.strip())
        url.encode("utf-8")
    except ValueError:  # half an IPv6 address, bytes that are no text
        raise Refusal("is or leads to an address that cannot be") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise Refusal("is or leads to an address that is neither http nor https")
    if parts.username is not None or parts.password is not None:
        raise Refusal("is or leads to an address with a user name or password in it")
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
        if not host.isprintable() or " " in host:
            raise ValueError
    except ValueError:
        raise Refusal("is or leads to an address whose host or port cannot be") from None
    if not host:
        raise Refusal("is or leads to an address without a host")
    where = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme.lower(), where if port is None else f"{where}:{port}", path, query, ""))


def _connection(address: str, limits: Limits) -> http.client.HTTPConnection:
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme == "http":
        return http.client.HTTPConnection(host, parts.port, timeout=limits.connect)
    return http.client.HTTPSConnection(host, parts.port, timeout=limits.connect, context=ssl.create_default_context())


def _asked(connection: http.client.HTTPConnection, address: str) -> http.client.HTTPResponse:
    parts = urlsplit(address)
    connection.putrequest(
        "GET", f"{parts.path}?{parts.query}" if parts.query else parts.path, skip_accept_encoding=True
    )
    connection.putheader("User-Agent", _NAME)
    connection.putheader("Accept", _ACCEPTED)
    connection.putheader("Accept-Encoding", ", ".join(CODINGS))
    connection.putheader("Connection", "close")
    connection.endheaders()
    return connection.getresponse()


def _received(
    answer: http.client.HTTPResponse, connected: socket.socket, address: str, limits: Limits, until: float
) -> Fetched:
    if answer.status != HTTPStatus.OK:
        known = answer.status in HTTPStatus._value2member_map_
        raise Refusal(f"answers {answer.status}{f' {HTTPStatus(answer.status).phrase}' if known else ''}")
    media_type = answer.headers.get_content_type() if answer.headers.get("Content-Type") else None
    check_media_type(media_type)
    declared = answer.length
    if declared is not None and declared > limits.wire:
        raise Refusal(f"is larger than {limits.wire // _MIB} MiB, as its server says")
    unpacking = Unpacking(answer.headers.get("Content-Encoding"), limits.unpacked)
    received = 0
    if declared is not None:
        # One more, so that the body stays open and what a lying server sends behind it is seen.
        answer.length = declared + 1
    while piece := answer.read1(_PIECE if declared is None else min(_PIECE, declared - received)):
        received += len(piece)
        if received > limits.wire:
            raise Refusal(f"is larger than {limits.wire // _MIB} MiB")
        unpacking.add(piece)
        if received == declared:
            break
    if time.monotonic() >= until:
        raise TimeoutError
    if declared is not None and received < declared:
        raise Refusal(f"was cut short: its server declares {declared} bytes and sends {received}")
    if declared is not None and _more_comes(answer, connected):
        raise Refusal(f"is longer than the {declared} bytes that its server declares")
    return Fetched(
        data=unpacking.finished(),
        media_type=media_type,
        charset=answer.headers.get_content_charset(),
        url=address,
        retrieved=dt.datetime.now(dt.UTC).replace(microsecond=0),
    )


def _more_comes(answer: http.client.HTTPResponse, connected: socket.socket) -> bool:
    """Whether bytes follow the declared end at once; a server that keeps the connection open sends none."""
    connected.settimeout(_AFTER_END)
    try:
        return bool(answer.read1(1))
    except (OSError, http.client.HTTPException):
        return False


def _cut(connection: http.client.HTTPConnection, held: list[socket.socket]) -> None:
    # The connection has no socket yet while it connects, and none any more once an answer begins that ends it.
    for sock in held or [connection.sock]:
        with contextlib.suppress(OSError, AttributeError):
            sock.shutdown(socket.SHUT_RDWR)


def _told(error: Exception, limits: Limits, late: bool) -> str:
    """What went wrong, in one line."""
    if late:
        return f"takes longer than {limits.total:g} seconds"
    if isinstance(error, socket.gaierror):
        return "cannot be found: there is no such host, or no network"
    if isinstance(error, TimeoutError):
        return "does not answer in time"
    if isinstance(error, ConnectionRefusedError):
        return "refuses the connection"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "has no certificate that can be trusted"
    if isinstance(error, ssl.SSLError):
        return "offers no secure connection that works"
    if isinstance(error, http.client.IncompleteRead | ConnectionError):
        return "was cut short: its server closed the connection"
    if isinstance(error, http.client.HTTPException):
        return "does not answer as http asks"
    return f"cannot be reached: {getattr(error, 'strerror', None) or type(error).__name__}"
