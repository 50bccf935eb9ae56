"""The words that report, as a table of their forms, and whether one of them reports where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from factcheck.text.lexicon import is_word
from factcheck.text.quotations import CLOSING_MARKS
from factcheck.text.slips import is_slip
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows

_POSSESSIVES = frozenset("a an the any some this that these those his her its their our my your no such 's".split())
# Forms that are nouns as often as verbs: they report only before “that” or after a plural.
_NOUNS_TOO = frozenset(
    "state states note notes point points signal signals report reports comment comments claim claims forecast "
    "forecasts doubt doubts demand demands request requests call calls promise promises pledge pledges vow vows fear "
    "fears hope hopes wish wishes estimate estimates hint hints joke jokes dispute disputes answer answers "
    "complaint repeat mention mentions stress".split()
)


@cache
def cue_forms() -> Mapping[str, tuple[str, str]]:
    """Each inflected form of a reporting word → (lemma, class); the classes stand at the head of the table."""
    forms: dict[str, tuple[str, str]] = {}
    for lemma, kind, inflected in rows("cues.tsv"):
        forms[lemma] = (lemma, kind)
        for form in inflected.split():
            forms.setdefault(form, (lemma, kind))
    return forms


@lru_cache(maxsize=4096)
def reporting_word(norm: str) -> tuple[str, str] | None:
    """The (lemma, class) of a reporting word, which may hold a slip of the pen: “warnd”."""
    found = cue_forms().get(norm)
    if found is not None or len(norm) < 5 or is_word(norm):
        return found
    # Most words are no slip of any form; the first letter tells that at once.
    return next((entry for form, entry in cue_forms().items() if form[0] == norm[0] and is_slip(norm, form)), None)


# What has to follow a verb of many uses for it to report: “wrote that”, “called for”, but neither “written by” nor
# “called Mogadishu”.
_COMPLEMENTS = {
    "write": frozenset('that : , . “ " ‘'.split()),
    "call": frozenset("for on upon".split()),
}

# Verbs that add a figure to another as often as words: “added 161,000 jobs”, “estimated $3 billion”.
_COUNT_TOO = frozenset({"add", "estimate"})


def can_report(tokens: Sequence[Token], index: int, lemma: str) -> bool:
    """Whether what follows a word lets it report: “wrote that”, but not “wrote about”."""
    follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if lemma in _COUNT_TOO and index + 1 < len(tokens) and (tokens[index + 1].kind is Kind.NUMBER or follows in "£$€"):
        return False
    quoted = index > 0 and tokens[index - 1].text in CLOSING_MARKS  # “…,” wrote Roe
    return lemma not in _COMPLEMENTS or follows in _COMPLEMENTS[lemma] or quoted


def is_noun(tokens: Sequence[Token], index: int) -> bool:
    """“the claims”, “his report”, “a state farm”: the word stands where a noun stands."""
    token = tokens[index]
    before = tokens[index - 1].norm if index else ""
    after = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if before in _POSSESSIVES or before.endswith(("'s", "s'")) or after == "of":
        return True
    if token.text[0].isupper() and index and tokens[index - 1].text[0].isupper():
        return True
    if token.norm in _NOUNS_TOO:
        plural_subject = before.endswith("s") or before in ("they", "we", "i", "you", "people")
        singular = token.norm.endswith("s")
        return after not in ("that", ":") and (singular or not plural_subject)
    return False
