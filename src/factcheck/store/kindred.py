"""Which claims of other sources may be tied to given ones: those that share most of their telling words.

The words of all given claims are looked up once, rarest first, so that the work for an article grows with the rarity of
its words and not with the store.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from factcheck.classes import NamedTuple
from factcheck.model import Claim
from factcheck.store.claims import ClaimStore
from factcheck.store.connection import refusals
from factcheck.store.rows import AMONG, claims_of
from factcheck.text.words import FUNCTION_WORDS

LONGEST = 2_000
"""Characters of a wording that is compared; what is longer is a text, not an assertion."""
POSTINGS = 200
"""Claims that a word may occur in; what more have is no reason to compare two of them."""
RAREST = 5
"""Words of a claim by which others are looked for; each look-up costs as much as comparing two claims."""
_TELLING = 0.4
"""Least share of the rarity of these words that another claim has, to be read at all."""
SHARED = 0.55
"""Least share of the rarity of all words that two claims have in common, of either; repeats that we know share 0.7."""
CLOSEST = 6
"""Claims that one is compared with at most."""
_READ = 4 * CLOSEST
"""Claims that are read for each, to find these."""


class Kindred(NamedTuple):
    """A claim with the earlier ones of other sources that share its words, the closest first."""

    claim: Claim
    others: Sequence[Claim]
    tied: Sequence[Claim] = ()
    """What it is linked with already, or was found to be like."""


def kindred(store: ClaimStore, claims: Sequence[str]) -> list[Kindred]:
    """The claims that have any such others, in the store's order.

    Only others that came in before are found, so that no pair is found twice; claims of one source never are, nor those
    of a superseded one, nor pairs that are linked, suggested or dismissed already.
    """
    given = _given(store, claims)
    stems = _stems(store, {number: text for number, (text, _) in given.items()})
    with refusals(store.path):
        shared = _shared(store, stems, {number: source for number, (_, source) in given.items()})
        tied = _tied(store, list(shared))
        close = _close(store, shared, stems, _texts(store, {other for some in shared.values() for other in some}))
        fit = {
            number: [other for other in others if (number, other) not in tied][:CLOSEST]
            for number, others in close.items()
        }
        known = {number: [other for other in others if (number, other) in tied] for number, others in close.items()}
        compared = {number for number, others in fit.items() if others}
        wanted = {*compared, *(other for number in compared for other in (*fit[number], *known[number]))}
        loaded = claims_of(store.connection, sorted(wanted))
    return [
        Kindred(loaded[number], [loaded[other] for other in fit[number]], [loaded[other] for other in known[number]])
        for number in sorted(compared)
    ]


def _close(
    store: ClaimStore,
    shared: Mapping[int, Sequence[int]],
    stems: Mapping[int, frozenset[str]],
    texts: Mapping[int, str],
) -> dict[int, list[int]]:
    """Of the claims that share telling words with each, those that share enough of all, the closest first."""
    theirs = _stems(store, texts)
    rarities = store.vocabulary().rarities({stem for some in (*stems.values(), *theirs.values()) for stem in some})

    def told(some: frozenset[str]) -> float:
        return sum(sorted(rarities[stem] for stem in some))  # sorted, since sums depend on the order

    found: dict[int, list[int]] = {}
    for number, others in shared.items():
        ours = told(stems[number])
        shares = {
            other: told(stems[number] & theirs[other]) / (max(ours, told(theirs[other])) or 1.0)
            for other in others
            if other in theirs
        }
        close = sorted((-round(share, 9), other) for other, share in shares.items() if share >= SHARED)
        if close:
            found[number] = [other for _, other in close]
    return found


def by_source(store: ClaimStore) -> list[list[str]]:
    """The identifiers of the claims of each source, both in the order in which they came in."""
    with refusals(store.path):
        rows = store.connection.execute("SELECT source, id FROM claims WHERE source IS NOT NULL ORDER BY number")
        sources: dict[str, list[str]] = {}
        for source, claim in rows:
            sources.setdefault(source, []).append(claim)
    return list(sources.values())


def _given(store: ClaimStore, claims: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The wording and the source of each claim that is evidence, by its number."""
    with refusals(store.path):
        rows = store.connection.execute(
            "SELECT c.number, c.text, s.id FROM claims c JOIN sources s ON s.id = c.source"
            f" WHERE s.superseded_by IS NULL AND length(c.text) <= {LONGEST} AND c.id {AMONG}",
            (json.dumps(list(claims)),),
        )
        return {number: (text, source) for number, text, source in rows}


def _texts(store: ClaimStore, numbers: Collection[int]) -> dict[int, str]:
    """The wordings of these claims that are short enough and have a source, by number."""
    rows = store.connection.execute(
        "SELECT number, text FROM claims"
        f" WHERE number {AMONG} AND source IS NOT NULL AND length(text) <= {LONGEST} ORDER BY number",
        (json.dumps(sorted(numbers)),),
    )
    return dict(rows.fetchall())


def _stems(store: ClaimStore, texts: Mapping[int, str]) -> dict[int, frozenset[str]]:
    """The stems of each text, without words that only join others."""
    stems = store.vocabulary().stems_of(list(texts.values()))
    return {number: frozenset(some) - FUNCTION_WORDS for number, some in zip(texts, stems, strict=True)}


def _shared(store: ClaimStore, stems: Mapping[int, frozenset[str]], sources: Mapping[int, str]) -> dict[int, list[int]]:
    """The numbers of the earlier claims of other sources that share telling words with each."""
    words = store.vocabulary()
    every = {stem for some in stems.values() for stem in some}
    rarities, documents = words.rarities(every), words.documents(every)
    rarest = {
        number: sorted(
            (stem for stem in some if 1 < documents[stem] <= POSTINGS), key=lambda stem: (documents[stem], stem)
        )[:RAREST]
        for number, some in stems.items()
    }
    asked = sorted({stem for some in rarest.values() for stem in some})
    having = {stem: _having(store, stem) for stem in asked}
    found = {}
    for number, some in rarest.items():
        told: dict[int, float] = {}
        for stem in some:
            for other in having[stem]:
                if other < number:
                    told[other] = told.get(other, 0.0) + rarities[stem]
        least = _TELLING * sum(rarities[stem] for stem in some)
        others = sorted(
            (-round(shared, 9), other)
            for other, shared in told.items()
            if shared >= least and sources.get(other) != sources[number]
        )
        if others:
            found[number] = [other for _, other in others[:_READ]]
    return found


def _having(store: ClaimStore, stem: str) -> list[int]:
    rows = store.connection.execute(
        "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?", (f'{{text quote}} : "{stem}"',)
    )
    return [number for (number,) in rows]


def _tied(store: ClaimStore, numbers: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of claims that are linked, suggested or dismissed already, both ways round."""
    among = json.dumps(list(numbers))
    rows = store.connection.execute(
        f"SELECT claim, other FROM links WHERE claim {AMONG} OR other {AMONG} UNION ALL"
        f" SELECT claim, other FROM suggestions WHERE claim {AMONG} OR other {AMONG}",
        [among] * 4,
    ).fetchall()
    return {pair for one, other in rows for pair in ((one, other), (other, one))}
