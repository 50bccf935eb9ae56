"""Who vouches for which words of a sentence: the text itself, or somebody whom it reports."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.attribution import STOPS, read_attribution
from factcheck.text.colons import is_published, release_end
from factcheck.text.cues import can_report, cue_forms, is_noun
from factcheck.text.quantities.number_words import DASHES
from factcheck.text.quotations import Quotation
from factcheck.text.tokens import Token
from factcheck.text.verbs import has_finite, is_finite
from factcheck.text.words import PREPOSITIONS

# Agreeing and deciding make a thing so; saying, blaming and promising leave it with whoever does.
_BINDING = frozenset("agree".split())
_ONLY_AS = frozenset("depict describe portray".split())
_REACH = 10
_RECKONED = frozenset("considered regarded recognised recognized reckoned".split())
_ALLEGING_NOUNS = frozenset(
    "allegation allegations accusation accusations claim claims charge charges rumour rumours rumor rumors suspicion "
    "suspicions threat threats demand demands pledge pledges promise promises call calls warning warnings belief "
    "hope hopes fear fears idea talk possibility prospect".split()
)


def governing_cues(tokens: Sequence[Token], quotations: Sequence[Quotation] = ()) -> list[int | None]:
    """For each token the index of the word by which somebody else vouches for it, None where the text does.

    >>> from factcheck.text.tokens import tokenize
    >>> governing_cues(tokenize("Protesters dismissed the vote as rigged"))
    [None, None, 1, 1, 1, 1]
    """
    governed: list[int | None] = [None] * len(tokens)
    current: int | None = None
    head = release_end(tokens)
    for index in range(head, len(tokens)):
        token = tokens[index]
        if (
            token.text in STOPS
            or (
                token.text == ","
                and current is not None
                and (_leaves(tokens, index) or _fronted(tokens, current, index))
            )
            or (token.norm in ("while", "but", "whereas") and current is not None)
            or (token.norm in ("who", "which") and current is not None and not has_finite(tokens, current + 1, index))
        ):
            current = None
        governed[index] = current
        entry = cue_forms().get(token.norm)
        if (
            entry is not None
            and entry[0] not in _BINDING
            and not is_noun(tokens, index)
            and can_report(tokens, index, entry[0])
            and not _describes(tokens, index)
        ) or (
            token.norm in _ALLEGING_NOUNS
            and index + 1 < len(tokens)
            and tokens[index + 1].norm in ("of", "that", "to", "about")
        ):
            current = index
    attribution = None if head else read_attribution(tokens, quotations)
    if attribution is not None and not is_published(tokens, attribution.cue[0], *attribution.speaker):
        for first, last in attribution.content:
            for index in range(first, last):
                if governed[index] is None:
                    governed[index] = attribution.cue[1] - 1
    return governed


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """“the self-proclaimed king”, “is considered one of the best”: a description that the text makes its own."""
    before = tokens[index - 1] if index else None
    if cue_forms()[tokens[index].norm][0] in _ONLY_AS:  # “The film depicts a war”, “depicted the vote as rigged”
        return not any(token.norm == "as" for token in tokens[index + 1 : index + _REACH])
    if before is not None and before.text in DASHES and before.end == tokens[index].start:
        return True
    return tokens[index].norm in _RECKONED and sets_apart(tokens, index)


def sets_apart(tokens: Sequence[Token], index: int) -> bool:
    """“is considered one of the best”: a text makes that its own; “considered unfair” is somebody's view."""
    words = [token.norm for token in tokens[index + 1 : index + 5] if token.norm not in ("as", "to", "be", "the")]
    return bool(words) and (words[0] in ("one", "most", "first") or words[0].endswith("est"))


def _fronted(tokens: Sequence[Token], cue: int, comma: int) -> bool:
    """“In a move viewed as harsh, the bank raised its rate”: the comma ends a phrase before the sentence's own clause.

    What is reported there is a participle's, with nobody to its left who could say it.
    """
    return (
        tokens[0].norm in PREPOSITIONS
        and not any(is_finite(tokens, index, 0) for index in range(comma) if index != cue)
        and tokens[cue].norm.endswith("ed")
        and not any(token.text == "," for token in tokens[:comma])
    )


def _leaves(tokens: Sequence[Token], index: int) -> bool:
    """A comma ends what is reported where a relative or participial clause of the text itself follows."""
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    return follows in ("which", "who", "a", "an", "as", "after", "before", "amid") or follows.endswith("ing")
