"""Pairs of claims that were found to be tied, as every format has them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.render.things import Tied

TIED_COLUMNS = ("link", "score", "made", "claim", "text", "source", "other", "other_text", "other_source")


def tied_record(tied: Tied) -> dict[str, str | float | bool | None]:
    """The JSON object of a pair of claims that were found to be tied."""
    return {
        "link": tied.link,
        "score": round(tied.score, 4),
        "made": tied.made,
        "claim": tied.claim.id,
        "text": tied.claim.text,
        "source": tied.claim.source.id if tied.claim.source else None,
        "other": tied.other.id,
        "other_text": tied.other.text,
        "other_source": tied.other.source.id if tied.other.source else None,
    }


def tied_cells(tied: Tied) -> dict[str, str | int | float | None]:
    """The same for a spreadsheet."""
    return {**tied_record(tied), "made": "true" if tied.made else "false"}


def tied_brief(tied: Tied) -> tuple[str, ...]:
    """The link, its score, both claims and their texts; a question mark says that it waits for a person."""
    texts = f"{tied.claim.text} | {tied.other.text}"
    return _link(tied), f"{tied.score:.2f}", tied.claim.id, tied.other.id, texts


def tied_line(tied: Tied) -> str:
    """The same without the texts."""
    return f"{tied.claim.id}: {_link(tied)}: {tied.other.id} [{tied.score:.2f}]"


def _link(tied: Tied) -> str:
    return f"{tied.link}{'' if tied.made else '?'}"
