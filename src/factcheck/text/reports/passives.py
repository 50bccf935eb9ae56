"""Reports in the passive: “Roe was quoted as saying …”, “it is believed that …”."""

from __future__ import annotations

from factcheck.text.reports.appositions import subject_behind
from factcheck.text.reports.complements import read_complement
from factcheck.text.reports.extents import content_end
from factcheck.text.reports.groups import Cue
from factcheck.text.reports.stretch import Report, Stretch
from factcheck.text.reports.subjects import subject_before

_SPEECH = frozenset("b q a w".split())
_WINDOW = 12


def read_passive(stretch: Stretch, cue: Cue) -> Report | None:
    """The report of a verb in the passive; of who is said to do something there is none."""
    if cue.behind >= cue.high:
        return None
    opener = stretch.tokens[cue.behind].norm
    if cue.word.lemma == "quote":
        return _quoted(stretch, cue) if opener == "as" else None
    if opener == "by":
        return _by(stretch, cue)
    impersonal = cue.first > cue.low and stretch.tokens[cue.first - 1].norm in ("it", "it's")
    if not impersonal or opener != "that":
        return None
    start = cue.behind + 1
    return cue.report(None, stretch.trimmed(start, content_end(stretch, start, cue.high, False)), until=start)


def _quoted(stretch: Stretch, cue: Cue) -> Report | None:
    """“Roe was quoted as saying …”."""
    tokens = stretch.tokens
    saying = next((at for at in range(cue.behind, min(cue.behind + 3, cue.high)) if tokens[at].norm == "saying"), None)
    if saying is None:
        return None
    source = subject_before(stretch, cue.first, cue.low)
    complement = read_complement(stretch, saying + 1, cue.high, _SPEECH)
    if source is None or complement is None:
        return None
    end = content_end(stretch, complement.start, cue.high, complement.quoted)
    content = stretch.trimmed(complement.start, end)
    return cue._replace(behind=saying + 1).report(source, content, until=complement.cue_end)


def _by(stretch: Stretch, cue: Cue) -> Report | None:
    """“It is asserted by the board that …”."""
    tokens = stretch.tokens
    source = subject_behind(stretch, cue.behind + 1, cue.high)
    window = range(cue.behind + 1, min(cue.high - 1, cue.behind + _WINDOW))
    that = next((at for at in window if tokens[at].norm == "that"), None)
    if source is None or that is None:
        return None
    source = stretch.trimmed(source[0], min(source[1], that))
    content = stretch.trimmed(that + 1, content_end(stretch, that + 1, cue.high, False))
    return cue.report(source, content, until=that + 1) if source[1] > source[0] else None
