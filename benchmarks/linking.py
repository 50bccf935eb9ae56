"""How often ties between claims are found, and found rightly: labelled pairs, then articles that have none.

The pairs are those of `tests/cases/claim_pairs.tsv` and, beside the clone, the outside sets of sentence pairs that
others labelled: what is linked there without a person should be pairs that others call entailed. The articles are about
different events, all given one day, the worst case: every link between two of them is read as wrong.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.classes import replace
from factcheck.ingest.attribute import extract_claims
from factcheck.model import Claim, Source
from factcheck.services.relating import find_links
from factcheck.store.schema import create
from factcheck.store.writing import writing
from factcheck.text.cast import Cast
from factcheck.verdict.relating import relate, tell
from factcheck.verdict.thresholds import LINKED

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases" / "claim_pairs.tsv"
SETS = Path(__file__).resolve().parent.parent.parent / "shared" / "eval" / "outside"
DAY = dt.date(2021, 5, 4)


def claim_of(text: str, published: dt.date, source: str) -> Claim:
    """The text as one claim of an article of its own, in the voice of its first sentence."""
    first = extract_claims(text, published=published)[:1]
    made = first[0] if first else Claim(id=source, text=text, quote=text)
    return replace(made, id=source, text=text, quote=text, source=Source(id=source, title=source, published=published))


def labelled() -> Iterator[tuple[str, str, int, str, str]]:
    """Each labelled pair: its set, its label, the days between the two, and both texts."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            tie, days, one, other = line.split("\t")
            yield CASES.stem, tie, int(days), one, other
    for name in ("redditnli", "rte-quant", "fever-symmetric-dev"):
        path = SETS / "pairs" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            row = json.loads(line)
            yield name, row["label"], 0, row["statement"], row["passage"]


def score_pairs() -> Iterator[str]:
    """A row for each set and label: pairs, and how many are linked or suggested as what."""
    pairs: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str, str, bool]] = Counter()
    cast = Cast()
    for name, label, days, one, other in labelled():
        pairs[name, label] += 1
        two = claim_of(one, DAY, "one"), claim_of(other, DAY + dt.timedelta(days), "other")
        related = relate(tell(two[0], cast), tell(two[1], cast), cast)
        if related is not None:
            found[name, label, related.tie.value, related.score >= LINKED] += 1
    yield "| set | label | pairs | linked as repeats | as disputes | as newer count | suggested |"
    yield "|---|---|---|---|---|---|---|"
    for (name, label), number in pairs.items():
        sure = [str(found[name, label, tie, True]) for tie in ("repeats", "disputes", "updates")]
        unsure = sum(found[name, label, tie, False] for tie in ("repeats", "disputes"))
        yield f"| {name} | {label} | {number} | {' | '.join(sure)} | {unsure} |"


def articles() -> Iterator[str]:
    """The texts of articles on different events."""
    for path in sorted((SETS / "articles-wikinews").glob("*.txt")):
        yield path.read_text(encoding="utf-8").split("\n\n", 1)[1]
    pages = SETS / "articles-fundus-en" / "expected.jsonl"
    for line in pages.read_text(encoding="utf-8").splitlines() if pages.exists() else ():
        yield json.loads(line)["body"]


def score_articles(folder: Path) -> Iterator[str]:
    """How many claims of unrelated articles are tied, and how long an article takes to be held against the others."""
    path, seconds, claims, ties = folder / "articles.db", 0.0, 0, []
    create(path)
    number = 0
    for number, text in enumerate(articles(), 1):
        source = Source(id=str(number), title=str(number), publisher=str(number), published=DAY)
        with writing(path) as writer:
            made = [
                replace(claim, id=f"{number}-{at}", source=source, reviewed=False)
                for at, claim in enumerate(extract_claims(text, published=DAY))
            ]
            for claim in made:
                writer.add(claim)
            writer.finish()
            started = time.perf_counter()
            found = list(find_links(writer.store, [claim.id for claim in made]))
            seconds += time.perf_counter() - started
        claims += len(made)
        ties += found
    if number:
        sure = sum(one.score >= LINKED for one in ties)
        yield f"{number} unrelated articles, {claims} claims: {sure} linked, {len(ties) - sure} suggested;"
        yield f"{1000 * seconds / number:.0f} ms an article, {1000 * seconds / claims:.2f} ms a claim"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both."""
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    for line in score_pairs():
        print(line)
    with tempfile.TemporaryDirectory() as folder:
        for line in score_articles(Path(folder)):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
