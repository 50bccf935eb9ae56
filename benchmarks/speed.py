"""Times factcheck against what the same work costs without it, each pair in one run on one core.

    python benchmarks/speed.py [--pairs N] [--rounds N]

1. A cold `check` as a whole process, as a table and as JSON, against `python -c "import typer"`: pairs take turns, so
   that whatever else the machine does falls on both.
2. Statements a second in a batch, against `rapidfuzz.process.extract` over the same claims. Every round takes
   statements that no round before has seen.

Prints Markdown: medians and their ratio.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
STORE = ROOT / "data" / "claims.db"
CASES = ROOT / "tests" / "cases" / "statements.jsonl"
STATEMENT = "Putin said Russia will give Belarus a £1.5 billion loan"
SHORTEST_BATCH = 40


def milliseconds(command: Sequence[str]) -> float:
    """How long the command takes as a whole process."""
    start = time.perf_counter()
    # Compiled files are written as on anybody's machine: without them, every run compiles all it imports.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=env)
    return (time.perf_counter() - start) * 1000


def in_turns(first: Callable[[], float], second: Callable[[], float], times: int) -> tuple[float, float]:
    """The medians of both; each goes first in every other pair, and one pair before counts for nothing."""
    first(), second()
    seen: tuple[list[float], list[float]] = ([], [])
    for number in range(times):
        order = (0, 1) if number % 2 else (1, 0)
        for which in order:
            seen[which].append((first, second)[which]())
    return median(seen[0]), median(seen[1])


def cold(form: str, pairs: int) -> tuple[float, float]:
    """Medians of a cold check in this format and of importing typer, in milliseconds."""
    program = str(Path(sys.executable).with_name("factcheck"))
    check = [program, "check", STATEMENT, "--db", str(STORE), "--format", form]
    typer = [sys.executable, "-c", "import typer"]
    code = subprocess.run(check, capture_output=True, check=False).returncode
    if code != 1:
        sys.exit(f"{' '.join(check)} exits {code}, not 1: there is nothing to time")
    return in_turns(lambda: milliseconds(check), lambda: milliseconds(typer), pairs)


def statements() -> list[str]:
    """Everything at hand that reads like a statement, without repeats: labelled cases, claims and their quotes."""
    cases = [json.loads(row)["statement"] for row in CASES.read_text(encoding="utf-8").splitlines()]
    with contextlib.closing(sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)) as connection:
        claims = [text for row in connection.execute("SELECT text, quote FROM claims") for text in row]
    return list(dict.fromkeys(cases + claims))


def batch(rounds: int) -> tuple[float, float, int]:
    """Median statements a second of factcheck and of rapidfuzz, and how many statements a round has."""
    from rapidfuzz import fuzz, process, utils

    import factcheck

    texts = statements()
    size = len(texts) // (rounds + 1)
    if size < SHORTEST_BATCH:
        sys.exit(f"{len(texts)} statements are too few for {rounds} rounds")
    # Round-robin, so that every round has cases, claims and quotes.
    slices = [texts[number :: rounds + 1] for number in range(rounds + 1)]
    with factcheck.open_store(STORE) as store:
        choices = [claim.quote for claim in store.claims()]

        def ours(texts: Sequence[str]) -> None:
            for _ in store.check_many(texts):
                pass

        def plain(texts: Sequence[str]) -> None:
            for text in texts:
                process.extract(text, choices, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=5)

        speeds: dict[str, list[float]] = {"ours": [], "plain": []}
        for number, texts in enumerate(slices):
            for name, job in (("ours", ours), ("plain", plain))[:: 1 if number % 2 else -1]:
                start = time.perf_counter()
                job(texts)
                if number:  # the first round fills what is read once
                    speeds[name].append(len(texts) / (time.perf_counter() - start))
    return median(speeds["ours"]), median(speeds["plain"]), size


def main() -> None:
    """Print both comparisons."""
    parser = argparse.ArgumentParser(description="Time factcheck against what the same work costs without it.")
    parser.add_argument("--pairs", type=int, default=31, help="pairs of cold processes")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the batch")
    options = parser.parse_args()
    with contextlib.suppress(AttributeError, OSError):  # not every system can tie a process to a core
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(f"## Speed\n\nPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, one core.\n")
    print("| what | factcheck | beside | ratio |\n|---|---|---|---|")
    for form in ("table", "json"):
        check, typer = cold(form, options.pairs)
        print(
            f"| cold `check --format {form}` / `import typer`, ms | {check:.0f} | {typer:.0f} | {check / typer:.2f} |"
        )
    ours, plain, size = batch(options.rounds)
    what = f"batch of {size} statements / `rapidfuzz.process.extract`, statements a second"
    print(f"| {what} | {ours:.0f} | {plain:.0f} | {ours / plain:.2f} |")


if __name__ == "__main__":
    main()
