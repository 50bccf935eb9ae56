"""A person's answers: single keys at a terminal, whole lines from a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import ModuleType
from typing import NoReturn, Protocol

from factcheck.classes import NamedTuple
from factcheck.errors import InputError, OutputError, UsageError
from factcheck.render.safe import visible

_LONGEST = 1 << 20
"""Bytes of one line of answers."""


class Answer(NamedTuple):
    """What was chosen."""

    key: str
    rest: str = ""
    """What stood behind the key on its line."""


class Answers(Protocol):
    """Where answers come from."""

    scripted: bool
    """Whether nobody watches, so that what goes wrong ends the review."""

    def choose(self, prompt: str, keys: Mapping[str, str]) -> Answer | None:
        """The key chosen of those offered, by itself or by its word; None where there are no more answers."""

    def line(self, prompt: str, text: str = "", offers: Callable[[], Sequence[str]] = list) -> str | None:
        """The line given, from the text given, with what TAB offers; None where it was left as it is."""


def answers() -> Answers:
    """Single keys where a person sits at a terminal that can do that, lines otherwise."""
    ends = (sys.stdin, sys.stdout)
    if all(end is not None and end.isatty() for end in ends) and os.environ.get("TERM") != "dumb":
        with suppress(ImportError):
            import termios  # noqa: F401 - not on Windows, where lines do

            return Keyboard()
    return Lines()


def say(text: str) -> None:
    """Write what a person is to read before the answer; whoever closed the pipe has seen enough."""
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    sys.stdout.write(text)
    sys.stdout.flush()


class Keyboard:
    """A terminal: one key answers, without Enter."""

    scripted = False

    def choose(self, prompt: str, keys: Mapping[str, str]) -> Answer | None:
        """The key pressed, of those offered; others are passed over, and Ctrl-D is the end."""
        say(prompt)
        while True:
            key = self._key(prompt)
            if key in ("", "\x04"):
                say("\n")
                return None
            if key.lower() in keys:
                say(f"{keys[key.lower()].split()[0]}\n")
                return Answer(key.lower())
            if key == "\x0c":  # Ctrl-L, as everywhere
                say(f"\x1b[2J\x1b[H{prompt}")

    def line(self, prompt: str, text: str = "", offers: Callable[[], Sequence[str]] = list) -> str | None:
        """The line as edited from the text, which stands there to begin with."""
        shown = visible(text)
        try:
            import readline
        except ImportError:
            return _changed(_input(f"{prompt}[{shown}] " if shown else prompt), "")
        _offer_on_tab(readline, offers)
        readline.set_startup_hook(lambda: readline.insert_text(shown))
        try:
            return _changed(_input(prompt), shown)
        finally:
            readline.set_startup_hook(None)

    def _key(self, prompt: str) -> str:
        """One key, whatever bytes it sends; an empty text for the end of the terminal."""
        import select
        import signal
        import termios
        import tty

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)

        def go_on(*_: object) -> None:
            # Behind Ctrl-Z and `fg`, the terminal is as the shell had it.
            tty.setcbreak(terminal, termios.TCSADRAIN)
            say(prompt)

        handler = signal.signal(signal.SIGCONT, go_on)
        try:
            tty.setcbreak(terminal, termios.TCSADRAIN)  # keeps what was typed ahead
            pressed = os.read(terminal, 1)
            # Arrows and letters beyond ASCII send several bytes at once, all of which are this one key.
            while not _is_whole(pressed) and select.select([terminal], [], [], 0.02)[0]:
                pressed += os.read(terminal, 1)
        finally:
            signal.signal(signal.SIGCONT, handler)
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        return pressed.decode("utf-8", "replace")


def _offer_on_tab(readline: ModuleType, offers: Callable[[], Sequence[str]]) -> None:
    """TAB completes the whole line, spaces and all."""
    found: list[str] = []

    def complete(line: str, number: int) -> str | None:
        if number == 0:
            found[:] = [visible(offer) for offer in offers() if offer.casefold().startswith(line.casefold())]
        return found[number] if number < len(found) else None

    readline.set_completer(complete)
    readline.set_completer_delims("")
    readline.parse_and_bind("bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: complete")


def _is_whole(pressed: bytes) -> bool:
    r"""Whether the bytes are all that one key sends.

    >>> [_is_whole(keys) for keys in (b"a", b"\xc3", b"\xc3\xa9", b"\x1b", b"\x1b[1;5", b"\x1b[A", b"\x1bOP")]
    [True, False, True, False, False, True, True]
    """
    if pressed[:1] == b"\x1b":
        if len(pressed) == 2:
            return pressed[1:] not in (b"[", b"O")
        return len(pressed) > 2 and 0x40 <= pressed[-1] <= 0x7E
    try:
        pressed.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason != "unexpected end of data"
    return True


class Lines:
    """Lines of standard input: a key or its word, and behind it what it asks for."""

    def __init__(self) -> None:
        self._number = 0
        self.scripted = sys.stdin is None or not sys.stdin.isatty()

    def choose(self, prompt: str, keys: Mapping[str, str]) -> Answer | None:
        """The next line's answer; a person is asked again after one that is none, a script is stopped."""
        while True:
            say(prompt)
            line = self._next()
            if line is None:
                say("\n")
                return None
            word, _, rest = line.strip().partition(" ")
            if not word:
                continue
            found = [key for key, name in keys.items() if word.lower() in (key, name.split()[0])]
            if found:
                return Answer(found[0], rest.strip())
            if self.scripted:
                self._refuse(word, keys)
            say(f"{_offered(keys)}\n")

    def line(self, prompt: str, text: str = "", offers: Callable[[], Sequence[str]] = list) -> str | None:
        """The next line; an empty one leaves the text as it is."""
        say(f"{prompt}[{visible(text)}] " if text else prompt)
        return _changed(self._next(), "")

    def _next(self) -> str | None:
        if sys.stdin is None or sys.stdin.closed:
            return None
        self._number += 1
        raw = sys.stdin.buffer.readline(_LONGEST)
        if not raw:
            return None
        if len(raw) == _LONGEST and not raw.endswith(b"\n"):
            raise InputError(f"line {self._number} of the answers is longer than {_LONGEST:,} bytes")
        try:
            line = raw.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise InputError(f"line {self._number} of the answers is not UTF-8") from error
        if self.scripted:
            say(f"{visible(line)}\n")
        return line

    def _refuse(self, word: str, keys: Mapping[str, str]) -> NoReturn:
        raise UsageError(f"line {self._number} of the answers: {word[:40]!r} is none of {_offered(keys)}")


def _offered(keys: Mapping[str, str]) -> str:
    return ", ".join(f"{key} ({name})" if key != name else key for key, name in keys.items())


def _input(prompt: str) -> str | None:
    try:
        return input(prompt)
    except EOFError:
        say("\n")
        return None


def _changed(line: str | None, shown: str) -> str | None:
    """The line, or None where nothing was given or changed."""
    return line.strip() if line is not None and line.strip() and line != shown else None
