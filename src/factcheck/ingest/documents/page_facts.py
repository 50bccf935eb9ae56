"""What a page says of itself: title, publisher, author, day, address, language."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from factcheck.classes import NamedTuple
from factcheck.ingest.documents.days import stated_day
from factcheck.ingest.documents.heads import address_in
from factcheck.ingest.documents.json_ld import article_in, names, read_json_ld, texts

_PUBLISHED = (
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date dc.date.issued "
    "dcterms.issued dc.date dcterms.date dcterms.created article:published publish-date publish_date pubdate "
    "publication_date date cxenseparse:recs:publishtime article.published citation_publication_date datecreated"
).split()
"""Names of meta elements that give the day of publication, the surest first; never those of a last change."""
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "citation_journal_title")
_AUTHOR = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_SITE_SUFFIX = re.compile(r"\s+[|–—·»-]\s+(?=[^|–—·»]+$)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)

_HOST = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?(\[[^]]*\]|[^/?#:\[\]]+)")


class PageFacts(NamedTuple):
    """What a page states outside its text."""

    titles: tuple[str, ...]
    """Wordings of its title, the one to show first."""
    publisher: str | None
    author: str | None
    published: dt.date | None
    url: str | None
    language: str | None
    descriptions: tuple[str, ...]
    """Summaries; one of them may stand on the page as its standfirst."""
    body: str
    """The text as JSON-LD gives it; mostly empty."""


def read_page_facts(tree: Any, url: str | None = None) -> PageFacts:
    """The facts of a parsed page, from JSON-LD, Open Graph, other meta elements, `<time>` and `<html lang>`."""
    metas = _metas(tree)
    objects = read_json_ld(
        [script.text or "" for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    )
    article = article_in(objects)
    publisher = next(iter(names(article.get("publisher"), objects)), None) or _first(metas, _PUBLISHER)
    authors = (
        names(article.get("author"), objects) or names(article.get("creator"), objects) or metas.get("author") or []
    )
    author = ", ".join(authors) or _first(metas, _AUTHOR)
    canonical = [
        link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").casefold().split()
    ]
    addresses = [*canonical, *metas.get("og:url", []), *texts(article.get("url")), url]
    languages = [
        tree.get("lang"),
        tree.get("xml:lang"),
        *texts(article.get("inLanguage")),
        *metas.get("og:locale", []),
        *metas.get("content-language", []),
    ]
    body = texts(article.get("articleBody"))
    return PageFacts(
        titles=_titles(tree, metas, article),
        publisher=publisher,
        author=_BY.sub("", author) if author and "://" not in author else None,
        published=_published(tree, metas, article),
        url=next((one for one in map(address_in, addresses) if one and (not url or _same_site(one, url))), None),
        language=next(filter(None, map(_language, languages)), None),
        descriptions=tuple(
            dict.fromkeys(
                one
                for one in [
                    *texts(article.get("description")),
                    *(value for name in _DESCRIPTION for value in metas.get(name, [])),
                ]
            )
        ),
        body=max(body, key=len, default=""),
    )


def _same_site(stated: str, url: str) -> bool:
    """Whether an address is one that a page found at the URL may state: a page of another's site is no version of it.

    >>> [_same_site(f"https://{host}/a", "https://www.post.example/b") for host in ("post.example", "other.example")]
    [True, False]
    """
    hosts = [_HOST.match(address.strip().casefold()) for address in (stated, url)]
    one, other = (f".{host[1]}" if host else "" for host in hosts)
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def _metas(tree: Any) -> dict[str, list[str]]:
    """The contents of meta elements by name, which is in small letters."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and meta.get(attribute):
                found.setdefault(meta.get(attribute).casefold(), []).append(content)
                break
    return found


def _first(metas: dict[str, list[str]], wanted: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in wanted if name in metas), None)


def _titles(tree: Any, metas: dict[str, list[str]], article: dict[str, Any]) -> tuple[str, ...]:
    """The wordings of the title without the site's name, first the one on which most agree.

    Pages have up to four: as shared, as JSON-LD has it, as the heading shows it, and as the window has it. The shared
    one is often the shortest, and the window's is written for search engines.
    """
    sites = {_key(name) for name in (*metas.get("og:site_name", []), *metas.get("application-name", []))}
    window = [" ".join(title.text_content().split()) for title in tree.iter("title")][:1]
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    shared = [_without_site(title, sites) for title in (*metas.get("og:title", []), *metas.get("twitter:title", []))]
    headlines = (texts(article.get("headline")) or texts(article.get("name")))[:1]
    whole = [*headlines, *headings]
    found = [*shared[:1], *whole, *(_without_site(title, sites) for title in (*shared[1:], *window))]
    agreed = [one for one in headlines if _key(one) in map(_key, headings)]
    if shared and _key(shared[0]) not in map(_key, whole):
        # Not as the page shows it: another wording, or the same with something around.
        parts = [one for one in whole if len(one.split()) > 3 and _key(one) in _key(shared[0])]
        found = [*parts, *agreed, *found]
    return tuple(dict.fromkeys(title for title in found if title))


def _without_site(title: str, sites: set[str]) -> str:
    """The title without the name of its site, which follows a dash or bar."""
    while (cut := _SITE_SUFFIX.search(title)) is not None:
        last = _key(title[cut.end() :])
        if not any(last == site or last in site or site in last for site in sites if site and last):
            break
        title = title[: cut.start()]
    return title


def _key(name: str) -> str:
    return re.sub(r"\W+|^the\b", "", name.casefold())


def _published(tree: Any, metas: dict[str, list[str]], article: dict[str, Any]) -> dt.date | None:
    """The day of publication that the page states, never one of a change or a footer."""
    stated = [*texts(article.get("datePublished")), *(value for name in _PUBLISHED for value in metas.get(name, []))]
    stated += texts(article.get("dateCreated"))
    for value in stated:
        if (day := stated_day(value)) is not None:
            return day
    return _day_shown(tree)


def _day_shown(tree: Any) -> dt.date | None:
    """The day of the first `<time>` that is marked as that of publication, or else of the first after the title."""
    after_title = False
    first: dt.date | None = None
    for element in tree.iter("h1", "time", "abbr", "span"):
        if element.tag == "h1":
            after_title, first = True, None
            continue
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".casefold()
        published = "datepublished" in marks or ("published" in marks.split() and element.tag != "span")
        if not published and (element.tag != "time" or "pdate" in marks or "modified" in marks):
            continue
        day = stated_day(element.get("datetime") or element.get("content") or element.text_content())
        if day is not None and published:
            return day
        if after_title:
            first = first or day
    return first


def _language(value: str | None) -> str | None:
    found = _LANGUAGE.fullmatch(value.strip()) if value else None
    return found.group().replace("_", "-") if found else None
