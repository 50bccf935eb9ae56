"""Who says it: the statement's speaker against the claim's, through names, spellings, titles and offices."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.alignment.align import align
from factcheck.alignment.bonds import Bond, cover
from factcheck.alignment.names import given_names_agree
from factcheck.model import Finding, Span, Stance, Voice
from factcheck.text.attribution import Attribution, Range
from factcheck.text.cast import folded, name_words
from factcheck.text.colons import is_credit, speaking_nouns
from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import Relation, is_common_word, is_word, related
from factcheck.text.offices import is_honorific, read_offices
from factcheck.text.reading import Term, TermKind
from factcheck.text.slips import is_slip
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ARTICLES, FUNCTION_WORDS
from factcheck.verdict.pair import Pair
from factcheck.verdict.thresholds import AGREES

CODE = "speaker"

_NEAR = 2
"""Words between a speaker and the verb that reports, and that verb."""
_FEELINGS = frozenset("fear hope wish expect".split())
"""Verbs of the table of cues that tell what somebody feels about a thing, which need not have been said."""


def check(pair: Pair) -> Iterator[Finding]:
    """A finding where the statement names a speaker."""
    attribution = pair.statement.attribution
    if attribution is None:
        yield from _act(pair)
        return
    tokens = pair.statement.tokens[slice(*attribution.speaker)]
    span = (tokens[0].start, tokens[-1].end)
    words = pair.statement.text[slice(*span)]
    yield from _addressee(pair)
    claim = pair.evidence.claim
    named = pair.cast.resolve(tokens) | _seats_of(pair, attribution.speaker)
    if claim.voice is not Voice.SOURCE and claim.speaker:
        yield _against_speaker(pair, claim.speaker, named, tokens, words, span)
    elif named & pair.evidence.actors and (unsaid := _unsaid(pair)) is not None:
        explanation = f"The statement has {words} say it; the source says “{unsaid.negator} … {unsaid.text}”."
        yield pair.finding("negation", Stance.CONFLICTS, explanation, span=span, other=unsaid)
    elif named & pair.evidence.actors and named & _subject(pair):
        yield pair.finding(
            CODE, Stance.AGREES, f"The source reports it of “{words}”.", span=span, source=sorted(named)[0]
        )
    elif claim.voice is Voice.SOURCE and _is_told_of(pair, attribution):
        yield pair.finding(CODE, Stance.AGREES, f"The source reports it of “{words}”.", span=span, source=words)
    elif claim.voice is Voice.SOURCE and is_credit(pair.statement.tokens, attribution.cue[0], *attribution.speaker):
        return  # “…: report”, “… – BBC”: who tells it, and nobody's words
    else:
        explanation = f"The source {_voiced(claim.voice)}, and does not report it as words of “{words}”."
        yield pair.finding(CODE, Stance.MISSING, explanation, span=span)


def _is_told_of(pair: Pair, attribution: Attribution) -> bool:
    """Whether the source has the very words for the speaker before the same verb: “Roe demanded that …”."""
    ours = [token.norm for token in pair.statement.tokens[slice(*attribution.speaker)]]
    ours = [norm for norm in ours if norm not in FUNCTION_WORDS]
    theirs = [token.norm for token in pair.evidence.quote.tokens]
    for at in range(len(theirs) - len(ours) if ours else 0):
        if theirs[at : at + len(ours)] == ours:
            cues = [cue_forms().get(norm) for norm in theirs[at + len(ours) : at + len(ours) + _NEAR]]
            if any(cue is not None and cue[0] == attribution.lemma for cue in cues):
                return True
    return False


def _voiced(voice: Voice) -> str:
    """What a source does that names nobody for a claim."""
    if voice is Voice.SPEAKER:
        return "has this as somebody's words without a name"
    return "states it itself" if voice is Voice.SOURCE else "rates it"


def _seats_of(pair: Pair, speaker: Range) -> frozenset[str]:
    """Who speaks where a seat of power is named for it: “Washington said”."""
    first, last = speaker
    return frozenset(
        name for term in pair.statement.terms if first <= term.first < last for name in term.stands_for
    ) & frozenset(pair.cast.actors)


def _act(pair: Pair) -> Iterator[Finding]:
    """“Roe described it as “timely””: a deed of words done by somebody else than the claim's speaker."""
    claim, clause, predicate = pair.evidence.claim, pair.clause, pair.predicate()
    if claim.voice is not Voice.SPEAKER or not claim.speaker or clause.subject is None or predicate is None:
        return
    cue = cue_forms().get(predicate.term.norm)
    if cue is None or cue[1] == "deny" or predicate.closeness:
        return
    tokens = pair.statement.tokens[slice(*clause.subject)]
    named = pair.cast.resolve(tokens)
    rest = [one for one in pair.aligned if one.term is not predicate.term and one.term.first >= clause.subject[1]]
    if named and claim.speaker not in named and cover(rest) >= AGREES:
        span = (tokens[0].start, tokens[-1].end)
        words = pair.statement.text[slice(*span)]
        explanation = f"The statement has {words} say it; in the source it is {claim.speaker}."
        yield pair.finding(CODE, Stance.CONFLICTS, explanation, span=span, source=claim.speaker)


def _addressee(pair: Pair) -> Iterator[Finding]:
    """Who is told: a name there must be one that the claim has."""
    attribution = pair.statement.attribution
    if attribution is None or attribution.addressee is None:
        return
    first, last = attribution.addressee
    told = [term for term in pair.statement.terms if term.kind is TermKind.NAME and first <= term.first < last]
    for one in align(told, pair.evidence):
        if one.bond is not Bond.NONE:
            continue
        other = next(
            (term for term in pair.evidence.quote.terms if term.kind is TermKind.NAME and term.cue is not None), None
        )
        explanation = f"The source does not have it said to {one.term.text}."
        if other is not None:
            explanation = f"The statement has it said to {one.term.text}; in the source it is {other.text}."
        yield pair.finding(
            "name", Stance.CONFLICTS if other else Stance.MISSING, explanation, term=one.term, other=other
        )


def _against_speaker(
    pair: Pair, speaker: str, named: frozenset[str], tokens: list[Token], words: str, span: Span
) -> Finding:
    if _has_other_given_name(tokens, speaker):
        explanation = f"The statement has {words} say it; in the source it is {speaker}."
        return pair.finding(CODE, Stance.CONFLICTS, explanation, span=span, source=speaker)
    if speaker in named or (not named and _slip_for(tokens, speaker)) or _names_in_full(tokens, speaker):
        if (feeling := _feeling(pair)) is not None:
            explanation = f"The statement has {words} say it; the source has it as what {speaker} {feeling}."
            return pair.finding(CODE, Stance.MISSING, explanation, span=span, source=feeling)
        return pair.finding(CODE, Stance.AGREES, f"{speaker} says so in the source.", span=span, source=speaker)
    if (named or _is_specific(tokens)) and folded(tokens[-1].norm) != folded(speaker.casefold()):
        explanation = f"The statement has {words} say it; in the source it is {speaker}."
        return pair.finding(CODE, Stance.CONFLICTS, explanation, span=span, source=speaker)
    actor = pair.cast.actors.get(speaker)
    described = f"{actor.role or ''} {' '.join(actor.titles)}".casefold() if actor else ""
    heads = [token.norm for token in tokens if token.kind is Kind.WORD and token.norm not in FUNCTION_WORDS]
    if _is_named_by(heads, speaker):
        explanation = f"In the source it is {speaker}."
        return pair.finding(CODE, Stance.AGREES, explanation, span=span, source=speaker)
    if heads and described and any(head.removesuffix("s") in described for head in heads):
        return pair.finding(
            CODE,
            Stance.AGREES,
            f"In the source it is {speaker}, {actor.role if actor else ''}.",
            span=span,
            source=speaker,
        )
    explanation = f"In the source it is {speaker} who says so; “{words}” is not told apart."
    return pair.finding(CODE, Stance.MISSING, explanation, span=span, source=speaker)


def _feeling(pair: Pair) -> str | None:
    """The word by which the source tells what its speaker fears or hopes, where the statement has it said."""
    claim, attribution = pair.evidence.claim, pair.statement.attribution
    if claim.cue_span is None or claim.span is None or attribution is None:
        return None
    word = claim.quote[claim.cue_span[0] - claim.span[0] : claim.cue_span[1] - claim.span[0]]
    theirs, ours = cue_forms().get(word.casefold()), cue_forms().get(attribution.lemma)
    feels = theirs is not None and theirs[0] in _FEELINGS
    return word if feels and ours is not None and ours[1] == "say" else None


def _has_other_given_name(tokens: list[Token], speaker: str) -> bool:
    """“Tilda Roe” where Jane Roe speaks: what stands before the surname is no common word and no name of hers."""
    theirs = tuple(folded(word.casefold()) for word in name_words(speaker))
    for at in range(1, len(tokens)):
        given, surname = tokens[at - 1], tokens[at]
        if len(theirs) < 2 or folded(surname.norm) != theirs[-1] or not surname.text[0].isupper():
            continue
        named = given.kind is Kind.WORD and given.text[0].isupper() and not is_common_word(given.norm)
        if named and not is_honorific(given.norm) and len(given.text.rstrip(".")) > 1:
            return not given_names_agree((folded(given.norm), theirs[-1]), theirs)
    return False


def _names_in_full(tokens: list[Token], speaker: str) -> bool:
    """Whether the words have the whole name of who speaks, two words at least, or are a part of it and nothing else.

    “University coach Jane Roe” is Jane Roe, and so is “Jane”; “Jane Roe's spokesman” is another.
    """
    wanted = [folded(word.casefold()) for word in name_words(speaker) if word.casefold() not in ARTICLES]
    words = [token for token in tokens if token.kind is not Kind.MARK and token.norm not in ARTICLES]
    keys = [folded(token.norm) for token in words]
    if len(wanted) < 2:
        return False
    if keys and set(keys) <= set(wanted):
        return True
    for at in range(len(keys) - len(wanted) + 1):
        end = at + len(wanted)
        owns = words[end - 1].norm.endswith(("'s", "s'")) or (end < len(words) and words[end].norm == "'s")
        if keys[at:end] == wanted and not owns:
            return True
    return False


def _is_named_by(heads: list[str], speaker: str) -> bool:
    """“experts” for “Oslo University experts”, “analysis” for “a new study”: all that the words say of who speaks."""
    theirs = speaker.split()
    return bool(heads and theirs) and (
        all(any(related(head, other) is Relation.SAME for other in theirs) for head in heads)
        or (len(heads) == 1 and related(heads[0], theirs[-1]) is Relation.SYNONYM and heads[0] in speaking_nouns())
    )


def _is_specific(tokens: list[Token]) -> bool:
    """Whether the words name one person or body: a capital behind the first word, or an office with its owner."""
    capitals = [
        token
        for index, token in enumerate(tokens)
        if token.kind is Kind.WORD
        and token.text[0].isupper()
        and token.norm not in FUNCTION_WORDS
        and (index or len(tokens) == 1 or tokens[1].text[0].isupper())
    ]
    return bool(capitals) or any(office.owner for office in read_offices(tokens))


def _slip_for(tokens: list[Token], speaker: str) -> bool:
    surname = speaker.split()[-1].casefold()
    return any(
        is_slip(token.norm, surname) or is_slip(folded(token.norm), folded(surname))
        for token in tokens
        if token.kind is Kind.WORD and not is_word(token.norm)
    )


def _unsaid(pair: Pair) -> Term | None:
    """The negated word of saying in a source that tells what somebody did not say."""
    return next((term for term in pair.evidence.quote.terms if term.negator and term.norm in cue_forms()), None)


def _subject(pair: Pair) -> frozenset[str]:
    """The actors before the first verb of the claim."""
    for reading in pair.evidence.readings:
        first = next((term for term in reading.terms if term.kind is TermKind.NAME and term.actors), None)
        if first is not None:
            return first.actors
    return frozenset()
