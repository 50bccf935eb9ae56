"""Whether there is an assertion to check at all."""

from __future__ import annotations

from factcheck.text.cues import cue_forms
from factcheck.text.lexicon import part_of_speech
from factcheck.text.reading import Reading, TermKind
from factcheck.text.tokens import Kind
from factcheck.text.verbs import finite_verbs, has_finite
from factcheck.text.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, MODALS, PREPOSITIONS, PRONOUNS

_HOW = frozenset("many much long often far old big high large".split())
_INVERTED = frozenset("is are was were do does did has have had can could would should".split())
# Verbs whose object is what was said: without it they assert nothing, unlike “told Roe” or “admitted Croatia”.
_SAYING = frozenset("say allege argue assert contend insist".split())
_QUESTION_WORDS = frozenset("who whom whose what which when where why how".split())


def reason_not_to_check(reading: Reading) -> str | None:
    """Why there is nothing to check, or None where the sentence asserts something.

    A question, a command, a fragment and “Roe said” assert nothing; a headline with a verb does.
    """
    words = [token for token in reading.tokens if token.kind is not Kind.MARK]
    if not any(token.kind is Kind.WORD for token in words):
        return "There are no words to check."
    first = words[0].norm
    outside = [token.text for token in reading.tokens[-2:]]
    if "?" in outside and not reading.attribution:
        return "This is a question, not an assertion."
    if first == "how" and len(words) > 1 and words[1].norm in _HOW:
        return "This is a question, not an assertion."
    if (
        first in _QUESTION_WORDS
        and len(words) > 1
        and (words[1].norm in AUXILIARIES or words[1].norm in MODALS)
        and first not in ("which", "whose")
    ):
        return "This is a question, not an assertion."
    if first in _INVERTED and len(words) > 2 and not reading.attribution:
        return "This is a question, not an assertion."
    if reading.attribution or reading.quotations:
        return None
    tokens = reading.tokens
    if _lacks_what_was_said(reading):
        return "This says that somebody spoke, but not what was said."
    if _is_command(reading):
        return "This is a command, not an assertion."
    if finite_verbs(tokens, 0, len(tokens)):
        return None
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if token.kind is not Kind.WORD or before.kind is Kind.MARK or token.norm in FUNCTION_WORDS:
            continue
        if before.norm in PREPOSITIONS or before.norm in DETERMINERS or before.norm.endswith("'s"):
            continue
        kinds = part_of_speech(token.norm)
        # A base form needs a subject in the plural: “nations abstain”, “Russia and Belarus agree”.
        joined = any(earlier.norm == "and" for earlier in tokens[max(0, index - 4) : index])
        plural = joined or before.norm.endswith("s") or before.norm in ("people", "police")
        if "v" in kinds and plural and not token.norm.endswith("ing") and not token.text[0].isupper():
            return None
        if not part_of_speech(token.norm) and token.norm.endswith(("ed", "es", "s")):
            return None  # a slip of the pen may be the verb
    return "This is a fragment without a verb; there is no assertion to check."


def _lacks_what_was_said(reading: Reading) -> bool:
    """“Roe said the mayor on Monday”: beside a verb of saying there are names, offices and dates alone."""
    held = {index for office in reading.offices for index in range(office.first, office.last)}
    told = [
        term
        for term in reading.terms
        if term.kind in (TermKind.WORD, TermKind.QUANTITY) and not held.issuperset(range(term.first, term.last))
    ]
    return bool(told) and all(cue_forms().get(term.norm, ("", ""))[0] in _SAYING for term in told)


def _is_command(reading: Reading) -> bool:
    """A base form at the start, with no subject before it and no finite verb of its own behind it."""
    tokens = reading.tokens
    first = tokens[0]
    if first.norm == "please" or (first.norm in ("don't", "do") and len(tokens) > 2 and tokens[1].norm not in PRONOUNS):
        return True
    kinds = part_of_speech(first.norm)
    if not kinds or kinds[0] != "v" or first.norm.endswith(("ed", "ing", "s")) or first.norm in FUNCTION_WORDS:
        return False
    follows = tokens[1].norm if len(tokens) > 1 else ""
    return (
        follows in DETERMINERS
        or follows in PRONOUNS
        or follows in PREPOSITIONS
        or follows in ("if", "whether", "how", "what", "who")
        or (len(tokens) > 1 and tokens[1].text[0].isupper() and not has_finite(tokens, 1, len(tokens)))
    )
