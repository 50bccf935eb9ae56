"""A statement as its sentences, read; what is too long to be one."""

from __future__ import annotations

from factcheck.model import Assessment, Statement, Verdict
from factcheck.text.cast import Cast
from factcheck.text.reading import Reading, read
from factcheck.text.sentences import sentence_spans
from factcheck.verdict.thresholds import LONGEST_STATEMENT


def refused(statement: Statement, *, explain: bool) -> Assessment | None:
    """The assessment of a statement that is too long to be read, None for any other."""
    if len(statement.text) <= LONGEST_STATEMENT:
        return None
    reason = (
        f"This is longer than {LONGEST_STATEMENT} characters: a text, not a statement; check its sentences one by one."
    )
    alignment = () if explain else None
    return Assessment(statement=statement, verdict=Verdict.NOT_CHECKABLE, explanation=reason, alignment=alignment)


def read_statement(text: str, cast: Cast) -> list[Reading]:
    """The sentences of a statement, read; dates count from the day of the claims that they meet."""
    spans = sentence_spans(text) or [(0, len(text))]
    return [read(text[start:end], cast=cast) for start, end in spans]
