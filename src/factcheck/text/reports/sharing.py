"""Reports whose verb has no subject of its own: “Roe left, adding that …”, “… and said that …”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.lexicon import part_of_speech
from factcheck.text.reports.complements import read_complement
from factcheck.text.reports.extents import content_end
from factcheck.text.reports.groups import DETERMINING, Cue, group_start, is_report_verb
from factcheck.text.reports.stretch import Range, Report, Stretch
from factcheck.text.reports.subjects import subject_before
from factcheck.text.reports.words import PERSONAL, RELATIVES, SUBORDINATORS, report_verbs
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import AUXILIARIES, PREPOSITIONS

_JOINING = frozenset("and while before after by without or when".split())


def read_participle(stretch: Stretch, cue: Cue, before_it: Sequence[Report]) -> Report | None:
    """“…, adding that …”, “a letter urging Roe to go”."""
    tokens = stretch.tokens
    if cue.first <= cue.low:
        return None
    before = tokens[cue.first - 1]
    source: Range | None = None
    shares = before.text in ",—–" or before.norm in _JOINING or stretch.closes(cue.first - 1)
    # “a flood warning covering …” reports nothing
    frames = cue.word.frames
    if "b" in frames and not shares and cue.word.lemma not in ("say", "claim"):
        frames = frames - {"b"} | {"t"}
    complement = read_complement(stretch, cue.behind, cue.high, frames, cue.word.lemma)
    if complement is None:
        return None
    if shares:
        source = shared_source(before_it, stretch, cue.low)
    elif (
        before.kind is not Kind.WORD
        or before.norm in PREPOSITIONS
        or (cue.word.kind in ("plan", "hold") and not cue.word.frames & {"o", "t"})
    ):
        return None
    else:
        source = _described(stretch, cue)
    source = source or main_subject(stretch, cue.first - 1, cue.low)
    if source is None:
        return None
    end = content_end(stretch, complement.start, cue.high, complement.quoted)
    if not shares and any(tokens[at].norm == "with" for at in range(max(cue.low, source[0] - 6), source[0])):
        # “With Roe criticising the vote as unfair, Stone has to go”
        end = next((at for at in range(complement.start, end) if tokens[at].text == ","), end)
    content = stretch.trimmed(complement.start, end)
    return cue.report(source, content, until=complement.cue_end, shares=shares) if content[1] > content[0] else None


def _described(stretch: Stretch, cue: Cue) -> Range | None:
    """The noun right before a participle: “a letter urging …”."""
    tokens = stretch.tokens
    source = subject_before(stretch, cue.first, cue.inner)
    if source is None or source[1] != cue.first or tokens[cue.first - 1].norm in PERSONAL:
        return None
    if any(is_finite(tokens, at, source[0]) for at in range(source[0] + 1, source[1])):
        return None
    behind = [at + 1 for at in range(source[0], source[1] - 1) if tokens[at].norm in ("with", "despite", "without")]
    return (max(behind), source[1]) if behind else source


def shared_source(before_it: Sequence[Report], stretch: Stretch, low: int) -> Range | None:
    """The source of the report before, which a verb without a subject of its own goes on with."""
    own = [one for one in before_it if not one.shares and one.source is not None and one.verb[0] >= low]
    outside = [one for one in own if not stretch.inside[one.verb[0]]]
    trailing = [one for one in outside if one.trails]
    if trailing:
        return trailing[-1].source
    for one in reversed(outside):
        assert one.source is not None
        at = one.source[0] - 1
        first = one is outside[0]
        if first or (at >= low and stretch.tokens[at].norm in ("and", "but", "while")):
            return one.source
    return None


def main_subject(stretch: Stretch, before: int, low: int) -> Range | None:
    """The subject of the clause that a verb without a subject of its own goes on with."""
    tokens = stretch.tokens
    start = low
    opener = tokens[low].norm
    if opener in SUBORDINATORS or opener in PREPOSITIONS:
        comma = next((at for at in range(low, before) if tokens[at].text == "," and not stretch.inside[at]), None)
        start = low if comma is None else comma + 1
    for sure in (True, False):
        for at in range(start + 1, before):
            if stretch.inside[at] or not _can_head(tokens, at, start, sure):
                continue
            first = group_start(tokens, at, start)
            if first > start and tokens[first - 1].norm in ("who", "which", "that"):
                continue
            found = subject_before(stretch, first, start)
            if found is not None:
                return found
    return None


def _can_head(tokens: Sequence[Token], at: int, start: int, sure: bool) -> bool:
    """Whether a clause may have its verb there; surely by its form, or as a present form that may be a plural."""
    token = tokens[at]
    if token.kind is not Kind.WORD or token.text[0].isupper():
        return False
    if token.norm in report_verbs() and not token.norm.endswith("ing") and is_report_verb(tokens, at):
        return True
    plain = token.norm.endswith("s") and token.norm not in AUXILIARIES
    if is_finite(tokens, at, start) and not (sure and plain):
        return True
    before = tokens[at - 1]
    return (
        token.norm.endswith("s")
        and before.kind is Kind.WORD
        and before.norm not in PREPOSITIONS
        and before.norm not in RELATIVES
        and before.norm not in DETERMINING
        and (part_of_speech(token.norm) == ("v",) if sure else part_of_speech(token.norm)[:1] == ("v",))
    )
