"""The reason for a verdict in one sentence, in words that a reader can verify."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.alignment.bonds import Bond
from factcheck.model import Stance, Verdict, Voice
from factcheck.text.reading import TermKind
from factcheck.verdict.footing import Standing
from factcheck.verdict.weigh import Weighed, rating_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.verdict.judged import Judged


def explain(verdict: Verdict, judged: Sequence[Judged], deciding: Judged, where: str = "store") -> str:
    """One sentence (two where a part is missing) that gives the reason for the verdict."""
    best = deciding.best
    if verdict is Verdict.NOT_FOUND or best is None:
        near = [rating.explanation for one in deciding.asides if (rating := rating_of(one))]
        return near[0] if near else f"Nothing in the {where} speaks to this; that does not make it false."
    if verdict is Verdict.CONTRADICTED:
        return " ".join((best.conflicts[0].explanation, *_rated_beside(best)))
    if verdict is Verdict.PARTLY_SUPPORTED:
        return _partly(judged, deciding, where)
    claim = best.pair.evidence.claim
    if verdict is Verdict.DISPUTED and best.standing is Standing.BORNE_OUT and not deciding.denial:
        return f"{_vouched(best)[:-1]}, and another source in the {where} says otherwise; give both sides."
    if verdict is Verdict.SUPPORTED or (deciding.denial and deciding.denial is not best):
        return " ".join((_vouched(best), *([_denied(deciding.denial)] if deciding.denial else [])))
    rating = rating_of(best)
    if verdict is Verdict.DISPUTED and rating is not None:
        return _denied(best)
    who = claim.speaker or _whose(best) or "somebody"
    if verdict is Verdict.DISPUTED:
        return f"The source has this as words of {who}, and others in the store deny it; give both sides."
    if rating is not None:
        return f"{rating.explanation} Say who said it."
    return f"The source has this only as words of {who}; say who said it."


def read_as(best: Weighed | None) -> str:
    """What of the statement's subject the claim only stands for by a pronoun or a short form, told openly."""
    if best is None or not best.pair.evidence.meant:
        return ""
    pair, tokens = best.pair, best.pair.statement.tokens
    meant = pair.evidence.meant
    read = [one.term for one in pair.aligned if one.bond is Bond.RECORD and id(one.term) in meant]
    if not read:
        return ""
    first, last = min(term.first for term in read), max(term.last for term in read)
    closed = last < len(tokens) and tokens[last].text == ")"
    if closed:  # “Nova (1990 film)”
        first = next((at for at in range(last, -1, -1) if tokens[at].text == "("), first)
        while first and not tokens[first - 1].text[0].islower():
            first -= 1
    elif first and tokens[first - 1].norm == "of":  # “the battle of Nova”
        first = min(first, pair.clause.first)
    elif first and tokens[first - 1].norm == "the":
        first -= 1
    for one in pair.aligned:  # “planet” of “the planet Nova”
        if one.term.kind is TermKind.NAME and one.closeness and one.term.first == last:
            last = one.term.last
    words = pair.statement.words((first, last + closed)).removesuffix("'s").removesuffix("’s").strip()
    if tokens[first].norm in ("the", "a", "an"):
        words = words[:1].lower() + words[1:]
    return f" It is read as being about “{words}”, though it does not say so."


def _vouched(best: Weighed) -> str:
    claim, rating = best.pair.evidence.claim, rating_of(best)
    if best.standing is Standing.SAID:
        return f"The source has this as words of {claim.speaker or _whose(best) or 'somebody'}."
    if rating is not None:
        return rating.explanation
    if claim.rating is not None and claim.speaker:
        from factcheck.verdict.rating import reported_rating

        return reported_rating(claim)
    if claim.voice is Voice.SPEAKER and claim.speaker:
        return f"The source reports {claim.speaker} saying so."
    return "The source says so itself."


def _rated_beside(best: Weighed) -> list[str]:
    """How a fact-check rates the claim that the statement conflicts with."""
    claim = best.pair.evidence.claim
    if claim.rating is None or rating_of(best) is not None:
        return []
    from factcheck.verdict.rating import rated_claim

    return [rated_claim(claim)]


def _denied(by: Weighed) -> str:
    rating = rating_of(by)
    return f"{rating.explanation if rating else ''} Give both sides.".strip()


def _whose(weighed: Weighed) -> str | None:
    """The first actor of a claim in whose words its source reports."""
    actors = weighed.pair.evidence.claim.actors
    return actors[0] if actors else None


def _partly(judged: Sequence[Judged], deciding: Judged, where: str) -> str:
    absent = []
    for one in judged:
        if one.standing is Standing.UNRELATED:
            clause = one.reading.parts[one.part]
            absent.append(one.reading.words((clause.first, clause.last)).strip(" ,.;"))
    if absent:
        return f"The source bears out a part; nothing in the {where} speaks to “{'” and “'.join(absent)}”."
    best = deciding.best
    assert best is not None
    missing = [finding for finding in best.findings if finding.stance is Stance.MISSING]
    if missing:
        return missing[0].explanation
    words = [one.term.text for one in best.pair.aligned if not one.closeness and one.term.weight >= 1]
    if not words:
        return "The source has the words of this, too far apart or too loosely tied to bear it out; read the quote."
    return f"The source bears out a part; it does not say “{'”, “'.join(words)}”."
