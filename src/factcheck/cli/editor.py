"""A claim in the editor that the environment names, as git has it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress

from factcheck.errors import InputError
from factcheck.render.safe import json_text


def editor() -> str | None:
    """The command of the editor: VISUAL, else EDITOR; None where neither is set."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or None


def as_json(record: Mapping[str, object]) -> str:
    """The record as JSON that reads well and holds no character that a terminal would obey."""
    return json_text(json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def edit_text(text: str, command: str) -> str:
    """The text as it stands when the editor is closed; InputError where the editor fails."""
    handle, name = tempfile.mkstemp(prefix="factcheck-", suffix=".json")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        try:
            # As git does it: the shell finds the editor, and the command may have options.
            ended = subprocess.run(f"{command} {shlex.quote(name)}", shell=True, check=False).returncode
        except OSError as error:
            raise InputError(f"the editor {command!r} cannot be started: {error.strerror or error}") from error
        if ended:
            raise InputError(f"the editor {command!r} ended with {ended}; nothing is changed")
        with open(name, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise InputError("what the editor left is not UTF-8; nothing is changed") from error
    finally:
        with suppress(OSError):
            os.unlink(name)


def changes(record: Mapping[str, object], text: str) -> dict[str, object]:
    """The keys of the record whose values the text, a JSON object, has changed; a key that is left out is emptied."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise InputError("a claim is a JSON object in braces")
    absent = dict.fromkeys(key for key in record if key not in found)
    return {key: value for key, value in {**found, **absent}.items() if key not in record or record[key] != value}
