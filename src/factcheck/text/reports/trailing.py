"""Reports that stand behind or within what they report: “…, Roe said”, “…,” said Roe."""

from __future__ import annotations

from factcheck.text.reports.appositions import subject_behind
from factcheck.text.reports.complements import read_complement
from factcheck.text.reports.extents import content_before, content_end, has_clause, modifiers_end, resumed
from factcheck.text.reports.groups import Cue
from factcheck.text.reports.phrases import is_nominal
from factcheck.text.reports.stretch import Range, Report, Stretch
from factcheck.text.reports.subjects import subject_before
from factcheck.text.reports.words import SUBORDINATORS
from factcheck.text.verbs import is_finite
from factcheck.text.words import AUXILIARIES, MODALS

_SHORTEST = 4
"""Tokens of a clause whose verb its form does not show: “now comes the hard part”."""
_ADJUNCTS = frozenset("in on at during after before as since with".split())
# Behind a report and a comma these go on with the report or with the text, not with what is reported.
_NOT_RESUMING = frozenset("and but who as while a which".split())


def _may_trail(cue: Cue) -> bool:
    return cue.word.kind != "act" and bool(cue.word.frames & {"b", "q", "a"})


def read_inverted(stretch: Stretch, cue: Cue) -> Report | None:
    """“…,” said Jane Roe, the mayor."""
    source = subject_behind(stretch, cue.behind, cue.high)
    if source is None or cue.word.kind == "act" or not cue.word.frames & {"b", "q"}:
        return None
    start, end = content_before(stretch, cue.at, cue.low)
    rest = resumed(stretch, source[1], cue.high)
    return cue.report(source, (start, end if rest is None else rest), trails=True)


def read_inverted_middle(stretch: Stretch, cue: Cue) -> Report | None:
    """The report in “The bridge, said Jane Roe, is safe”."""
    tokens = stretch.tokens
    behind = cue.behind
    if not _is_behind_comma(stretch, cue) or behind >= cue.high or not tokens[behind].text[0].isupper():
        return None
    close = next((at for at in range(behind, min(cue.high, behind + 10)) if tokens[at].text == ","), None)
    if close is None or close + 1 >= cue.high or any(is_finite(tokens, at, behind) for at in range(behind + 1, close)):
        return None
    follows = tokens[close + 1].norm
    if not (follows in AUXILIARIES or follows in MODALS or is_finite(tokens, close + 1, cue.low)):
        return None
    content = stretch.trimmed(cue.low, content_end(stretch, close + 1, cue.high, False))
    return cue.report((behind, close), content, trails=True)


def read_inverted_bare(stretch: Stretch, cue: Cue) -> Report | None:
    """The report in “The bridge is safe, said Jane Roe”."""
    if not _is_behind_comma(stretch, cue):
        return None
    source = subject_behind(stretch, cue.behind, cue.high)
    content = content_before(stretch, cue.at, cue.low)
    if source is None or content[1] - content[0] < 3 or is_nominal(stretch.tokens, *content):
        return None
    if not is_nominal(stretch.tokens, *source):
        return None  # “Roe, the mayor of Westport, said the bridge was safe”
    return cue.report(source, content, trails=True)


def _is_behind_comma(stretch: Stretch, cue: Cue) -> bool:
    behind = cue.at > cue.low + 1 and stretch.tokens[cue.at - 1].text == ","
    return behind and "b" in cue.word.frames and cue.word.kind != "act"


def read_trailing(stretch: Stretch, cue: Cue) -> Report | None:
    """“…,” Roe said on Monday; “the bridge, Roe said, is safe”."""
    tokens = stretch.tokens
    if not _may_trail(cue):
        return None
    source = subject_before(stretch, cue.first, cue.inner)
    if source is None or source[0] == 0:
        return None
    at = source[0] - 1
    if tokens[at].text == ",":
        at -= 1
    elif not stretch.closes(at) and tokens[at].text not in ("—", "–"):
        return None
    if at < 0:
        return None
    if stretch.closes(at) or (stretch.inside[at] and not stretch.inside[cue.at]):
        return _behind_quotation(stretch, cue, source)
    if at < cue.low or not cue.word.frames & {"a", "b"}:
        return None
    return _behind_clause(stretch, cue, source)


def _behind_quotation(stretch: Stretch, cue: Cue, source: Range) -> Report | None:
    tokens = stretch.tokens
    if cue.behind < len(tokens) and (
        tokens[cue.behind].norm == "that" or tokens[cue.behind].text == ":" or stretch.opens(cue.behind) is not None
    ):
        return None
    start, end = content_before(stretch, source[0], cue.low)
    until = modifiers_end(stretch, cue.behind, cue.high, told="a" in cue.word.frames)
    opener = tokens[start].norm
    if until is None and (opener in _ADJUNCTS or opener in SUBORDINATORS) and _has_complement(stretch, cue):
        return None  # “On “Good Morning,” Roe said the bridge is safe”
    rest = resumed(stretch, cue.behind, cue.high)
    if rest is not None:
        return cue.report(source, (start, rest), trails=True)
    return cue.report(source, (start, end), until=until or 0, trails=True)


def _has_complement(stretch: Stretch, cue: Cue) -> bool:
    return read_complement(stretch, cue.behind, cue.high, cue.word.frames, cue.word.lemma) is not None


def _behind_clause(stretch: Stretch, cue: Cue, source: Range) -> Report | None:
    """Without quotation marks nothing may follow but the end, a day or an occasion, or the rest of the clause."""
    tokens = stretch.tokens
    stop = modifiers_end(stretch, cue.behind, cue.high, told="a" in cue.word.frames)
    if stop is None:
        return None
    content = content_before(stretch, source[0], cue.low)
    if content[1] <= content[0] or tokens[content[0]].norm.endswith("ing") or cue.negated:
        return None
    if stop + 1 < cue.high:
        opener = tokens[content[0]].norm
        adjunct = opener in _ADJUNCTS or opener in SUBORDINATORS
        if stretch.opens(stop + 1) is not None and (adjunct or not has_clause(tokens, *content)):
            return None  # “As the rally began, Roe said, “…””
        follows = tokens[stop + 1].norm
        if tokens[stop].text == "," and not follows.endswith("ing") and follows not in _NOT_RESUMING:
            end = content_end(stretch, stop + 1, cue.high, False)
            return cue.report(source, stretch.trimmed(content[0], end), trails=True)
    sure = any(is_finite(tokens, at, content[0]) for at in range(content[0] + 1, content[1]))
    opener = tokens[content[0]].norm
    if not sure and (content[1] - content[0] < _SHORTEST or opener in _ADJUNCTS or opener in SUBORDINATORS):
        return None
    return cue.report(source, content, until=stop, trails=True)
