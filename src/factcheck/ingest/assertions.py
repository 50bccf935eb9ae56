"""What a passage asserts, piece by piece: who voices it, where it stands, and which words say so."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.classes import NamedTuple
from factcheck.ingest.blockquotes import block_quotations
from factcheck.ingest.captions import caption_paragraphs
from factcheck.ingest.passages import Passage
from factcheck.ingest.speakers import Roll
from factcheck.ingest.units import Unit, read_units
from factcheck.model import Span
from factcheck.text.reports import Report, read_reports
from factcheck.text.reports.stretch import Range
from factcheck.text.reports.words import PERSONAL, SUBORDINATORS
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import has_finite
from factcheck.text.words import PREPOSITIONS

_COVERED = 0.5
"""Share of a sentence that reports may take up before the sentence is no assertion of the text itself."""
_SHORTEST = 3
"""Tokens of what the text asserts beside a report."""
_JOINING = frozenset("and but or as while who which whom that because so when where although though".split())


class Assertion(NamedTuple):
    """A piece of a passage that somebody vouches for."""

    span: Span
    """Of the quote, in the text."""
    text: str
    """The words as a sentence of their own."""
    paragraph: int
    reported: bool = False
    """Whether it stands as somebody's words."""
    speaker: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    people: tuple[str, ...] = ()
    """Who is named in it, as fully as the text names them; the speaker first."""
    kind: str | None = None
    """Class of the cue: `say`, `deny`, `hold`, `plan` or `act`; None where the text itself asserts it."""


def read_assertions(passage: Passage) -> list[Assertion]:
    """Everything that a passage asserts or reports to be asserted, in text order."""
    roll = Roll()
    found: list[Assertion] = []
    units = list(read_units(passage))
    carried: Assertion | None = None
    paragraph = 0
    captions = caption_paragraphs(passage)
    blocks = block_quotations(passage)
    for unit in units:
        block = blocks.get(unit.paragraph)
        if block is not None and block.is_credit:
            continue
        if block is not None and block.credit is not None:
            carried, paragraph = _credited(units, block.credit, roll), unit.paragraph
        if unit.sentences[0].is_heading or unit.paragraph in captions:
            roll.see(unit.stretch.tokens, None)
            carried = None
            continue
        reports = _without_denied(read_reports(unit.stretch))
        credited = block is not None and block.credit is not None
        direct = credited or (
            unit.is_quotation
            and not any(report.content[0] == 0 or not unit.stretch.inside[report.verb[0]] for report in reports)
        )
        if direct:  # whatever is reported there, the speaker of the quotation reports
            reports = [report._replace(nested=True) for report in reports]
        reports = [report for report in reports if _vouches(report) or not report.nested]
        read = [_reported(passage, unit, report, roll) for report in reports]
        main = next((one for one, report in zip(read, reports, strict=True) if not report.nested), None)
        ours = [part for one in read for part in _by_sentence(passage, unit, one)]
        names = roll.see(unit.stretch.tokens, main.speaker if main else None)
        if direct:
            ours += _quotation(passage, unit, carried if unit.paragraph - paragraph <= 1 else None)
        else:
            ours += _own(passage, unit, reports)
            carried = main if main is not None and main.reported else None
        paragraph = unit.paragraph
        people = {unit.span((at, at + 1))[0]: name for at, name in names.items() if roll.is_person(name)}
        found += [_with_people(one, people) for one in ours]
    return sorted(dict.fromkeys(found), key=lambda one: one.span)


def _with_people(one: Assertion, people: dict[int, str]) -> Assertion:
    first = (one.speaker,) if one.speaker is not None else ()
    named = (name for at, name in people.items() if one.span[0] <= at < one.span[1])
    return one._replace(people=tuple(dict.fromkeys((*first, *named))))


def _without_denied(reports: list[Report]) -> list[Report]:
    """The reports but those within what somebody denies: “denied that Roe had threatened to leave” has no threat."""
    denied = [one.content for one in reports if one.kind == "deny" or one.negated]
    return [one for one in reports if not (one.nested and any(first <= one.verb[0] < last for first, last in denied))]


def _credited(units: Sequence[Unit], paragraph: int, roll: Roll) -> Assertion | None:
    """The speaker whom a line behind a block quotation names: “— Jane Roe, mayor”."""
    credit = next((unit for unit in units if unit.paragraph == paragraph), None)
    tokens = credit.stretch.tokens if credit is not None else ()
    first = next((at for at, token in enumerate(tokens) if token.kind is not Kind.MARK), None)
    if credit is None or first is None:
        return None
    span = credit.span((first, len(tokens)))
    speaker = roll.resolve(tokens, (first, len(tokens)))
    dash = credit.span((0, first)) if first else None
    return Assertion(span, "", paragraph, True, speaker, speaker_span=span, cue_span=dash)


def _reported(passage: Passage, unit: Unit, report: Report, roll: Roll) -> Assertion:
    tokens = unit.stretch.tokens
    speaker = roll.resolve(tokens, report.source) if report.source is not None and not report.nested else None
    first, last = min(report.cue[0], report.content[0]), max(report.cue[1], report.content[1])
    source = report.source
    apart = source is not None and (source[1] < first - 1 or source[0] > last + 1)
    if source is not None and (not apart or (not _vouches(report) and source[0] < first)):
        first, last = min(first, source[0]), max(last, source[1])
    if all(token.kind is Kind.MARK for token in tokens[last:]):
        last = len(tokens)  # the end mark of the sentence
    span = unit.span((first, last))
    text = passage.text[slice(*span)]
    if report.noun:  # “He praised her for her pledge to …”
        text = passage.text[_sentence_start(unit, span[0]) : span[1]]
    elif source is not None:
        text = _standing_alone(passage, unit, source, speaker, span, text, apart)
    return Assertion(
        span=span,
        text=text,
        paragraph=unit.paragraph,
        reported=_vouches(report),
        speaker=speaker if _vouches(report) else None,
        speaker_span=unit.span(source) if source is not None else None,
        cue_span=unit.span(report.cue),
        kind=report.kind,
    )


def _sentence_start(unit: Unit, at: int) -> int:
    return max(sentence.start for sentence in unit.sentences if sentence.start <= at)


def _vouches(report: Report) -> bool:
    """False of what somebody did not say, or doubts: the text states that. “Denied” is a statement of its own."""
    return not report.negated and (report.kind != "deny" or report.lemma == "deny")


def _by_sentence(passage: Passage, unit: Unit, whole: Assertion) -> list[Assertion]:
    """An assertion for each sentence of a quotation, which share its quote."""
    start, end = whole.span
    reached = [one for one in unit.sentences if one.start < end and one.end > start]
    if len(reached) < 2:
        return [whole]
    return [whole._replace(text=passage.words(one)) for one in reached]


def _standing_alone(
    passage: Passage, unit: Unit, source: Range, speaker: str | None, span: Span, text: str, apart: bool
) -> str:
    """The words from their subject on, and “Jane Roe” for “she”."""
    tokens = unit.stretch.tokens
    start, end = unit.span(source)
    if apart and start < span[0]:
        text, span = passage.text[start : span[1]], (start, span[1])
    if source[1] - source[0] == 1 and tokens[source[0]].norm in PERSONAL and speaker is not None and span[0] <= start:
        return text[: start - span[0]] + speaker + text[end - span[0] :]
    return text


def _quotation(passage: Passage, unit: Unit, carried: Assertion | None) -> list[Assertion]:
    """The sentences of a quotation that names no speaker itself; who spoke before goes on."""
    start, end = unit.sentences[0].start, unit.sentences[-1].end
    return [
        Assertion(
            span=(start, end),
            text=passage.words(sentence),
            paragraph=unit.paragraph,
            reported=True,
            speaker=carried.speaker if carried else None,
            speaker_span=carried.speaker_span if carried else None,
            cue_span=carried.cue_span if carried else None,
            kind="say",
        )
        for sentence in unit.sentences
    ]


def _own(passage: Passage, unit: Unit, reports: list[Report]) -> list[Assertion]:
    """What the text asserts itself: the sentences that no report takes up, and what stands before one."""
    tokens = unit.stretch.tokens
    covered = [False] * len(tokens)
    for report in reports:
        for part in (report.source, report.cue, report.content):
            if part is not None and not (report.shares and part == report.source):
                covered[part[0] : part[1]] = [True] * (part[1] - part[0])
    found = []
    for sentence in unit.sentences:
        shift = sentence.start - unit.offset
        end = shift + sentence.end - sentence.start
        inside = [at for at, token in enumerate(tokens) if shift <= token.start < end]
        if _is_dateline(tokens, inside):
            continue
        own = _lead(unit, inside, covered) or _tail(unit, inside, covered)
        if own is None and sum(covered[at] for at in inside) >= _COVERED * len(inside):
            continue
        if own is not None and own[1] - own[0] < _SHORTEST:
            continue  # “In a statement, Roe said …”
        span = unit.span(own) if own is not None else sentence.span
        found.append(Assertion(span, passage.text[slice(*span)], sentence.paragraph))
    return found


def _is_dateline(tokens: Sequence[Token], inside: list[int]) -> bool:
    """“WESTPORT, Ohio.”: nothing but names."""
    words = [tokens[at] for at in inside if tokens[at].kind is Kind.WORD]
    return (
        len(words) <= 4 and any(word.text.isupper() for word in words) and all(word.text[0].isupper() for word in words)
    )


def _lead(unit: Unit, inside: list[int], covered: list[bool]) -> Range | None:
    """The part of a sentence before a report that ends it: “Roe left”, of “Roe left, adding that …”.

    Empty where that is no clause of its own.
    """
    tokens = unit.stretch.tokens
    first = next((at for at in inside if covered[at]), None)
    if first is None or not all(covered[at] or tokens[at].kind is Kind.MARK for at in inside if at >= first):
        return None
    report = first
    while first > inside[0] and (tokens[first - 1].kind is Kind.MARK or tokens[first - 1].norm in _JOINING):
        first -= 1
    opener = tokens[inside[0]].norm
    adjunct = opener in SUBORDINATORS or opener in PREPOSITIONS or opener.endswith(("ing", "ed"))
    start = inside[0]
    if adjunct and first < report:  # “As the vote began, Roe left, saying …”
        start = next((at + 1 for at in range(start, first) if tokens[at].text == ","), first)
        if first - start < _SHORTEST or not has_finite(tokens, start, first):
            return inside[0], inside[0]
    if first == report or first - start < _SHORTEST or not has_finite(tokens, start, first):
        return None
    return inside[0], first


def _tail(unit: Unit, inside: list[int], covered: list[bool]) -> Range | None:
    """The part of a sentence behind the reports that open it: “that proved right”, of “…, Roe said, and that …”."""
    tokens = unit.stretch.tokens
    last = max((at for at in inside if covered[at]), default=None)
    if last is None or not all(covered[at] or tokens[at].kind is Kind.MARK for at in inside if at <= last):
        return None
    start, end = last + 1, inside[-1] + 1
    while start < end and (tokens[start].kind is Kind.MARK or tokens[start].norm in _JOINING):
        start += 1
    return (start, end) if end - start >= _SHORTEST and has_finite(tokens, start, end) else None
