"""Claims in the order of their closeness to a text."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.align import align
from factcheck.alignment.bonds import cover
from factcheck.alignment.evidence import Evidence
from factcheck.model import Match
from factcheck.text.reading import Reading


def rank(readings: Sequence[Reading], evidence: Sequence[Evidence]) -> list[Match]:
    """A match for each claim that shares a word with the text, best first.

    The score is the weighted share of the text's terms that the claim has, 0–1; ties keep the order of retrieval.
    """
    terms = [term for reading in readings for term in reading.terms]
    matches = []
    for one in evidence:
        aligned = align(terms, one)
        why = tuple(dict.fromkeys(pair.term.text for pair in aligned if pair.closeness))
        if why:
            matches.append(Match(claim=one.claim, score=round(cover(aligned), 4), why=why))
    return sorted(matches, key=lambda match: -match.score)
