"""What the services hand over to be written, as far as a renderer looks at it."""

from __future__ import annotations

from typing import Any, Protocol

from factcheck.model import Actor, Claim


class Counted(Protocol):
    """Something of the store and how many claims it has."""

    @property
    def value(self) -> Any:
        """What was counted."""

    @property
    def claims(self) -> int:
        """How many claims speak of it."""

    @property
    def unreviewed(self) -> int:
        """How many of a source's claims nobody has reviewed."""


class Added(Protocol):
    """What became of a document that was added to a store."""

    @property
    def state(self) -> str:
        """`added`, `updated`, `unchanged` or `restored`."""

    @property
    def document(self) -> str:
        """The file or URL, as it was named."""

    @property
    def source(self) -> str:
        """Identifier of the source that it is in the store."""

    @property
    def title(self) -> str:
        """Of that source."""

    @property
    def claims(self) -> int:
        """How many were recorded."""

    @property
    def supersedes(self) -> str | None:
        """Identifier of the version before."""


class ActorPair(Protocol):
    """Two actors who may be one, with the number of claims of each."""

    @property
    def gone(self) -> Actor:
        """The one that would become a name of the other."""

    @property
    def kept(self) -> Actor:
        """The other."""

    @property
    def why(self) -> str:
        """What makes them look like one."""

    @property
    def gone_claims(self) -> int:
        """Claims of the one."""

    @property
    def kept_claims(self) -> int:
        """Claims of the other."""


class Tied(Protocol):
    """A pair of claims that were found to be tied."""

    @property
    def link(self) -> str:
        """`repeats` or `disputes`."""

    @property
    def score(self) -> float:
        """How sure, 0–1."""

    @property
    def made(self) -> bool:
        """Whether the score is enough for a link; otherwise it is suggested."""

    @property
    def claim(self) -> Claim:
        """The later of the two."""

    @property
    def other(self) -> Claim:
        """The earlier of the two."""
