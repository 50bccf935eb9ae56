"""A plainly written `factcheck check`, read without the command line framework, whose import a cold start would feel.

Only what can be read in one way is read here: the command, statements, and options by a whole name, each with its
value. All the rest (help, abbreviations, anything wrong) is left to Typer, which `factcheck.cli.check` is written for.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from factcheck.cli.statements import stdin_is_piped
from factcheck.render.page import Format

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.cli.check_options import CheckOptions

_FORMATS = {form.value: form for form in Format}
_WITH_VALUE = {
    "--file": "file",
    "-f": "file",
    "--against": "against",
    "-a": "against",
    "--db": "db",
    "--format": "format",
    "--output": "output",
    "-o": "output",
    "--limit": "limit",
    "-n": "limit",
    "--fail-on": "fail_on",
}
_WITHOUT_VALUE = {
    "--explain": "explain",
    "--reviewed-only": "reviewed_only",
    "--exit-zero": "exit_zero",
    "--quiet": "quiet",
    "-q": "quiet",
}


def read_plainly(arguments: Sequence[str]) -> CheckOptions | None:
    """What Typer would read from the arguments of the program, or None where Typer has to be asked.

    >>> read_plainly(["check", "The loan is safe.", "--format", "json", "-q"])
    {'statements': ['The loan is safe.'], 'format': <Format.JSON: 'json'>, 'quiet': True}
    >>> read_plainly(["check", "--help"]), read_plainly(["check", "--form", "json"]), read_plainly(["list"])
    (None, None, None)
    """
    if arguments[:1] != ["check"] or "_FACTCHECK_COMPLETE" in os.environ or os.name == "nt":
        return None  # on Windows, patterns for file names are still to be resolved
    statements: list[str] = []
    given: dict[str, list[str]] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        if not argument.startswith("-"):
            statements.append(argument)
        elif argument in _WITHOUT_VALUE:
            given[_WITHOUT_VALUE[argument]] = []
        else:
            name, equals, value = argument.partition("=")
            if name not in _WITH_VALUE or (equals and not name.startswith("--")):
                return None
            value = value if equals else next(rest, "")
            if not value or (value.startswith("-") and value != "-"):
                return None
            given.setdefault(_WITH_VALUE[name], []).append(value)
    return _options(statements, given)


def _options(statements: list[str], given: dict[str, list[str]]) -> CheckOptions | None:
    files = given.pop("file", [])
    if any(len(values) > 1 for values in given.values()) or not (statements or files or stdin_is_piped()):
        return None
    options: CheckOptions = {}
    if statements:
        options["statements"] = statements
    if files:
        options["file"] = files
    for name, values in given.items():
        value = values[0] if values else ""
        match name:
            case "against" | "db" | "output" | "fail_on":
                options[name] = value
            case "format":
                if value not in _FORMATS:
                    return None
                options["format"] = _FORMATS[value]
            case "limit":
                if not (value.isascii() and value.isdigit() and len(value) < 20 and int(value)):
                    return None
                options["limit"] = int(value)
            case "explain" | "reviewed_only" | "exit_zero" | "quiet":
                options[name] = True
    return options
