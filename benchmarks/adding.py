"""Times `factcheck add` on articles that nobody has written before, and looks at its memory as they grow more.

    python benchmarks/adding.py [FOLDER] [--articles N] [--words N] [--cores N]

Articles are read from FOLDER, or made of the sentences of the quotes that ship, their longer words put for each other:
those are far more like each other than news is, and what is alike has to be compared. They are added by a process of
its own, first a tenth of them, then all the others, to one store. Prints Markdown: articles a second as the clock has
it; the processor's milliseconds for an article, which a busy machine hardly changes; the memory of its largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = ROOT / "data" / "claims.jsonl"
_WORD = re.compile(r"[^\W\d_]{5,}")
_ENDINGS = ("ing", "ed", "ly", "ion", "s", "")
GOAL = 40
"""Articles of 600 words a second on two cores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one `add` took."""

    articles: int
    seconds: float
    processor: float
    """Seconds of all its processes."""
    memory: int
    """Bytes of the largest."""


def sentences() -> list[str]:
    """The quotes that ship, each as a sentence."""
    quotes = dict.fromkeys(json.loads(line)["quote"] for line in CLAIMS.read_text(encoding="utf-8").splitlines())
    return [quote[0].upper() + quote[1:].rstrip(".,") + "." for quote in quotes if len(quote.split()) > 5]


def articles(count: int, words: int, seed: int = 1) -> Iterator[str]:
    """Texts of so many words, each with a title and a date, no two alike; the same for the same seed."""
    rng = random.Random(seed)
    stock = sentences()
    shelf: dict[tuple[str, bool], list[str]] = {}
    for word in sorted({word for sentence in stock for word in _WORD.findall(sentence)}):
        shelf.setdefault(_shape(word), []).append(word)

    def other(match: re.Match[str]) -> str:
        word = rng.choice(shelf[_shape(match.group())])
        # A letter put for another makes a word that no other article has: names and rare words are like that.
        if rng.random() < 0.15:
            at = rng.randrange(1, len(word))
            word = word[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz") + word[at:]
        return word

    for number in range(count):
        paragraphs: list[str] = []
        total = 0
        while total < words:
            few = [_WORD.sub(other, rng.choice(stock)) for _ in range(rng.randint(1, 3))]
            paragraphs.append(" ".join(few))
            total += len(paragraphs[-1].split())
        title = " ".join(paragraphs[0].split()[:6]).strip(".,“”")
        date = f"2020-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        yield f"Title: {title} {number}\nDate: {date}\n\n" + "\n\n".join(paragraphs) + "\n"


def _shape(word: str) -> tuple[str, bool]:
    return next(ending for ending in _ENDINGS if word.endswith(ending)), word[0].isupper()


def add(folder: Path, db: Path, cores: Sequence[int]) -> Run:
    """What adding the articles of a folder to a store took."""
    count = len(list(folder.iterdir()))
    command = [sys.executable, "-m", "factcheck", "add", str(folder), "--db", str(db), "--quiet"]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(command, env=env)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(process.pid, cores)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(articles=count, seconds=seconds, processor=used.ru_utime + used.ru_stime, memory=used.ru_maxrss * unit)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", help="holds articles of plain text; else they are made up")
    parser.add_argument("--articles", type=int, default=1000, help="how many; default %(default)s")
    parser.add_argument("--words", type=int, default=600, help="of each; default %(default)s")
    parser.add_argument("--cores", type=int, default=2, help="that are used; default %(default)s")
    given = parser.parse_args(arguments)
    cores = sorted(os.sched_getaffinity(0))[: given.cores] if hasattr(os, "sched_getaffinity") else []
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name, part) for part in ("first", "rest")]
        for folder in folders:
            folder.mkdir()
        tenth = max(1, given.articles // 10)
        if given.folder is not None:
            files = sorted(given.folder.glob("*.txt"))[: given.articles]
            texts = iter([file.read_text(encoding="utf-8") for file in files])
            tenth = max(1, len(files) // 10)
        else:
            texts = articles(given.articles, given.words)
        for number, text in enumerate(texts):
            folder = folders[number >= tenth]
            (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
        runs = [add(folder, Path(name, "store.db"), cores) for folder in folders]
    kind = f"of {given.folder.name}" if given.folder is not None else f"of {given.words} words"
    print(f"## Adding articles {kind}, {len(cores) or 'all'} cores (goal: {GOAL} a second)\n")
    print("| articles | a second | processor, ms each | at most a second on these cores | memory, MiB |")
    print("| --- | --- | --- | --- | --- |")
    for run in runs:
        each = run.processor / run.articles
        possible = f"{len(cores) / each:.0f}" if cores else "–"
        print(
            f"| {run.articles:,} | {run.articles / run.seconds:.0f} | {each * 1000:.1f} | {possible} |"
            f" {run.memory / 2**20:.0f} |"
        )


if __name__ == "__main__":
    main()
