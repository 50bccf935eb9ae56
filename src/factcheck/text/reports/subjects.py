"""The noun phrase before a verb that reports: who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import part_of_speech
from factcheck.text.reports.appositions import with_apposition
from factcheck.text.reports.phrases import HEADS, in_relative, is_modifier, without_openers
from factcheck.text.reports.stretch import Range, Stretch
from factcheck.text.reports.words import (
    DAYS,
    LONGEST,
    MONTHS,
    PERSONAL,
    POSSESSIVES,
    RELATIVES,
    SUBORDINATORS,
    report_verbs,
)
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS

_ENDS_NO_SUBJECT = frozenset("to of for by with from and or not as than".split())


_OPENS_PHRASE = frozenset("the a an his her its their this these".split())
_AMOUNTS = frozenset("more fewer less".split())
_JOINED = frozenset("- ’ ' & . /".split())


def subject_before(stretch: Stretch, end: int, low: int) -> Range | None:
    """The subject that ends right before the verb group at `end`, not reaching below `low`."""
    tokens = stretch.tokens
    if end <= low:
        return None
    last = tokens[end - 1]
    if last.text in (",", "—", "–"):
        return with_apposition(stretch, end - 1, low)
    if last.kind is Kind.MARK and last.text not in ").":
        return None
    if last.norm in PERSONAL:
        return end - 1, end
    if last.norm in RELATIVES:
        at = end - 2 if end - 2 >= low and tokens[end - 2].text == "," else end - 1
        if at <= low or (last.norm == "that" and tokens[at - 1].norm in report_verbs()):
            return None
        if tokens[at - 1].norm in PERSONAL:
            return at - 1, at
        first = without_openers(tokens, _nearest(tokens, _reach(stretch, at, low), at), at)
        return None if first is None or first >= at or at - first > LONGEST else (first, at)
    if last.norm in _ENDS_NO_SUBJECT or last.norm in PREPOSITIONS or last.norm in SUBORDINATORS:
        return None
    if last.norm in AUXILIARIES or last.norm in MODALS or (last.norm in DETERMINERS and last.norm not in HEADS):
        return None
    return _phrase(stretch, end, low)


def _nearest(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the noun phrase begins that a relative clause belongs to: the last one, with what “of” adds to it."""
    for at in range(last - 1, first, -1):
        if tokens[at].norm in PREPOSITIONS and tokens[at].norm not in ("of", "for"):
            return at + 1
    return first


def _phrase(stretch: Stretch, end: int, low: int) -> Range | None:
    """The noun phrase that ends at `end`, from its determiner or first word."""
    tokens = stretch.tokens
    if tokens[end - 1].norm in PERSONAL:
        return end - 1, end
    first = without_openers(tokens, _reach(stretch, end, low), end)
    if first is None or first >= end or end - first > LONGEST:
        return None
    return first, end


def _reach(stretch: Stretch, end: int, low: int) -> int:
    """The start of the clause whose subject ends at `end`."""
    tokens = stretch.tokens
    at = end
    while at > low:
        token = tokens[at - 1]
        if stretch.inside[at - 1] and stretch.inside[at - 1] != stretch.inside[end - 1]:
            number = stretch.inside[at - 1]
            one = stretch.quotations[number - 1]
            if one.last - one.first <= 3 and one.first - 2 >= low and _is_nickname(tokens, one.first - 2, at, end):
                at = one.first - 1
                continue
            return at
        if token.kind is Kind.MARK:
            if token.text in (")", "]"):
                back = _opening(tokens, at - 1, low)
                if back is None:
                    return at
                at = back
                continue
            joined = token.text in _JOINED and at - 2 >= low and tokens[at - 2].end == token.start
            if joined and (token.text != "." or len(tokens[at - 2].text) <= 4):
                at -= 1
                continue
            if token.text in "$£€%":
                at -= 1
                continue
            if token.text == "," and _is_list(tokens, low, at, end):
                at -= 1
                continue
            return at
        norm = token.norm
        if norm in ("what", "how", "why") or (norm == "as" and at < end and not _is_participle(tokens, at - 2, low)):
            return at
        if norm in ("after", "before", "until") and low < at - 1 and at < end and tokens[at - 2].text != ",":
            return at  # “prices rose after an inquiry found …”
        if norm in ("who", "which", "whose"):
            if at - 2 >= low and tokens[at - 2].text == ",":
                return at
            at -= 1
            continue
        if (
            norm in SUBORDINATORS
            and norm != "as"
            and not (norm == "than" and at > 1 and tokens[at - 2].norm in _AMOUNTS)
        ):
            relative = (
                norm == "that" and at - 2 >= low and at < end and tokens[at - 2].kind is Kind.WORD
                and tokens[at - 2].norm not in report_verbs() and part_of_speech(tokens[at - 2].norm)[:1] == ("n",)
                and any(is_finite(tokens, index, at) for index in range(at, end))
            )  # fmt: skip
            if not relative:
                return at
        elif norm in ("and", "or"):
            if any(is_finite(tokens, index, low) for index in range(_clause_start(tokens, at - 1, low), at - 1)):
                return at
        elif ((norm in AUXILIARIES or norm in MODALS) and not in_relative(tokens, at - 1, low)) or (
            norm in report_verbs()
            and at - 1 > low
            and _is_verb(tokens, at - 1, low)
            and not in_relative(tokens, at - 1, low)
        ):
            return at
        elif (
            is_finite(tokens, at - 1, low) and at < end and not is_modifier(tokens, at - 1)
            and not in_relative(tokens, at - 1, low)
        ):  # fmt: skip
            return at
        elif norm in PERSONAL:
            return at
        elif norm in _OPENS_PHRASE and at - 2 >= low and _is_noun(tokens, at - 2):
            return at - 1  # “a charge the campaign denied”
        at -= 1
    return at


def _is_nickname(tokens: Sequence[Token], before: int, behind: int, end: int) -> bool:
    """Whether a short quotation stands between two parts of a name: Joe “Skip” Roe."""
    named = tokens[before].text[0].isupper() and not tokens[before].norm.endswith("'s")
    return behind < end and named and tokens[behind].text[0].isupper()


def _is_participle(tokens: Sequence[Token], at: int, low: int) -> bool:
    """“a man identified as Roe”."""
    return at >= low and (tokens[at].norm.endswith("ed") or tokens[at].norm in ("known", "such"))


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].norm in ("something", "anything", "everything"):
        return True
    kinds = part_of_speech(tokens[at].norm)
    after_article = at > 0 and tokens[at - 1].norm in ("a", "an", "the")
    return tokens[at].kind is Kind.WORD and (kinds[:1] == ("n",) or ("n" in kinds and after_article))


def _is_verb(tokens: Sequence[Token], index: int, low: int) -> bool:
    before = tokens[index - 1].norm if index > low else ""
    if before in DETERMINERS or before in POSSESSIVES or before.endswith("'s") or before == "of":
        return False
    return part_of_speech(tokens[index].norm)[:1] == ("v",) and not tokens[index].norm.endswith("ing")


def _clause_start(tokens: Sequence[Token], at: int, low: int) -> int:
    while at > low and tokens[at - 1].text not in (",", ";", ":", ".", "”", '"', "“"):
        at -= 1
    return at


def _opening(tokens: Sequence[Token], close: int, low: int) -> int | None:
    for at in range(close - 1, max(low, close - 20) - 1, -1):
        if tokens[at].text in "([":
            return at
    return None


def _is_list(tokens: Sequence[Token], low: int, comma: int, end: int) -> bool:
    """“Poland, Hungary and Romania said”, “Portland, Ore. police said”: the comma joins parts of one phrase."""
    before, after = tokens[comma - 2] if comma - 2 >= low else None, tokens[comma]
    if before is None or not before.text[0].isupper() or before.norm in DAYS or before.norm in MONTHS:
        return False
    if not after.text[0].isupper() and after.norm != "the":
        return False
    return any(tokens[at].norm == "and" for at in range(comma, min(end, comma + 8)))


def without_day(tokens: Sequence[Token], source: Range) -> Range:
    """“the government on Tuesday” without the day."""
    first, last = source
    if last - first > 2 and tokens[last - 1].norm in DAYS and tokens[last - 2].norm in ("on", "late", "early"):
        return first, last - 2
    if last - first > 1 and tokens[last - 1].norm in DAYS:
        return first, last - 1
    return source
