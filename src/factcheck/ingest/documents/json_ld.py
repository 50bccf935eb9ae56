"""What a page says of itself in JSON-LD."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE = re.compile(r"Article|Posting$|^Report$")
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*\Z"
)
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_LARGEST = 2**21
_DEEPEST = 12


def read_json_ld(scripts: list[str]) -> list[dict[str, Any]]:
    """The objects of all scripts, nested ones after those that hold them; what is not JSON is passed over.

    >>> read_json_ld(['[{"@type": "NewsArticle", "headline": "Bridge closed", "author": {"name": "Jane Roe"},}]'])[1]
    {'name': 'Jane Roe'}
    """
    found: list[dict[str, Any]] = []
    for script in scripts:
        if len(script) > _LARGEST:
            continue
        written = _WRAPPING.sub("", script)
        for attempt in (written, _LAST_COMMA.sub(r"\1", written)):
            try:
                found += _objects(json.loads(attempt, strict=False), 0)
                break
            except (ValueError, RecursionError):
                continue
    return found


def article_in(objects: list[dict[str, Any]]) -> dict[str, Any]:
    """The first object that is an article, with what a second one of the same headline adds; {} if there is none."""
    articles = [one for one in objects if any(_ARTICLE.search(kind) for kind in texts(one.get("@type")))]
    if not articles:
        return {}
    first = articles[0]
    merged: dict[str, Any] = {}
    for one in articles:
        if one is first or one.get("headline") == first.get("headline"):
            merged |= {key: value for key, value in one.items() if key not in merged and value}
    return merged


def texts(value: Any) -> list[str]:
    """The texts of a value that may be one text, a list of them, or something else."""
    values = value if isinstance(value, list) else [value]
    shown = (html.unescape(one).strip() for one in values if isinstance(one, str))
    return [one for one in shown if one]


def names(value: Any, objects: list[dict[str, Any]]) -> list[str]:
    """The names of persons or bodies: written as texts, as objects with a name, or as references to such an object."""
    by_id = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and one.get("name")}
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            if not one.get("name") and isinstance(one.get("@id"), str):
                one = by_id.get(one["@id"], one)
            found += texts(one.get("name")) or texts(one.get("byline"))
        else:
            found += texts(one)
    return [name for name in dict.fromkeys(found) if not name.startswith(("http:", "https:"))]


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
