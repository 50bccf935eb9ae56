"""What a sentence has only as promised, possible or conditional, and what it vouches for as a fact."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from factcheck.text.lexicon import is_adverb, part_of_speech
from factcheck.text.prospects import prospect_at
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import ADVERBS, AUXILIARIES, CLAUSE_BREAKS, DETERMINERS, PRONOUNS


class Reality(IntEnum):
    """How far a sentence vouches for an event: a stronger statement is not borne out by a weaker source."""

    ALMOST = 0
    """nearly, almost: not done."""
    POSSIBLE = 1
    """may, might, could; feared; under a condition."""
    PROSPECTIVE = 2
    """will, promised, planned, demanded, put off: not done yet."""
    ACTUAL = 3
    """Reported as done or as the case."""


_POSSIBLE = frozenset("may might could can can't couldn't mightn't possibly perhaps maybe potentially".split())
_WILL = frozenset("will would shall 'll won't wouldn't shan't i'll we'll they'll he'll she'll it'll".split())
_OUGHT = frozenset("should must ought shouldn't mustn't needs".split())
_CARRYING = _WILL | _OUGHT | _POSSIBLE | frozenset("to not be have been".split())
_CONDITIONS = frozenset("if unless whether".split())
_NO_PROSPECT = frozenset(
    "used had has have having managed able forced allowed went came continued continue continues began begin started "
    "helped help seemed appeared happened".split()
)
_PROSPECTS = frozenset(
    "plan plans planned planning intends intended promise promises promised pledge pledges pledged vow vows vowed "
    "threaten threatens threatened agree agrees agreed hope hopes hoped propose proposes proposed possibility "
    "prospect".split()
)
_TAKES_VERB = frozenset("expected due set likely unlikely ready going".split())
_PUT_OFF = frozenset(
    "postpone postpones postponed postponing delay delays delayed delaying defer defers deferred deferring shelve "
    "shelves shelved shelving cancel cancels cancelled cancelling canceled canceling scrap scraps scrapped "
    "scrapping".split()
)
_PUT_OFF_ENDS = frozenset("and after before because since when as until".split())
_NEAR_MISSES = frozenset("nearly almost virtually".split())
_FEARS = frozenset("fear fears feared fearing risk risks threat alleged suspected".split())


def realities(tokens: Sequence[Token]) -> list[Reality]:
    """For each token how far its clause vouches for it.

    >>> from factcheck.text.tokens import tokenize
    >>> [reality.name for reality in realities(tokenize("He promised to send police"))][-2:]
    ['PROSPECTIVE', 'PROSPECTIVE']
    """
    found: list[Reality] = []
    current, base = Reality.ACTUAL, Reality.ACTUAL
    put_off = False
    around: tuple[Reality, Reality] | None = None
    resumed = 0
    for index, token in enumerate(tokens):
        norm = token.norm
        if around is not None and token.text == ",":
            (current, base), around, resumed = around, None, index + 1
        elif _opens_aside(tokens, index):
            around = (current, base)
            current = base = Reality.ACTUAL
        elif token.text in CLAUSE_BREAKS or norm in ("but", "while", "who", "which", "whereas") or token.text == ",":
            current = base = Reality.ACTUAL
        elif norm in _CONDITIONS or (norm == "should" and _asks(tokens, index)):
            current = base = Reality.POSSIBLE
        elif norm in _POSSIBLE and not (token.text == "May" and index):  # the month
            current = min(base, Reality.POSSIBLE)
        elif norm in _WILL or norm in _OUGHT:
            current = min(base, Reality.PROSPECTIVE)
        elif norm == "to" and index + 1 < len(tokens) and _prospective_infinitive(tokens, index):
            current = min(current, Reality.PROSPECTIVE)
        elif _is_near_miss(tokens, index):
            current, put_off = Reality.ALMOST, True
        elif (prospect := prospect_at(tokens, index)) is not None:
            found.append(current)
            put_off = prospect.follows != "that"
            current = min(current, Reality.POSSIBLE if prospect.is_possible else Reality.PROSPECTIVE)
            continue
        elif norm in _FEARS and _about_something(tokens, index):
            found.append(current)
            current = Reality.POSSIBLE
            continue
        elif norm in _PROSPECTS or _puts_off(tokens, index):
            found.append(current)
            put_off = norm in _PUT_OFF
            current = min(current, Reality.PROSPECTIVE)
            continue
        elif put_off and _ends(tokens, index):
            current, put_off = base, False
        elif (
            norm in AUXILIARIES
            and norm != "be"  # “demanded that a mediator be appointed”
            and current is not Reality.ACTUAL
            and index != resumed
            and not _carries_on(tokens, index)
        ):
            current = base
        found.append(current)
    return found


def _carries_on(tokens: Sequence[Token], index: int) -> bool:
    """“must still be approved”: an auxiliary behind a modal or “to”, whatever adverb stands between."""
    at = index - 1
    while at and _is_adverb(tokens[at]):
        at -= 1
    return tokens[at].norm in _CARRYING


def _is_adverb(token: Token) -> bool:
    return token.norm in ADVERBS or token.norm in ("first", "yet") or is_adverb(token.norm)


def _opens_aside(tokens: Sequence[Token], index: int) -> bool:
    """“must, the union says, be approved”: a comma right behind what only carries a verb."""
    if tokens[index].text != "," or not index:
        return False
    at = index - 1
    while at and _is_adverb(tokens[at]):
        at -= 1
    return tokens[at].norm in _CARRYING


def _is_near_miss(tokens: Sequence[Token], index: int) -> bool:
    """“nearly resigned”, “was almost killed”, but not “nearly 800” nor “almost certainly killed”."""
    if tokens[index].norm not in _NEAR_MISSES:
        return False
    at = index + 1
    while at < len(tokens) and tokens[at].norm in AUXILIARIES:
        at += 1
    return at < len(tokens) and tokens[at].kind is Kind.WORD and part_of_speech(tokens[at].norm)[:1] == ("v",)


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether what was put off or considered ends: “considered resigning and left”, but not “… and moving abroad”."""
    if tokens[index].norm in _PUT_OFF_ENDS:
        goes_on = index + 1 < len(tokens) and tokens[index + 1].norm.endswith("ing")
        return not (tokens[index].norm == "and" and goes_on)
    norm = tokens[index].norm
    return norm.endswith("s") and tokens[index - 1].norm not in DETERMINERS and part_of_speech(norm)[:1] == ("v",)


def _puts_off(tokens: Sequence[Token], index: int) -> bool:
    """“postponed a vote”, but neither “the delay cost him” nor “delayed trains stranded him”."""
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    return tokens[index].norm in _PUT_OFF and (follows in DETERMINERS or follows in PRONOUNS)


def _about_something(tokens: Sequence[Token], index: int) -> bool:
    """“fears of a flood”, “feared that”, but not “ruled by fear and repression”."""
    token, follows = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is None or follows.kind is Kind.MARK or follows.norm in ("and", "or"):
        return False
    return follows.norm in ("of", "that", "to", "about", "over") or token.norm not in ("fear", "risk", "threat")


def _asks(tokens: Sequence[Token], index: int) -> bool:
    """“should the protests turn violent”: a subject behind the verb makes it a condition."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return follows is not None and (
        follows.norm in DETERMINERS or follows.norm in PRONOUNS or follows.text[0].isupper()
    )


def _prospective_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """“agreed to hold”, but neither “to Belarus” nor “used to run” nor “due to the vote”."""
    follows = tokens[index + 1]
    if follows.kind is not Kind.WORD or follows.text[0].isupper() or follows.norm in DETERMINERS:
        return False
    if follows.norm.endswith("ing"):
        return False
    kinds = part_of_speech(follows.norm)
    if kinds and kinds[0] != "v" and not (index and "v" in kinds and tokens[index - 1].norm in _TAKES_VERB):
        # “a threat to food and water”, but “a threat to police the border”
        then = tokens[index + 2] if index + 2 < len(tokens) else None
        governs = then is not None and then.kind is Kind.WORD and (then.norm in DETERMINERS or then.norm in PRONOUNS)
        if "v" not in kinds or not governs:
            return False
    before = tokens[index - 1].norm if index else ""
    if before in ("has", "have") and follows.norm == "be":
        return True  # “has to be repaired”, but not “has to rule by fear”
    return before not in _NO_PROSPECT
