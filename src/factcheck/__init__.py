"""Check statements against sourced claims: offline, explainable, deterministic.

The public names are imported when they are first used, so that `import factcheck` costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.errors import FactcheckError
    from factcheck.ingest.article import Article
    from factcheck.ingest.attribute import extract_claims
    from factcheck.ingest.documents.page import read_article
    from factcheck.model import (
        Actor,
        Assessment,
        Claim,
        Counterpart,
        Finding,
        Ground,
        Locator,
        Match,
        Rating,
        Relation,
        Source,
        SourceCount,
        Stance,
        Statement,
        Verdict,
        Voice,
    )
    from factcheck.services.comparing import compare
    from factcheck.services.facade import Store
    from factcheck.services.opening import open_store

__version__ = "0.1.0"

_HOMES = {
    "Article": "factcheck.ingest.article",
    "FactcheckError": "factcheck.errors",
    "Store": "factcheck.services.facade",
    "compare": "factcheck.services.comparing",
    "extract_claims": "factcheck.ingest.attribute",
    "open_store": "factcheck.services.opening",
    "read_article": "factcheck.ingest.documents.page",
}

__all__ = [
    "Actor",
    "Article",
    "Assessment",
    "Claim",
    "Counterpart",
    "FactcheckError",
    "Finding",
    "Ground",
    "Locator",
    "Match",
    "Rating",
    "Relation",
    "Source",
    "SourceCount",
    "Stance",
    "Statement",
    "Store",
    "Verdict",
    "Voice",
    "__version__",
    "compare",
    "extract_claims",
    "open_store",
    "read_article",
]


def __getattr__(name: str) -> Any:
    """The public name, imported now."""
    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "factcheck.model")), name)


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
