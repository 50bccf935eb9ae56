"""Draws docs/check.svg, the picture in the README, from a real run of the program at a terminal.

    python tools/picture.py            write it
    python tools/picture.py --check    exit 1 where the program's output is no longer what the picture shows

The program runs behind a pseudo-terminal, so that it writes what a reader would see; Rich turns that into an SVG.
"""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import termios
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "check.svg"
COLUMNS, LINES = 100, 60
COMMANDS = (
    'factcheck check "Putin said Russia will give Belarus a £1.5 billion loan"',
    'factcheck check "Lukashenko’s re-election in August was fraudulent."',
)
# Light on dark; every colour has a contrast of at least 4.5 with the background.
THEME = TerminalTheme(
    (27, 30, 36),
    (220, 223, 228),
    [
        (92, 99, 112),
        (240, 113, 120),
        (152, 195, 121),
        (229, 192, 123),
        (97, 175, 239),
        (198, 140, 230),
        (86, 182, 194),
        (220, 223, 228),
    ],
    [
        (130, 137, 151),
        (255, 134, 140),
        (172, 215, 141),
        (245, 208, 143),
        (117, 195, 255),
        (218, 160, 250),
        (106, 202, 214),
        (255, 255, 255),
    ],
)


def at_terminal(command: str) -> str:
    """What the command writes to a terminal of COLUMNS × LINES, escape codes and all."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    arguments = shlex.split(command)
    program = [sys.executable, "-m", *arguments]
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
    }
    settings = {
        **kept,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT / "src"),
        "FACTCHECK_DB": str(ROOT / "data" / "claims.db"),
    }
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, env=settings) as process:
        os.close(theirs)
        written = bytearray()
        try:
            while chunk := os.read(ours, 65536):
                written += chunk
        except OSError:  # Linux answers so where others give the empty end of a file
            pass
    os.close(ours)
    if process.returncode not in (0, 1, 3):
        sys.exit(f"{command}: exit {process.returncode}: {written.decode()}")
    return written.decode().replace("\r\n", "\n")


def draw() -> str:
    """The SVG, self-contained: without the fonts that Rich would load from elsewhere."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for command in COMMANDS:
        console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
        console.print(Text.from_ansi(at_terminal(command).rstrip("\n") + "\n"))
    svg = console.export_svg(title="factcheck", theme=THEME, unique_id="factcheck")
    svg = re.sub(r"@font-face\s*{.*?}\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace(
        "font-family: Fira Code, monospace", "font-family: 'DejaVu Sans Mono', Menlo, Consolas, monospace"
    )
    return "".join(line.rstrip() + "\n" for line in svg.splitlines())


def words(svg: str) -> str:
    """The text of an SVG, whatever version of Rich laid it out."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", svg, flags=re.DOTALL))


def main(arguments: list[str]) -> None:
    """Write the picture, or check it."""
    svg = draw()
    if arguments != ["--check"]:
        PICTURE.write_text(svg, encoding="utf-8")
    elif not PICTURE.is_file() or words(PICTURE.read_text(encoding="utf-8")) != words(svg):
        sys.exit("docs/check.svg shows what the program no longer writes; draw it again: make picture")


if __name__ == "__main__":
    main(sys.argv[1:])
