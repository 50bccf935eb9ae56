"""The options of `factcheck check`, as they reach what it does."""

from __future__ import annotations

from typing import TypedDict

from factcheck.render.page import Format


class CheckOptions(TypedDict, total=False):
    """What was given of the parameters of `factcheck.cli.judging.judge`, by their names."""

    statements: list[str]
    file: list[str]
    against: str
    db: str
    format: Format
    output: str
    limit: int
    explain: bool
    reviewed_only: bool
    fail_on: str
    exit_zero: bool
    quiet: bool
