"""What a published fact-check lets one say of a statement: the verdict on a claim that carries a rating.

A rating speaks of one claim. “False” says of it that something in it is wrong, and not what: so it goes against a
statement only where the statement asserts all that was rated, never where it says less, other numbers, or the contrary.
“True” bears out what the claim bears out. Whoever states that somebody said it is asked who said it, not whether it is
true.
"""

from __future__ import annotations

from factcheck.alignment.evidence import Evidence, read_claim
from factcheck.classes import replace
from factcheck.model import Claim, Finding, Span, Stance, Voice
from factcheck.text.cast import Cast
from factcheck.text.cues import cue_forms
from factcheck.text.names_fold import fold_name
from factcheck.text.ratings import Meaning, rated_as, understand
from factcheck.text.reading import Reading, read
from factcheck.text.sentences import sentence_spans
from factcheck.text.tokens import tokenize
from factcheck.verdict.footing import Standing, names_speaker
from factcheck.verdict.weigh import RATING, Weighed, weigh

_SHOWN = 160
"""Characters of a claim that a sentence repeats."""
_HEARSAY = frozenset("allegedly reportedly supposedly purportedly apparently alleged rumoured rumored".split())
"""Words with which a statement vouches for nothing, and so repeats nothing."""
_MARKS = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}
_REPEATED = 0.9
"""Least share of the rated claim that a statement has to assert, to be what was rated."""
_HEADS = ("say", "claim", "state")
"""Words of saying with which a fact-check opens a claim whose speaker it names elsewhere: “Says the dam broke”."""

# Meaning of a rating: where a statement that repeats the rated claim stands, and how the rating stands to it.
_REPEATS = {
    Meaning.FALSE: (Standing.CONTRADICTED, Stance.CONFLICTS),
    Meaning.MOSTLY_FALSE: (Standing.CONTRADICTED, Stance.CONFLICTS),
    Meaning.MIXED: (Standing.SAID, Stance.CONFLICTS),
    Meaning.UNPROVEN: (Standing.SAID, Stance.MISSING),
    Meaning.MOSTLY_TRUE: (Standing.PARTLY, Stance.MISSING),
    Meaning.TRUE: (Standing.BORNE_OUT, Stance.AGREES),
}


def weigh_rated(statement: Reading, part: int, evidence: Evidence, cast: Cast) -> Weighed:
    """A part of a statement and a claim that a fact-check rates, weighed by what was rated and how."""
    claim = evidence.claim
    words, text = statement.text, _without_head(claim.text)
    if statement.attribution is not None:
        said = _said_by(statement, read(text, cast=cast), cast)
        if said is not None or _is_reviewer(statement, claim):
            words, text = _content(statement, part), said or text
            statement = replace(statement, attribution=None)
    rated = _rated(evidence, text, cast)
    weighed = weigh(statement, part, rated, cast)
    if weighed.standing is Standing.UNRELATED:
        return weighed
    who = _reviewer(claim) or "A fact-check"
    if statement.attribution is not None or names_speaker(weighed.pair):
        if _is_said(weighed):
            return weighed
        return _aside(weighed, f"{who}, which rates {_cited(claim)}, does not report it as words of the one named.")
    understood = understand(claim.rating) if claim.rating else None
    if understood is None or understood.meaning is None:
        reason = understood.reason if understood else "has no words"
        return _aside(weighed, f"{who} rates {_cited(claim)}; that rating {reason}, so it decides nothing.")
    standing, stance = _REPEATS[understood.meaning]
    borne_out = weighed.standing >= Standing.SAID
    if understood.meaning is Meaning.TRUE:
        if not borne_out:
            return weighed
        own = weighed.standing if claim.voice is Voice.RATING else standing
        by = _reviewer(claim) or "a fact-check"
        return _with(weighed, own, stance, f"The source bears it out, as rated by {by}: {_label(claim)}{_link(claim)}.")
    if borne_out and _entails(words, rated, cast):
        return _with(weighed, standing, stance, f"{who} rates this {_label(claim)}{_link(claim)}.")
    return _aside(weighed, f"{who} rates {_cited(claim)}; the statement does not repeat that, so it decides nothing.")


def reported_rating(claim: Claim) -> str:
    """What stands behind “reports Roe saying so”: the rating, which is no part of who said it."""
    who = _reviewer(claim) or "A fact-check"
    return f"{who} reports {claim.speaker} saying so, and rates it {_label(claim)}{_link(claim)}."


def rated_claim(claim: Claim) -> str:
    """How the claim itself is rated, where the statement conflicts with it."""
    return f"{_reviewer(claim) or 'A fact-check'} rates {_cited(claim)}."


def _with(weighed: Weighed, standing: Standing, stance: Stance, explanation: str) -> Weighed:
    finding = _finding(weighed, stance, explanation)
    kept = tuple(one for one in weighed.findings if one.check != "speaker")
    return weighed._replace(standing=standing, findings=(finding, *kept))


def _aside(weighed: Weighed, explanation: str) -> Weighed:
    """The pair decides nothing, and the rating is still worth a look."""
    finding = replace(_finding(weighed, Stance.MISSING, explanation), statement_span=None, source_span=None)
    return weighed._replace(standing=Standing.UNRELATED, findings=(finding,))


def _finding(weighed: Weighed, stance: Stance, explanation: str) -> Finding:
    """A finding on the whole part and the whole quote: all of it was rated."""
    pair = weighed.pair
    clause = pair.clause
    tokens = pair.statement.tokens[clause.first : clause.last]
    span: Span = (tokens[0].start, tokens[-1].end)
    quote = pair.evidence.claim.quote
    return pair.finding(RATING, stance, explanation, span=span, source=quote, source_span=(0, len(quote)))


def _is_said(weighed: Weighed) -> bool:
    """Whether the fact-check has it as words of the one whom the statement names."""
    if names_speaker(weighed.pair):
        return True
    return any(finding.check == "speaker" and finding.stance is Stance.AGREES for finding in weighed.findings)


def _is_reviewer(statement: Reading, claim: Claim) -> bool:
    """“According to Full Fact, …”: the statement names the fact-check itself."""
    attribution = statement.attribution
    if attribution is None:
        return False
    words = fold_name(statement.words(attribution.speaker))
    publisher = claim.source.publisher if claim.source else None
    reviewers = [claim.rating.reviewer if claim.rating else None, publisher]
    return not _denies(statement) and words in [fold_name(name) for name in reviewers if name]


def _said_by(statement: Reading, rated: Reading, cast: Cast) -> str | None:
    """What was said, where the fact-check rates just this: that the one whom the statement names said it."""
    ours, theirs = statement.attribution, rated.attribution
    if ours is None or theirs is None or len(theirs.content) != 1 or _denies(statement) != _denies(rated):
        return None
    same = fold_name(statement.words(ours.speaker)) == fold_name(rated.words(theirs.speaker)) or (
        cast.resolve(statement.tokens[slice(*ours.speaker)]) & cast.resolve(rated.tokens[slice(*theirs.speaker)])
    )
    return rated.words(theirs.content[0]) if same else None


def _denies(reading: Reading) -> bool:
    """Whether the word that reports denies."""
    assert reading.attribution is not None
    first, last = reading.attribution.cue
    cues = (cue_forms().get(token.norm) for token in reading.tokens[first:last])
    return any(cue is not None and cue[1] == "deny" for cue in cues)


def _rated(evidence: Evidence, text: str, cast: Cast) -> Evidence:
    """The claim with these words of it as what was rated; where it has more, no words pass for the quote's."""
    if text == evidence.claim.text:
        return evidence
    key = f"{RATING}\0{text}"
    found = evidence.memo.get(key)
    if found is None:
        found = replace(
            read_claim(replace(evidence.claim, text=text, quote=text), cast),
            claim=evidence.claim,
            verbatim=frozenset(),
        )
        evidence.memo[key] = found
    assert isinstance(found, Evidence)
    return found


def _without_head(text: str) -> str:
    """The claim without “Says” before it, and without the quotation marks that hold all of it."""
    if (
        text[:1] in _MARKS
        and text[-1:] == _MARKS[text[0]]
        and not any(mark in text[1:-1] for mark in (text[0], text[-1]))
    ):
        text = text[1:-1].strip()
    tokens = tokenize(text)
    if len(tokens) < 4 or cue_forms().get(tokens[0].norm, ("", ""))[0] not in _HEADS:
        return text
    rest = 2 if tokens[1].norm in ("that", ":") else 1
    return text[tokens[rest].start :]


def _content(statement: Reading, part: int) -> str:
    """What the one who is named says, without the words that name."""
    assert statement.attribution is not None
    clause = statement.parts[part]
    found = (one for one in statement.attribution.content if one[0] <= clause.first < one[1])
    return statement.words(next(found, (clause.first, clause.last)))


def _entails(words: str, rated: Evidence, cast: Cast) -> bool:
    """Whether the words of a statement assert all that was rated: the comparison the other way round.

    What is false of “all mayors resigned” is not false of “some mayors resigned”, although the one bears out the other.
    """
    claim, text = rated.claim, rated.text.text
    if _hearsay(words) - _hearsay(text):
        return False
    asserted = read_claim(Claim(id=claim.id, text=words, quote=words, source=claim.source), cast)
    readings = [read(text[start:end], cast=cast) for start, end in sentence_spans(text)]
    pairs = [
        weigh(reading, part, asserted, cast)
        for reading in readings
        for part in range(len(reading.parts))
        if reading.asserted(part)
    ]
    return bool(pairs) and all(one.standing is Standing.BORNE_OUT and one.pair.cover >= _REPEATED for one in pairs)


def _hearsay(words: str) -> frozenset[str]:
    return _HEARSAY & {token.norm for token in tokenize(words)}


def _cited(claim: Claim) -> str:
    return f"“{_cut(claim.text)}” {_label(claim)}{_link(claim)}"


def _reviewer(claim: Claim) -> str | None:
    source = claim.source
    reviewer = (claim.rating.reviewer if claim.rating else None) or (source.publisher if source else None)
    return _cut(reviewer) if reviewer else None


def _label(claim: Claim) -> str:
    return rated_as(claim.rating) if claim.rating else "without words"


def _link(claim: Claim) -> str:
    url = (claim.rating.url if claim.rating else None) or (claim.source.url if claim.source else None)
    return f" ({url})" if url else ""


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
