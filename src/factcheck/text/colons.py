"""Who can speak: whether the words beside a colon name somebody, or what a headline is about and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.text.lexicon import is_common_word
from factcheck.text.tokens import Kind, Token
from factcheck.text.vocabulary import rows
from factcheck.text.words import PREPOSITIONS

MARKS = frozenset(":|-–—")
"""What stands between a headline and who says or publishes it."""
_DOCUMENTS = frozenset("report reports study survey data analysis poll research figures numbers statistics".split())
"""What a headline may rest on without a name: “…: report”."""
_RELEASED = frozenset("report reports data figures numbers statistics".split())
_SUBJECTS = frozenset(
    "job jobs employment unemployment payroll payrolls gdp cpi inflation housing retail trade labor labour growth "
    "earnings sales economic".split()
)
_ARTICLES = frozenset("a an the new latest".split())


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns for those who are quoted, and for what is quoted: minister, experts, report."""
    return frozenset(word for (words,) in rows("speakers.tsv") for word in words.split())


def names_a_voice(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun phrase can be the one who says what stands beside a colon.

    >>> from factcheck.text.tokens import tokenize
    >>> def voice(text): tokens = tokenize(text); return names_a_voice(tokens, 0, len(tokens))
    >>> [voice(text) for text in ("Jane Roe", "Health minister", "Study", "Trade war", "Shocker")]
    [True, True, True, False, False]
    """
    words = [token for token in tokens[first:last] if token.kind is Kind.WORD]
    end = next((at for at, token in enumerate(words) if at and token.norm in PREPOSITIONS), len(words))
    if not words or is_release(tokens, first, last):
        return False
    if words[end - 1].norm.removesuffix("'s") in speaking_nouns():
        return True
    # A capital at the head of a sentence says nothing of a word that dictionaries know.
    return any(
        token.text[0].isupper() and (token.text.isupper() or at or first or not is_common_word(token.norm))
        for at, token in enumerate(words)
    )


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name for _, *names in rows("outlets.tsv") for name in names)


def is_outlet(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a range of tokens is the name of one who publishes news.

    >>> from factcheck.text.tokens import tokenize
    >>> is_outlet(tokenize("the New York Times"), 0, 4), is_outlet(tokenize("Jane Roe"), 0, 2)
    (True, False)
    """
    words = [token.norm for token in tokens[first:last] if token.kind is not Kind.MARK or token.text == "-"]
    return " ".join(words).replace(" - ", "-") in _outlets()


def is_release(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“Jobs report: …”, “GDP data: …”: what a headline is about, of which the text tells in its own voice."""
    words = [token.norm for token in tokens[first:last] if token.kind is not Kind.MARK and token.norm not in _ARTICLES]
    return len(words) > 1 and words[-1] in _RELEASED and _SUBJECTS.issuperset(words[:-1])


def release_end(tokens: Sequence[Token]) -> int:
    """Index behind the colon of such a head; 0 where a sentence has none."""
    end = next((at for at in range(2, min(6, len(tokens) - 1)) if tokens[at].text == ":"), 0)
    return end + 1 if end and is_release(tokens, 0, end) else 0


def credit_start(tokens: Sequence[Token]) -> int:
    """Where the outlet at the end of a headline begins, behind a bar or a gap; the end where there is none.

    >>> from factcheck.text.tokens import tokenize
    >>> credit_start(tokenize("Jobless rate at 9.5%  CNBC")), credit_start(tokenize("Jobless rate at 9.5%"))
    (5, 5)
    """
    end = len(tokens)
    if not end or not tokens[-1].text[0].isupper():
        return end
    for first in range(end - 1, max(1, end - 5), -1):
        before = tokens[first - 1]
        if before.text == "|" or tokens[first].start - before.end > 1:
            return first - (before.text == "|") if is_outlet(tokens, first, end) else end
    return end


def is_credit(tokens: Sequence[Token], cue: int, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` beside a mark name who publishes, or a document and nobody's."""
    if tokens[cue].text not in MARKS:
        return False
    words = [token.norm for token in tokens[first:last] if token.kind is not Kind.MARK and token.norm not in _ARTICLES]
    return (len(words) == 1 and words[0] in _DOCUMENTS) or is_outlet(tokens, first, last)


def is_published(tokens: Sequence[Token], cue: int, first: int, last: int) -> bool:
    """Whether they end a sentence and name who publishes it: what it says is told in the text's own voice."""
    return cue < first and tokens[cue].text in MARKS and is_outlet(tokens, first, last)
