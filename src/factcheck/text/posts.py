"""Posts from social media, taken apart: what is said, and the hashtags, handles, links and signature around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# The address of an embedded picture, often glued to the word before it.
_PICTURE = re.compile(r"pic\.twitter\.com/\w+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/\S*", re.IGNORECASE)
_TAG = re.compile(r"(?<![^\W_])#(\w+)")
_HANDLE = re.compile(r"(?<![^\W_])@(\w+)")
# “— Jane Roe (@jane_roe) January 6, 2020”, as embedded posts end.
_SIGNATURE = re.compile(r"[—–-]\s*(?P<name>[^—–\n]{1,80}?)\s*\(@(?P<handle>\w+)\)\s*(?P<date>[^()]{0,40})$")
# “SaveTheWhales2020”: a capital behind a small letter, the last capital of an acronym, digits beside letters.
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)|_+")
_PIECE = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A text without what posts carry beside their words; any other text is its own `said`."""

    said: str
    """The words, those of hashtags in their places: “Join #SaveTheWhales” says “Join Save The Whales”."""
    tags: tuple[str, ...] = ()
    """Hashtags as written, without the mark."""
    handles: tuple[str, ...] = ()
    """Accounts addressed, without the mark."""
    links: tuple[str, ...] = ()
    """The words in the addresses: “whales saved harbour” for example.org/2020/whales-saved-in-harbour."""
    author: str = ""
    """Who signs: name and handle, the handle split."""
    date: str = ""
    """The date behind the signature."""


def read_post(text: str) -> Post:
    """The parts of a text that may be a post.

    >>> read_post("Join #SaveTheWhales now! https://t.co/Ab1 — Jane Roe (@jane_roe) January 6, 2020").said
    'Join Save The Whales now!'
    """
    author = date = ""
    links: list[str] = []

    def link(match: re.Match[str]) -> str:
        path = match.group().partition("//")[2] or match.group()
        words = _PIECE.findall(path.partition("/")[2]) if "-" in path or "_" in path else []
        if words:
            links.append(" ".join(words))
        return " "

    text = _LINK.sub(link, _PICTURE.sub(" ", text)).rstrip()
    signature = _SIGNATURE.search(text)
    if signature:
        author, date = f"{signature['name']} {split_joined(signature['handle'])}", signature["date"].strip()
        text = text[: signature.start()]
    tags, handles = tuple(_TAG.findall(text)), tuple(_HANDLE.findall(text))
    said = _HANDLE.sub("", _TAG.sub(lambda match: split_joined(match[1]), text))
    return Post(said=" ".join(said.split()), tags=tags, handles=handles, links=tuple(links), author=author, date=date)


def split_joined(name: str) -> str:
    """The words of a hashtag or handle, as far as capitals, digits and low lines show them.

    >>> split_joined("SaveTheWhales2020"), split_joined("EUSummit"), split_joined("savethewhales")
    ('Save The Whales 2020', 'EU Summit', 'savethewhales')
    """
    return " ".join(_JOINT.sub(" ", name).split())
