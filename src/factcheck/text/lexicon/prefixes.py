"""Opposites by prefix: unsanctioned and sanctioned, non-violent and violent."""

from __future__ import annotations

from factcheck.text.lexicon.dictionary import Entry
from factcheck.text.lexicon.inflection import readings

# Words that begin like a negation and negate nothing, or something else than the rest of the word says.
_WORDS = """
    uneasy unease undue unduly unassuming unbecoming unearthly unending untoward united unanimous unique universal
    uniform until unless under nonchalant unnerving unsettling unconcerned unparalleled undertaking unkind
"""
_NOT_NEGATED = frozenset(_WORDS.split())


def prefix_opposites(word: str, found: tuple[Entry, ...]) -> set[str]:
    """The word without its un- or non-, as a term by spelling, where what is left is an adjective or a participle."""
    for prefix in ("un", "non"):
        stem = word.removeprefix(prefix)
        if stem == word or len(stem) < 4 or word in _NOT_NEGATED:
            continue
        # A verb such as “unveil” undoes something else: its forms are left to the tables.
        if any(entry.pos == "v" for entry in found):
            continue
        kinds = {entry.pos for entry in readings(stem) if entry.pos in "ar" or entry.word != stem}
        if not kinds.isdisjoint("ar") or ("v" in kinds and stem.endswith(("ed", "en", "ing", "n", "t"))):
            return {f"{stem}.w"}
    return set()
