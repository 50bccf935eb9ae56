"""A store of articles as a machine reads them: their texts, and claims that nobody has reviewed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.model import Claim, Locator, Source, Voice
from factcheck.store.decisions import decisions_on
from factcheck.store.schema import create
from factcheck.store.sources import keep_source
from factcheck.store.suggestions import Suggestion, suggest
from factcheck.store.writing import writing

HARBOUR = """Harbour bridge to close

The bridge was opened in 1932. It carries 38,000 cars a day.

“The steel is sound,” Jane Roe told the council. She said repairs will cost £2.4 million.
"""
GAZETTE = """The harbour bridge opened in 1932.

Jane Row said the steel is \x1b[31munsound\x1b[0m.
"""
SENTENCES: dict[str, Sequence[tuple[str, str, str | None]]] = {
    "harbour": (
        ("opened", "The bridge was opened in 1932.", None),
        ("cars", "It carries 38,000 cars a day.", None),
        ("steel", "“The steel is sound,” Jane Roe told the council.", "Jane Roe"),
        ("repairs", "She said repairs will cost £2.4 million.", "Jane Roe"),
    ),
    "gazette": (
        ("opened-too", "The harbour bridge opened in 1932.", None),
        ("unsound", "Jane Row said the steel is \x1b[31munsound\x1b[0m.", "Jane Row"),
    ),
}
LINKS = (Suggestion("opened-too", "repeats", "opened", 0.91), Suggestion("unsound", "disputes", "steel", 0.8))


def source_of(name: str, text: str) -> Source:
    """The source that a text is kept under."""
    digest = sha256(text.encode()).hexdigest()
    return Source(id=name, title=name.title(), sha256=digest, origin=f"file:///articles/{name}.md")


def readings(name: str, text: str) -> list[Claim]:
    """What a machine reads in a text."""
    claims = []
    for number, (identifier, sentence, speaker) in enumerate(SENTENCES[name]):
        start = text.index(sentence)
        named = speaker if speaker and speaker in sentence else "She" if speaker else ""
        told = "told" if "told" in sentence else "said" if speaker else ""
        claims.append(
            Claim(
                id=identifier,
                text=sentence,
                quote=sentence,
                voice=Voice.SPEAKER if speaker else Voice.SOURCE,
                speaker=speaker,
                actors=(speaker,) if speaker else (),
                source=source_of(name, text),
                locator=Locator(paragraph=2 + number // 2, start=start, end=start + len(sentence)),
                speaker_span=_span(text, named, start),
                cue_span=_span(text, told, start),
                reviewed=False,
            )
        )
    return claims


def _span(text: str, words: str, start: int) -> tuple[int, int] | None:
    at = text.index(words, start)
    return (at, at + len(words)) if words else None


def new_store(path: Path, links: Sequence[Suggestion] = LINKS) -> Path:
    """A store of both articles."""
    create(path)
    with writing(path) as writer:
        for name, text in (("harbour", HARBOUR), ("gazette", GAZETTE)):
            keep_source(writer.store, source_of(name, text), text)
            for claim in readings(name, text):
                writer.add(claim)
        writer.finish()
        suggest(writer.store, links)
    return path


def rows(path: Path, *, without: Sequence[str] = ()) -> dict[str, list[Any]]:
    """Everything that a store holds, table by table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in tables if name not in without and not name.startswith("claims_fts_")]
        return {
            name: sorted(
                connection.execute(
                    f"SELECT rowid, * FROM {name}" if name in ("claims", "claims_fts") else f"SELECT * FROM {name}"
                ).fetchall(),
                key=repr,
            )
            for name in kept
        }


def decided(path: Path) -> dict[str, tuple[str, str | None, str | None]]:
    """What was decided on the harbour's article: reading to decision, wording and speaker."""
    from factcheck.store.claims import ClaimStore

    with ClaimStore.open(path) as store:
        found = decisions_on(store, sha256=source_of("harbour", HARBOUR).sha256)
    return {one.reading: (one.decision, one.text, one.speaker) for one in found.values()}
