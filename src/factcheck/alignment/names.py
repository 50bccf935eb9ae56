"""Whether two names stand for the same: places, full form and surname, initials, acronyms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.text.cast import folded, name_words
from factcheck.text.places import compare_places
from factcheck.text.reading import Reading
from factcheck.text.slips import is_slip
from factcheck.text.terms import Term, TermKind
from factcheck.text.verbs import is_finite
from factcheck.text.vocabulary import rows


def same_name(left: Term, right: Term) -> bool:
    """Whether two names stand for the same: places, full form and surname, initials."""
    if left.places and right.places and not (left.stands_for or right.stands_for):
        # The statement may be the wider: “in Russia” for Sochi.
        return any(compare_places(a, b) in ("same", "around") for a in left.places for b in right.places)
    if (left.stands_for & (right.places | right.actors | right.stands_for)) or right.stands_for & (
        left.places | left.actors
    ):
        return True
    if not left.keys or not right.keys or are_numbered_apart(left, right):
        return False
    if left.keys == right.keys:
        return True
    ours, theirs = _without_generation(left.keys), _without_generation(right.keys)
    if (ours == left.keys) != (theirs == right.keys):
        # “Simon Roe Sr.” is Simon Roe, and not Simon Roe Jr.
        return ours == theirs or (ours[-1] == theirs[-1] and given_names_agree(ours, theirs))
    if len(left.keys) == len(right.keys) > 2 and all(
        _alike(ours, theirs) for ours, theirs in zip(left.keys, right.keys, strict=True)
    ):
        return True
    if left.keys[-1] == right.keys[-1]:
        return given_names_agree(left.keys, right.keys)
    if _same_body(left.keys, right.keys):
        return True
    return _is_acronym(left, right) or _is_acronym(right, left)


_NUMERAL = re.compile(r"[ivxl]+")


def are_numbered_apart(left: Term, right: Term) -> bool:
    """Whether numerals tell two of a name apart: John XXII and John XXIII, one World War from the second."""
    ours, theirs = _numeral(left), _numeral(right)
    if ours and theirs:
        return ours != theirs
    words = (left if ours else right).norm.split()
    if not (ours or theirs) or len(words) < 3:
        return False
    from factcheck.text.kinds import classes_of

    return any(found.realm == "event" for found in classes_of(words[-2]))


def _numeral(term: Term) -> str:
    word = term.norm.rpartition(" ")[2]
    return word if term.text[-1:].isupper() and _NUMERAL.fullmatch(word) else ""


_GENERATIONS = frozenset(folded(word) for word in "jr sr ii iii iv".split())


def _without_generation(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without “Jr.”, “Sr.” or the numeral that tells a child from a parent."""
    return keys[:-1] if len(keys) > 2 and keys[-1] in _GENERATIONS else keys


# Words that say what kind of body a name is of.
_KINDS = {
    **{folded(word): word for word in "university college corporation company inc ltd plc group holdings".split()},
    **{folded(word): word for word in "bank party club".split()},
    folded("corp"): "corporation",
    folded("co"): "company",
}


def _same_body(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of two names only leaves out what kind of body it is: “Harvard”, but no club is a party."""
    (ours, kind), (theirs, other) = _with_kind(left), _with_kind(right)
    return ours == theirs and (kind is None or other is None or kind == other)


def _with_kind(keys: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The words of a name without its kind of body, and the kind."""
    kind = _KINDS.get(keys[-1]) if len(keys) > 1 else None
    return (keys, None) if kind is None else (keys[:-1], kind)


def is_namesake(term: Term, other: Term) -> bool:
    """“Tilda Roe” beside a “Roe” who is known to be Jane Roe: of the same surname, and another given name."""
    if term.actors or not other.actors or len(term.keys) < 2 or len(other.keys) > 1 or term.places or other.places:
        return False
    known = [tuple(folded(word.casefold()) for word in name_words(name)) for name in other.actors]
    alike = [keys for keys in known if len(keys) > 1 and keys[-1] == term.keys[-1]]
    return bool(alike) and not any(given_names_agree(term.keys, keys) for keys in alike)


def written_among(term: Term, reading: Reading) -> Term | None:
    """The term of a sentence that begins where it has all words of a name in a row: “Carbon Tax”, “Carbon tax”.

    Not inside a longer name: the Council of Europe's Court is not the Council of Europe.
    """
    wanted = term.norm.split()
    if len(wanted) < 2:
        return None
    norms = [token.norm for token in reading.tokens]
    for at in range(len(norms) - len(wanted) + 1):
        if norms[at : at + len(wanted)] == wanted:
            found = next((other for other in reading.terms if other.first <= at < other.last), None)
            if found is not None and found.last <= at + len(wanted):
                return found
    return None


def has_other_given_name(term: Term, other: Term) -> bool:
    """“Tilda Roe” beside “Jane Roe”."""
    alike = other.kind is TermKind.NAME and len(other.keys) > 1 and other.keys[-1] == term.keys[-1]
    return alike and not given_names_agree(term.keys, other.keys)


def surname_at_head(term: Term, reading: Reading) -> Term | None:
    """The word that opens a sentence as the surname of a name: “Brown won”, “Brown's career”; not “Brown bread”."""
    first = reading.terms[0] if reading.terms else None
    if first is None or first.kind is not TermKind.WORD or first.first > 0 or not first.text[0].isupper():
        return None
    bare = first.norm.removesuffix("'s")
    if folded(bare) != term.keys[-1] or first.last >= len(reading.tokens):
        return None
    follows = reading.tokens[first.last].norm
    return first if bare != first.norm or follows == "'s" or is_finite(reading.tokens, first.last, 0) else None


def _alike(left: str, right: str) -> bool:
    """One word of a long name: the same, with or without a plural ending, or with a slip."""
    return left == right or left.removesuffix("s") == right.removesuffix("s") or is_slip(left, right)


@lru_cache(maxsize=8192)
def given_names_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the given names of the shorter form stand in the longer one, in order, whole, shortened or as initials.

    >>> given_names_agree(("t", "roe"), ("simon", "thomas", "roe"))
    True
    >>> given_names_agree(("jan", "roe"), ("janet", "roe"))
    False
    """
    short, long = sorted((left[:-1], right[:-1]), key=len)
    at = 0
    for given in short:
        at = next((step + 1 for step in range(at, len(long)) if _same_given_name(given, long[step])), 0)
        if not at:
            return False
    return True


def _same_given_name(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return left == right or (len(short) == 1 and long.startswith(short)) or long in _full_names().get(short, ())


@cache
def _full_names() -> Mapping[str, frozenset[str]]:
    """Each short form of a given name → the full names that it stands for, as folded keys."""
    return {folded(short): frozenset(map(folded, full.split())) for short, full in rows("short_names.tsv")}


def _is_acronym(short: Term, long: Term) -> bool:
    letters = short.text.replace(".", "")
    return (
        len(short.keys) == 1
        and letters.isupper()
        and 2 <= len(letters) == len(long.keys)
        and letters.casefold() == "".join(key[:1] for key in long.keys)
    )
