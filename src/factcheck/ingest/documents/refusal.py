"""Why a document gives no article."""

from __future__ import annotations


class Refusal(Exception):
    """A document that cannot be read; its message is the reason, one line that follows the document's name."""
