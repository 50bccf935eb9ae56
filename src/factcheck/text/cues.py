"""The words that report, as a table of their forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

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
