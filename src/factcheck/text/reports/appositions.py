"""A name with what describes it: before a verb between commas, or behind the verb."""

from __future__ import annotations

from factcheck.text.lexicon import part_of_speech
from factcheck.text.reports.phrases import is_nominal, without_openers
from factcheck.text.reports.stretch import Range, Stretch
from factcheck.text.reports.words import DAYS, LONGEST, OCCASIONS, OPENERS, PERSONAL, SUBORDINATORS, report_verbs
from factcheck.text.tokens import Kind
from factcheck.text.words import AUXILIARIES, MODALS, PREPOSITIONS


def with_apposition(stretch: Stretch, comma: int, low: int) -> Range | None:
    """“Roe, the mayor, said”: the name with what describes it; “Roe, in remarks to us, said”: the name alone."""
    tokens = stretch.tokens
    start = comma
    depth = 0
    while start > low:
        token = tokens[start - 1]
        if token.text in ")]":
            depth += 1
        elif token.text in "([":
            depth -= 1
        if depth <= 0 and (stretch.is_end(start - 1) or token.text == ":" or stretch.closes(start - 1)):
            break
        if (
            stretch.inside[start - 1]
            and tokens[start - 1].text in '“"'
            and stretch.inside[comma] != stretch.inside[start - 1]
        ):
            break
        start -= 1
    cuts = [at for at in range(start, comma) if tokens[at].text in (",", "—", "–") and not stretch.inside[at]]
    pieces = list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, comma], strict=True))
    pieces = [piece for piece in pieces if piece[1] > piece[0]]
    for number, (first, last) in enumerate(pieces):
        if number and tokens[first].norm in ("who", "whose", "which"):
            return None
        opener = next((at for at in range(first, last) if tokens[at].norm not in ("and", "but", "so")), first)
        if number < len(pieces) - 1 and (tokens[opener].norm in PREPOSITIONS or tokens[opener].norm in SUBORDINATORS):
            continue  # “After the vote, Roe, a lawyer, said”
        head = without_openers(tokens, first, last)
        if head is None or not is_nominal(tokens, head, last):
            continue
        if tokens[head].norm.endswith("ing") and tokens[head].text[0].isupper() and len(pieces) > 1:
            continue
        if number == len(pieces) - 1:
            # “But Roe, said”: nothing describes the name
            return (head, last) if len(pieces) == 1 or number else None
        follows = pieces[number + 1][0]
        end = comma
        word = tokens[follows]
        if (
            word.norm in PREPOSITIONS
            or word.norm.endswith(("ing", "ed"))
            or word.norm in SUBORDINATORS
            or word.norm in OPENERS
        ):
            end = last
        return (head, end) if end - head <= LONGEST else None
    return None


def subject_behind(stretch: Stretch, start: int, end: int) -> Range | None:
    """The subject that begins right behind a verb: “…, said Jane Roe, the mayor, on Monday”."""
    tokens = stretch.tokens
    if start >= end or (tokens[start].kind is Kind.MARK and tokens[start].text not in '“"'):
        return None
    if tokens[start].norm in PERSONAL:
        return start, start + 1
    norm = tokens[start].norm
    if norm in PREPOSITIONS or norm in SUBORDINATORS or norm in DAYS or norm in AUXILIARIES or norm in MODALS:
        return None
    at = start
    described = False
    while at < end:
        token = tokens[at]
        if stretch.is_end(at):
            break
        if token.text == ":" or (stretch.opens(at) is not None and at > start):
            break
        if token.text == ",":
            follows = tokens[at + 1] if at + 1 < end else None
            if follows is None or not _describes(stretch, at + 1):
                break
            described = follows.text[0].islower()
        elif token.norm in report_verbs() and token.norm.endswith("ing"):
            break
        elif token.norm in ("who", "whose"):
            described = True
        elif token.norm in ("in", "on", "during", "after", "before", "at", "to", "when", "as", "while", "but", "from"):
            if described and token.norm in ("on", "to", "from") and tokens[at + 1].norm not in DAYS:
                at += 1
                continue
            if token.norm in ("on", "during", "after", "before", "to", "when", "as", "while", "but"):
                break
            window = [one.norm for one in tokens[at + 1 : at + 6]]
            if any(word in OCCASIONS or word in DAYS for word in window) or (
                not described and tokens[at - 1].text[0].isupper()
            ):
                break
        elif token.norm in DAYS and at > start:
            break
        at += 1
    first, last = stretch.trimmed(start, at)
    return (first, last) if last > first else None


def _describes(stretch: Stretch, at: int) -> bool:
    """Whether an apposition or a relative clause begins there."""
    token = stretch.tokens[at]
    if stretch.inside[at]:
        return False
    norm = token.norm
    if norm in ("who", "whose", "a", "an", "the", "which") or token.kind is Kind.NUMBER:
        return True
    if token.text[0].isupper() and norm not in DAYS:
        return True
    if norm in PREPOSITIONS or norm in SUBORDINATORS or norm in OPENERS or norm.endswith("ing"):
        return False
    return (
        token.text[0].isupper()
        or part_of_speech(norm)[:1] == ("n",)
        or norm in ("chief", "former", "executive", "senior")
    )
