"""The store that ships, made from the file people review: `python -m factcheck.services.build FROM.jsonl TO.db`."""

from __future__ import annotations

import sys

from factcheck.errors import FactcheckError
from factcheck.services.library import build_store


def main(arguments: list[str]) -> int:
    """The exit code of building a store from a file of claims."""
    if len(arguments) != 2:
        print("usage: python -m factcheck.services.build CLAIMS.jsonl STORE.db", file=sys.stderr)
        return 2
    try:
        print(build_store(*arguments))
    except FactcheckError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
