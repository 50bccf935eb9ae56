"""The words that report, as a table of their forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.text.lexicon import is_word
from factcheck.text.slips import is_slip
from factcheck.text.vocabulary import rows


@cache
def cue_forms() -> Mapping[str, tuple[str, str]]:
    """Each inflected form of a reporting word → (lemma, class); the classes stand at the head of the table."""
    forms: dict[str, tuple[str, str]] = {}
    for lemma, kind, inflected in rows("cues.tsv"):
        forms[lemma] = (lemma, kind)
        for form in inflected.split():
            forms.setdefault(form, (lemma, kind))
    return forms


@lru_cache(maxsize=4096)
def reporting_word(norm: str) -> tuple[str, str] | None:
    """The (lemma, class) of a reporting word, which may hold a slip of the pen: “warnd”."""
    found = cue_forms().get(norm)
    if found is not None or len(norm) < 5 or is_word(norm):
        return found
    return next((entry for form, entry in cue_forms().items() if is_slip(norm, form)), None)
