"""The exit code that the verdicts of a run give."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from factcheck.errors import EXIT_CONTRADICTED, EXIT_NOT_ESTABLISHED, EXIT_SUPPORTED, UsageError
from factcheck.model import Verdict


def exit_code(counts: Mapping[Verdict, int], fail_on: Collection[Verdict] | None, exit_zero: bool) -> int:
    """0, 1 or 3 as DESIGN.md has it; with `fail_on`, 1 if any of those verdicts occurs.

    >>> exit_code({Verdict.SUPPORTED: 2, Verdict.NOT_FOUND: 1}, None, False)
    3
    >>> exit_code({Verdict.SUPPORTED: 2, Verdict.NOT_FOUND: 1}, {Verdict.CONTRADICTED}, False)
    0
    """
    seen = {verdict for verdict, number in counts.items() if number}
    if exit_zero:
        return EXIT_SUPPORTED
    if fail_on is not None:
        return EXIT_CONTRADICTED if seen & set(fail_on) else EXIT_SUPPORTED
    if Verdict.CONTRADICTED in seen:
        return EXIT_CONTRADICTED
    return EXIT_NOT_ESTABLISHED if seen - {Verdict.SUPPORTED} else EXIT_SUPPORTED


def parse_verdicts(names: str) -> frozenset[Verdict]:
    """The verdicts of a list with commas.

    >>> sorted(parse_verdicts("contradicted, disputed"))
    [<Verdict.CONTRADICTED: 'contradicted'>, <Verdict.DISPUTED: 'disputed'>]
    """
    known = {verdict.value: verdict for verdict in Verdict}
    wanted = [name.strip().lower() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            raise UsageError(f"--fail-on: no verdict is called '{name}'; there are {', '.join(known)}")
    if not wanted:
        raise UsageError(f"--fail-on needs at least one of {', '.join(known)}")
    return frozenset(known[name] for name in wanted)
