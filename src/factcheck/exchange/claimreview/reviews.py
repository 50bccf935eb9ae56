"""The fact-checks of a document, whichever of its dialects it speaks: schema.org's, or that of Google's interface."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from factcheck.classes import NamedTuple
from factcheck.exchange.claimreview.documents import Document
from factcheck.exchange.claimreview.nodes import Node, graph_of, host_of, number_of, walk
from factcheck.model import Rating

TYPE = "ClaimReview"
_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NOBODY = frozenset("unknown anonymous various none null n/a na - . ?".split())
LONGEST_NAME = 200
"""Characters of a name; what is longer is a text."""


class Review(NamedTuple):
    """One fact-check as its document has it; what it leaves out is None."""

    claimed: str | None
    rating: Rating
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    claimant: str | None = None
    """Whose words were rated."""
    notes: Sequence[str] = ()
    """What of it is odd, and was left aside."""


def reviews_of(document: Document) -> Iterator[Review]:
    """The fact-checks of a document in its order, as deep as they lie."""
    graph = graph_of(document.value)
    for values in walk(document.value):
        reviewed = values.get("claimReview")
        if isinstance(reviewed, (list, dict)):
            yield from _of_interface(Node(values, graph))
        elif isinstance(values.get("claimReviewMarkups"), list):
            yield from _of_pages(Node(values, graph))
        elif _may_be_review(values) and TYPE in (node := Node(values, graph)).types:
            yield _of_schema(node, document)


def _may_be_review(values: dict[str, object]) -> bool:
    """A look at the type that costs nothing: most objects of a feed are none."""
    kind = values.get("@type", values.get("type"))
    return any(isinstance(each, str) and each.endswith(TYPE) for each in (kind if isinstance(kind, list) else [kind]))


def _of_schema(node: Node, document: Document) -> Review:
    reviewed = node.nodes("itemReviewed")
    names = (name for each in reviewed for name in [each.text("claimReviewed") or _claim_name(each)])
    url = node.address("url", "mainEntityOfPage", "@id") or document.url
    author = node.name("author") or node.name("creator")
    publisher = node.name("publisher", "sourceOrganization")
    host = host_of(url) or host_of(node.address("author", "publisher", "sdPublisher"))
    ratings = node.nodes("reviewRating")
    label, value, best, worst = _rated(ratings)
    claimants = (name for each in reviewed if (name := each.name("author", "creator")))
    return _review(
        claimed=node.text("claimReviewed") or next((name for name in names if name), None),
        rating=Rating(label=label, value=value, best=best, worst=worst),
        reviewer=author or publisher or host,
        publisher=publisher or author or host,
        title=node.text("headline", "name") or document.title,
        url=url,
        published=node.text("datePublished", "dateCreated", "dateModified"),
        claimant=next(claimants, None),
        notes=["no author; known by the address alone"] if not author and not publisher else [],
    )


def _claim_name(node: Node) -> str | None:
    """What an item says that was reviewed, where it is a claim and no page or film."""
    return node.text("text", "name", "headline", "description") if "Claim" in node.types else None


def _rated(ratings: Sequence[Node]) -> tuple[str | None, float | None, float | None, float | None]:
    """Words, value, best and worst of the first rating that has any of them; words may stand where a number should."""
    for rating in ratings:
        written = rating.text("ratingValue")
        value = number_of(written)
        label = rating.text("alternateName", "name", "textualRating") or (written if value is None else None)
        if label is not None or value is not None:
            return label, value, rating.number("bestRating"), rating.number("worstRating")
    return None, None, None, None


def _of_interface(node: Node) -> Iterator[Review]:
    """Google's claims: one claim, with what each publisher says of it."""
    for each in node.nodes("claimReview"):
        if TYPE in each.types:  # schema.org's own under that key, found by itself
            continue
        publisher, host = each.name("publisher"), host_of(each.address("url"))
        sites = (site for one in each.nodes("publisher") if (site := one.text("site")))
        name = publisher or next(sites, None) or host
        yield _review(
            claimed=node.text("text"),
            rating=Rating(label=each.text("textualRating")),
            reviewer=name,
            publisher=name,
            title=each.text("title"),
            url=each.address("url"),
            published=each.text("reviewDate"),
            claimant=node.text("claimant"),
            notes=[],
        )


def _of_pages(node: Node) -> Iterator[Review]:
    """Google's pages: one page, with the claims that it reviews."""
    name = node.name("claimReviewAuthor") or host_of(node.address("pageUrl"))
    for each in node.nodes("claimReviewMarkups"):
        label, value, best, worst = _rated(each.nodes("rating"))
        url = each.address("url") or node.address("pageUrl")
        yield _review(
            claimed=each.text("claimReviewed"),
            rating=Rating(label=label, value=value, best=best, worst=worst),
            reviewer=name,
            publisher=name,
            title=None,
            url=url,
            published=node.text("publishDate"),
            claimant=each.name("claimAuthor"),
            notes=[],
        )


def _review(
    *,
    claimed: str | None,
    rating: Rating,
    reviewer: str | None,
    publisher: str | None,
    title: str | None,
    url: str | None,
    published: str | None,
    claimant: str | None,
    notes: list[str],
) -> Review:
    day = _day(published)
    if published and day is None:
        notes.append("a date that is none")
    if claimant is not None and (len(claimant) > LONGEST_NAME or claimant.casefold() in _NOBODY):
        if len(claimant) > LONGEST_NAME:
            notes.append(f"a claimant of more than {LONGEST_NAME} characters")
        claimant = None
    if _is_outside(rating):
        notes.append("a number outside of its own scale")
    return Review(
        claimed=claimed,
        rating=Rating(
            label=rating.label, value=rating.value, best=rating.best, worst=rating.worst, reviewer=reviewer, url=url
        ),
        title=title,
        publisher=publisher,
        url=url,
        published=day,
        claimant=claimant,
        notes=tuple(notes),
    )


def _is_outside(rating: Rating) -> bool:
    value, best, worst = rating.value, rating.best, rating.worst
    if value is None or best is None or worst is None:
        return False
    return not min(best, worst) <= value <= max(best, worst)


def _day(written: str | None) -> dt.date | None:
    found = _DAY.match(written or "")
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
