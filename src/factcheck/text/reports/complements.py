"""What follows a verb that reports: a clause, the very words, whom it concerns and what is asked of them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.reports.addressees import behind_addressee, behind_occasions, opens_clause
from factcheck.text.reports.extents import has_clause
from factcheck.text.reports.stretch import STOPS, Stretch
from factcheck.text.reports.words import DAYS, OCCASIONS, PERSONAL, POSSESSIVES, WH_WORDS, report_verbs
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import finite_verbs
from factcheck.text.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS

_LONGEST_ADDRESSEE = 4
_WINDOW = 18
"""Tokens between a verb and the “that” of its clause."""


_CLAUSAL = frozenset("b t a".split())


_OBJECT_MARKS = {
    "g": frozenset(("of", "for")),
    "l": frozenset(("on",)),
    "s": frozenset(("as",)),
    "k": frozenset(("to", "with")),
}


# Verbs that hardly take anything but a clause: what follows them is one, even where no verb of it is sure.
_OF_CLAUSES = frozenset("say claim believe think argue insist allege hope fear add tell suggest warn".split())


class Complement(NamedTuple):
    """Where what is reported begins."""

    start: int
    """Its first token."""
    cue_end: int
    """Behind the last token that belongs to the cue."""
    quoted: bool = False
    """Whether it begins with the very words."""


def read_complement(
    stretch: Stretch, at: int, end: int, frames: frozenset[str], lemma: str = "say"
) -> Complement | None:
    """What the verb that ends at `at` reports, by the frames that it allows; None where nothing of that follows."""
    tokens = stretch.tokens
    if at >= end:
        return None
    first = tokens[at]
    clausal = bool(frames & _CLAUSAL)
    if first.text in (",", ":", "—", "–", "-"):
        return _behind_mark(stretch, at, end, clausal or "q" in frames)
    if stretch.opens(at) is not None:
        return Complement(at, at, True) if clausal or frames & {"q", "s2", "n"} else None
    norm = first.norm
    if norm == "that" and clausal:
        follows = tokens[at + 1].norm if at + 1 < end else ""
        demonstrative = follows in AUXILIARIES or follows in MODALS or follows == ""
        return Complement(at if demonstrative else at + 1, at if demonstrative else at + 1)
    if norm in WH_WORDS and "w" in frames:
        return Complement(at, at)
    if norm == "to" and "i" in frames and _is_infinitive(tokens, at, end):
        return Complement(at, at)
    if norm == "for" and "f" in frames and at + 1 < end:
        return Complement(at + 1, at + 1)
    if norm in ("on", "upon") and "p" in frames:
        return Complement(at + 1, at + 1) if _asks(tokens, at + 1, end) else None
    return _with_object(stretch, at, end, frames) or _behind_modifiers(stretch, at, end, frames, lemma in _OF_CLAUSES)


def _behind_mark(stretch: Stretch, at: int, end: int, allowed: bool) -> Complement | None:
    tokens = stretch.tokens
    if not allowed or at + 1 >= end:
        return None
    if stretch.opens(at + 1) is not None:
        return Complement(at + 1, at + 1, True)
    if tokens[at].text == ":":
        return Complement(at + 1, at + 1)
    # “said, in a speech on Monday, that …”
    closing = (",", ":") if tokens[at].text == "," else (tokens[at].text,)
    for index in range(at + 1, min(end - 1, at + _WINDOW)):
        if stretch.is_end(index) or stretch.inside[index]:
            return None
        if tokens[index].text in closing:
            if tokens[index + 1].norm == "that":
                return Complement(index + 2, index + 2)
            return Complement(index + 1, index + 1, True) if stretch.opens(index + 1) is not None else None
    return None


def _with_object(stretch: Stretch, at: int, end: int, frames: frozenset[str]) -> Complement | None:
    """“urged Roe to resign”, “accused Roe of lying”, “described it as a threat”, “told Roe that …”."""
    tokens = stretch.tokens
    for index in range(at, min(end, at + _WINDOW)):
        token = tokens[index]
        norm = token.norm
        if stretch.is_end(index) or (
            token.text == "," and index > at and not stretch.inside[index] and "a" not in frames
        ):
            break
        if index > at:
            if norm == "to" and "o" in frames and _is_infinitive(tokens, index, end):
                return Complement(at, at)
            for letter, marks in _OBJECT_MARKS.items():
                if letter in frames and norm in marks:
                    return Complement(at, at)
            if "a" in frames and norm == "that" and index + 1 < end and not _is_cue(tokens[index - 1]):
                return Complement(index + 1, index + 1)
            if "a" in frames and norm in ("whether", "why", "how", "what"):
                return Complement(index, index)
            if "s2" in frames and stretch.opens(index) is not None:
                return Complement(at, at)
            if "a" in frames and stretch.opens(index) is not None:
                if tokens[index - 1].text in ",:" or index - at <= _LONGEST_ADDRESSEE:
                    return Complement(index, index, True)
                break
        if norm in MODALS or (norm in AUXILIARIES and norm not in ("'s",)):
            break
    if "a" in frames:
        behind = behind_addressee(tokens, at, end)
        if behind is not None and finite_verbs(tokens, behind, end):
            return Complement(behind, behind)
    return None


def _behind_modifiers(stretch: Stretch, at: int, end: int, frames: frozenset[str], loose: bool) -> Complement | None:
    """“said in a statement on Monday that …”, “said the bridge is safe”, “demanded an inquiry”."""
    tokens = stretch.tokens
    clausal = bool(frames & _CLAUSAL)
    first = tokens[at]
    modified = (
        first.norm in PREPOSITIONS
        or first.norm in DAYS
        or is_adverb(first.norm)
        or first.norm in ("last", "this", "late", "early")
    )
    if clausal or "q" in frames or "i" in frames:
        for index in range(at + 1, min(end, at + _WINDOW)):
            token = tokens[index]
            if stretch.is_end(index) or token.norm in MODALS:
                break
            if token.text == "," and index + 1 < end and tokens[index + 1].norm in ("and", "but", "who", "which"):
                break
            if token.norm == "that" and clausal and index + 1 < end and modified:
                return Complement(index + 1, index + 1)
            if (
                token.norm == "to"
                and "i" in frames
                and modified
                and _is_infinitive(tokens, index, end)
                and (is_adverb(first.norm) or first.norm in DAYS or index - at > 1)
            ):
                return Complement(index, index)
            if modified and stretch.opens(index) is not None:
                if (
                    tokens[index - 1].text in ",:"
                    or tokens[index - 1].norm in DAYS
                    or tokens[index - 1].norm in OCCASIONS
                    or tokens[index - 1].text[0].isupper()
                    or tokens[index - 1].kind is Kind.NUMBER
                ):
                    return Complement(index, index, True)
                break
            if modified and token.text == ":" and index + 1 < end:
                return Complement(index + 1, index + 1)
            if token.norm in AUXILIARIES and token.norm != "'s":
                break
    if "b" in frames:
        start = behind_occasions(tokens, at, end)
        if start < end and opens_clause(tokens, start) and has_clause(tokens, start, end, loose):
            return Complement(start, start)
    if "n" in frames and _is_noun_phrase(tokens, at):
        return Complement(at, at)
    if frames & {"q", "n"} and not stretch.inside[at - 1]:  # “praised the “heroic” effort”: his words stand in it
        stop = _clause_end(stretch, at, end)
        if any(stretch.inside[index] for index in range(at, stop)) and first.norm not in PREPOSITIONS:
            return Complement(at, at)
    return None


def _clause_end(stretch: Stretch, at: int, end: int) -> int:
    for index in range(at, end):
        if not stretch.inside[index] and (stretch.is_end(index) or stretch.tokens[index].text == ","):
            return index
    return end


def _is_noun_phrase(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.norm in DETERMINERS or token.norm in POSSESSIVES or token.norm in ("any", "this", "these", "those"):
        return True
    if token.norm in PERSONAL or token.norm in PREPOSITIONS or token.kind is Kind.MARK:
        return False
    return token.text[0].isupper() or part_of_speech(token.norm)[:1] in (("n",), ("a",))


def _is_infinitive(tokens: Sequence[Token], to: int, end: int) -> bool:
    at = to + 1
    while at < end and (is_adverb(tokens[at].norm) or tokens[at].norm in ("not", "never")):
        at += 1
    if at >= end or tokens[at].kind is not Kind.WORD or not tokens[at].text[0].islower():
        return False
    return tokens[at].norm in ("be", "have", "do") or "v" in part_of_speech(tokens[at].norm)


def _is_cue(token: Token) -> bool:
    return token.text[0].islower() and token.norm in report_verbs()


def _asks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether “to” and a verb follow soon: “called on Roe to resign”."""
    for index in range(start, min(end, start + _WINDOW)):
        if tokens[index].text in STOPS or tokens[index].text == ",":
            return False
        if tokens[index].norm == "to" and _is_infinitive(tokens, index, end):
            return True
    return False
