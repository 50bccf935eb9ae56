"""Reports without a verb of saying: “according to Roe”, “Roe: …”, “Roe’s claim that …”, “… – Roe”."""

from __future__ import annotations

from factcheck.text.names import capital_runs
from factcheck.text.reports.appositions import subject_behind
from factcheck.text.reports.bounds import bounds
from factcheck.text.reports.extents import clause_of_noun, content_before, content_end
from factcheck.text.reports.groups import group_start
from factcheck.text.reports.phrases import is_nominal
from factcheck.text.reports.sharing import main_subject
from factcheck.text.reports.stretch import Range, Report, Stretch
from factcheck.text.reports.subjects import subject_before, without_day
from factcheck.text.reports.words import DAYS, report_nouns, report_verbs
from factcheck.text.tokens import Kind
from factcheck.text.verbs import has_finite, is_finite
from factcheck.text.words import AUXILIARIES, MODALS, PREPOSITIONS


def read_nominal(stretch: Stretch) -> list[Report]:
    """The reports that nouns, “according to” and marks make."""
    found: list[Report] = []
    for index, token in enumerate(stretch.tokens):
        if token.kind is not Kind.WORD:
            continue
        report = None
        if token.norm in ("according", "words"):
            report = _according(stretch, index)
        elif token.norm in report_nouns():
            report = _noun(stretch, index)
        if report is not None:
            found.append(report)
    if not found:
        found += _colon(stretch)
    return found


def _according(stretch: Stretch, index: int) -> Report | None:
    tokens = stretch.tokens
    if index + 2 >= len(tokens):
        return None
    if tokens[index].norm == "words":  # “in the words of Roe, “…””
        return _in_words_of(stretch, index)
    if tokens[index + 1].norm != "to":
        return None
    low, high = bounds(stretch, index)
    source = _according_source(stretch, index + 2, high)
    if source is None or tokens[source[0]].norm == "your":
        return None
    initial = index == low or all(
        tokens[at].norm in ("but", "and", "also", ",", "meanwhile", "while", "however") for at in range(low, index)
    )
    cue = (index, index + 2)
    after = source[1]
    if initial:
        start = after + 1 if after < high and tokens[after].text == "," else after
        content = stretch.trimmed(start, content_end(stretch, start, high, stretch.opens(start) is not None))
        if content[1] - content[0] < 2:
            return None
        return Report(source, cue, content, "according", "say", cue)
    relative = index >= 2 and tokens[index - 1].text == "," and tokens[index - 2].norm in ("which", "that", "who")
    if relative and after + 1 < high:
        content = stretch.trimmed(after, content_end(stretch, after + 1, high, False))
        return Report(source, cue, content, "according", "say", cue, trails=False)
    content = content_before(stretch, index, low)
    if (
        after < high
        and tokens[after].text == ","
        and high - after > 4
        and has_finite(tokens, after, high)
        and tokens[after + 1].norm not in ("and", "but", "while", "who", "which", "as")
        and not has_finite(tokens, *content)
    ):
        content = stretch.trimmed(content[0], content_end(stretch, after + 1, high, False))
    if content[1] - content[0] < 2:
        return None
    return Report(source, cue, content, "according", "say", cue, trails=True)


def _in_words_of(stretch: Stretch, index: int) -> Report | None:
    tokens = stretch.tokens
    if index < 2 or tokens[index + 1].norm != "of" or tokens[index - 2].norm != "in":
        return None
    opening = next((at for at in range(index + 2, min(len(tokens), index + 20)) if stretch.opens(at)), None)
    if opening is None:
        return None
    source = stretch.trimmed(index + 2, opening)
    content = stretch.trimmed(opening, content_end(stretch, opening, len(tokens), True))
    return Report(source, (index - 2, index + 2), content, "words", "say", (index - 2, index + 2))


def _according_source(stretch: Stretch, start: int, high: int) -> Range | None:
    """The noun phrase behind “according to”, with its appositions where the report ends the sentence."""
    tokens = stretch.tokens
    at = start
    while at < high:
        token = tokens[at]
        if stretch.inside[at] and not stretch.inside[start]:
            break
        if token.text == ",":
            follows = tokens[at + 1] if at + 1 < high else None
            if follows is None:
                break
            named = _named_behind(stretch, start, at, high)
            if named is not None:
                at = named
                continue
            if follows.norm not in ("a", "an", "the", "who", "which") and not _short_piece(stretch, at + 1, high):
                break
            later = next((k for k in range(at + 1, high) if tokens[k].text == ","), None)
            if start >= 3 and follows.norm in ("a", "an", "who", "the", "which") and (later is None or later < high):
                # “according to Roe, the mayor(, …)” – but “According to Roe, the mayor left”
                stop = later if later is not None else high
                piece_finite = has_finite(tokens, at + 1, stop) and follows.norm not in ("who", "which")
                if not piece_finite and (later is not None or not _is_initial(stretch, start)):
                    at = stop
                    continue
            break
        if token.norm in ("that", "while", "but", "as") or (
            token.norm in report_verbs() and token.norm.endswith("ing")
        ):
            break
        if (token.norm in AUXILIARIES or token.norm in MODALS or _is_finite_verb(stretch, at, start)) and not any(
            one.norm in ("who", "which", "that") for one in tokens[start:at]
        ):
            break
        at += 1
    first, last = without_day(tokens, stretch.trimmed(start, at))
    return (first, last) if first < last else None


def _named_behind(stretch: Stretch, start: int, comma: int, high: int) -> int | None:
    """“according to the harbour master, Jane Roe.”: the end of the name behind who is described, before a mark."""
    tokens = stretch.tokens
    run = next((one for one in capital_runs(tokens) if one[0] == comma + 1), None)
    if run is None or run[1] - run[0] < 2 or run[1] > high:
        return None
    described = all(not token.text[0].isupper() for token in tokens[max(start, 1) : comma])
    ends = run[1] == high or tokens[run[1]].kind is Kind.MARK
    return run[1] if described and ends else None


def _is_finite_verb(stretch: Stretch, at: int, start: int) -> bool:
    tokens = stretch.tokens
    if at == start or not is_finite(tokens, at, start):
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return follows is not None and follows.norm not in PREPOSITIONS and follows.norm not in DAYS


def _is_initial(stretch: Stretch, start: int) -> bool:
    return start <= 3


def _short_piece(stretch: Stretch, at: int, high: int) -> bool:
    return False


def _noun(stretch: Stretch, index: int) -> Report | None:
    """“Roe’s claim that …”, “a pledge by Roe to …”, “fears that …”."""
    tokens = stretch.tokens
    word = report_nouns()[tokens[index].norm]
    low, high = bounds(stretch, index)
    at = index + 1
    source: Range | None = None
    if at < high and tokens[at].norm in ("by", "from", "of", "among"):
        source = subject_behind(stretch, at + 1, min(high, at + 12))
        that = next((k for k in range(at + 1, min(high, at + 12)) if tokens[k].norm in ("that", "to")), None)
        if source is None or that is None:
            return None
        source = stretch.trimmed(source[0], min(source[1], that))
        if source[1] <= source[0] or source[1] != that or not is_nominal(tokens, *source):
            return None
        at = that
    if at + 1 >= high:
        return None
    norm = tokens[at].norm
    if norm == "that" and "t" in word.frames:
        start = at + 1
        follows = tokens[start].norm
        if follows in AUXILIARIES or follows in MODALS or follows in report_verbs():
            return None  # “a claim that was made”
        if not has_finite(tokens, start, high):
            return None
    elif norm == "to" and "i" in word.frames:
        start = at
        if not tokens[at + 1].text[0].islower():
            return None
    elif norm == "for" and "f" in word.frames and _owner(stretch, index, low) is not None:
        start = at + 1
    else:
        return None
    if source is None:
        source = _owner(stretch, index, low) or _holder(stretch, index, low)
    end = content_end(stretch, start, high, False)
    if norm == "that" and not has_finite(tokens, low, index):  # the noun is the subject of what follows
        end = clause_of_noun(stretch, start, end)
    content = stretch.trimmed(start, end)
    if content[1] <= content[0] or (source is None and "i" in word.frames and norm == "to"):
        return None
    return Report(
        source,
        (index, max(start, index + 1) if norm == "that" else at),
        content,
        word.lemma,
        word.kind,
        (index, index + 1),
        noun=True,
    )


_OWNERS = frozenset("his her their its my our your".split())


def _owner(stretch: Stretch, index: int, low: int) -> Range | None:
    """Whose claim it is: “his claim”, “Jane Roe’s repeated claims”."""
    tokens = stretch.tokens
    for at in range(index - 1, max(low, index - 5) - 1, -1):
        norm = tokens[at].norm
        if norm in _OWNERS:
            return at, at + 1
        if norm.endswith(("'s", "s'")) or norm == "'":
            first = at
            while first > low and tokens[first - 1].text[0].isupper() and tokens[first - 1].kind is Kind.WORD:
                first -= 1
            if first > low and tokens[first - 1].norm == "the":
                first -= 1
            return first, at + 1
        if tokens[at].kind is Kind.MARK or norm in ("a", "an", "the", "of", "with", "for", "and"):
            return None
    return None


_LABELS = frozenset(
    "image images photo photos photograph picture video audio file source sources credit copyright read related update "
    "updated correction editor note exclusive analysis opinion live watch breaking more caption illustration".split()
)


def _holder(stretch: Stretch, index: int, low: int) -> Range | None:
    """“Critics voiced grave concern that …”: the subject of the verb that governs the noun."""
    tokens = stretch.tokens
    for at in range(index - 1, max(low, index - 4), -1):
        if tokens[at].norm in ("the", "of", "in", "on", "by", "to", "about", "amid", "with"):
            return None
        if tokens[at].norm in _HOLDING:
            return subject_before(stretch, group_start(tokens, at, low), low) or main_subject(stretch, at, low)
    return None


_HOLDING = frozenset(
    "expressed expresses express expressing voicing raising "
    "voiced voices voice raised raises raise shared shares share has have had made makes "
    "make issued issues issue repeated repeats repeat rejected rejects dismissed dismisses echoed echoes".split()
)


def _colon(stretch: Stretch) -> list[Report]:
    """“Roe: the bridge is safe”, and, in headlines, “Bridge is safe – Roe”."""
    tokens = stretch.tokens
    for index in range(1, min(9, len(tokens) - 1)):
        if stretch.inside[index]:
            return []
        if tokens[index].text != ":":
            continue
        source = stretch.trimmed(0, index)
        content = stretch.trimmed(index + 1, len(tokens))
        if any(tokens[at].text in "([,.;" for at in range(*source)) or source[1] <= source[0]:
            return []
        if tokens[source[1] - 1].norm in _LABELS:
            return []
        named = tokens[source[0]].text[0].isupper() and tokens[source[1] - 1].text[0].isupper()
        if named and content[1] - content[0] > 2 and not has_finite(tokens, *source):
            return [Report(source, (index, index + 1), content, ":", "say", (index, index + 1))]
        return []
    return []
