"""Reports that a verb makes: “Roe said …”, “…, said Roe”, “Roe, who denied …”, “Roe left, adding that …”."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.reports.complements import read_complement
from factcheck.text.reports.extents import content_end, relative_end
from factcheck.text.reports.groups import BE, HAVE, Cue, follows_quotation, is_base, read_cue
from factcheck.text.reports.passives import read_passive
from factcheck.text.reports.sharing import main_subject, read_participle, shared_source
from factcheck.text.reports.stretch import Report, Stretch
from factcheck.text.reports.subjects import subject_before, without_day
from factcheck.text.reports.trailing import read_inverted, read_inverted_bare, read_inverted_middle, read_trailing
from factcheck.text.reports.words import RELATIVES, WH_WORDS, report_verbs
from factcheck.text.tokens import Kind
from factcheck.text.words import AUXILIARIES, MODALS

_NOBODY = frozenset("no nobody none neither few nothing".split())
_PARTICIPLES = frozenset("known shown written sworn".split())


def read_verbal(stretch: Stretch) -> list[Report]:
    """The reports that verbs make, in the order of the verbs."""
    found: list[Report] = []
    verbs = report_verbs()
    for index, token in enumerate(stretch.tokens):
        word = verbs.get(token.norm)
        if word is None or (token.text[0].isupper() and index and not stretch.closes(index - 1)):
            continue
        cue = read_cue(stretch, index, word)
        if cue is not None:
            cue = _within(cue, found)
        report = None if cue is None else _read(stretch, cue, found)
        if report is not None:
            found.append(report)
    return found


def _within(cue: Cue, before_it: Sequence[Report]) -> Cue:
    """The cue with the start of what is reported around it as the bound of its subject."""
    inner = [one.content[0] for one in before_it if not one.trails and one.content[0] <= cue.first < one.content[1]]
    return cue._replace(inner=max(cue.low, *inner)) if inner else cue


def _read(stretch: Stretch, cue: Cue, before_it: Sequence[Report]) -> Report | None:
    """The report of one verb; the order tells “…,” Roe said from “In May, Roe said …”."""
    tokens = stretch.tokens
    if follows_quotation(stretch, cue.at, cue.low) and not tokens[cue.at].norm.endswith("ing"):
        return read_inverted(stretch, cue)
    if cue.passive:
        return read_passive(stretch, cue)
    if tokens[cue.at].norm.endswith("ing") and not any(tokens[at].norm in BE for at in range(cue.first, cue.at)):
        return read_participle(stretch, cue, before_it)
    if not _is_asserted(stretch, cue):
        return None
    return (
        read_trailing(stretch, cue)
        or read_inverted_middle(stretch, cue)
        or read_inverted_bare(stretch, cue)
        or _leading(stretch, cue, before_it)
    )


def _is_asserted(stretch: Stretch, cue: Cue) -> bool:
    """False of “became known”, of “would want to”, and of what a speaker wants of us in his own words."""
    tokens = stretch.tokens
    group = [tokens[at].norm for at in range(cue.first, cue.at)]
    if tokens[cue.at].norm in _PARTICIPLES and not any(norm in HAVE or "'" in norm for norm in group):
        return False
    if cue.word.kind == "plan" and any(norm in MODALS for norm in group):
        return False
    spoken = bool(stretch.inside[cue.at]) and cue.word.kind in ("plan", "act") and cue.first > cue.low
    return not (spoken and tokens[cue.first - 1].norm in ("i", "we", "you"))


def _leading(stretch: Stretch, cue: Cue, before_it: Sequence[Report]) -> Report | None:
    """“The minister told reporters that …”."""
    tokens = stretch.tokens
    complement = read_complement(stretch, cue.behind, cue.high, cue.word.frames, cue.word.lemma)
    if complement is None:
        return None
    source = subject_before(stretch, cue.first, cue.inner)
    shares = False
    if source is None:
        before = tokens[cue.first - 1].norm if cue.first > cue.low else ""
        if before in ("and", "but", "or", ",", "then"):
            if is_base(tokens[cue.at]) and not any(_is_plain(stretch, one) for one in before_it if one.source):
                return None  # “did not concede or admit”: what goes before the other verb is unknown
            source = shared_source(before_it, stretch, cue.low) or main_subject(stretch, cue.first - 1, cue.low)
            shares = True
    if source is None or tokens[source[0]].norm == "you":
        return None
    if source[0] > cue.low and tokens[source[0] - 1].norm in ("if", "unless", "whether"):
        return None
    source = without_day(tokens, source)
    if not shares and 0 < cue.first - source[1] <= 3 and tokens[source[1]].kind is Kind.WORD:
        cue = cue._replace(first=source[1])
    if _asks_itself(stretch, cue, complement.start):
        return None
    end = content_end(stretch, complement.start, cue.high, complement.quoted)
    if cue.first > cue.low and tokens[cue.first - 1].norm in RELATIVES:
        end = min(end, relative_end(stretch, complement.start, end))
    content = stretch.trimmed(complement.start, end)
    if content[1] <= content[0]:
        return None
    nobody = tokens[source[0]].norm in _NOBODY
    return cue.report(source, content, until=complement.cue_end, shares=shares, nobody=nobody)


def _is_plain(stretch: Stretch, report: Report) -> bool:
    """Whether a report's verb stands without auxiliary, so that another may go on with its subject."""
    words = [token.norm for token in stretch.tokens[slice(*report.verb)]]
    return report.kind != "plan" and not any(word in AUXILIARIES or word in MODALS or word == "to" for word in words)


def _asks_itself(stretch: Stretch, cue: Cue, start: int) -> bool:
    """“declined to comment”, “asked not to be named”, “I know what I saw”: nothing is reported."""
    tokens = stretch.tokens
    if cue.word.lemma == "tell" and start == cue.behind + 1 and tokens[cue.behind].norm == "that":
        return True  # “was hauled in and told that …”
    if tokens[start].norm == "not" and cue.word.lemma == "ask":
        return True  # “who asked not to be named”
    if tokens[start].norm == "to" and start + 1 < cue.high and tokens[start + 1].norm in report_verbs():
        return cue.word.lemma in ("decline", "refuse")
    return tokens[start].norm in WH_WORDS and cue.first > cue.low and tokens[cue.first - 1].norm in ("i", "we")
