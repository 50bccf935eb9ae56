"""Who is reported to say what: the speaker, the cue that reports and the content of a sentence.

The three parts follow Pareti's attribution relations (PARC, LREC 2012): source, cue, content. Only cues that vouch for
a clause make an attribution; “criticised the election” reports an act, and stays part of what is asserted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.classes import NamedTuple
from factcheck.text.colons import names_a_voice
from factcheck.text.cues import can_report, is_noun, reporting_word
from factcheck.text.interruptions import read_interruption
from factcheck.text.lexicon import is_adverb
from factcheck.text.names import capital_runs
from factcheck.text.negation import negated_heads
from factcheck.text.occasions import behind_occasion
from factcheck.text.quotations import CLOSING_MARKS, Quotation
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import finite_verbs, has_finite
from factcheck.text.words import AUXILIARIES, FORMS_OF_BE, MODALS, PREPOSITIONS

Range = tuple[int, int]
STOPS = frozenset(". ; ! ?".split())
_OPENING = frozenset('“ " ‘ „ «'.split())
_ADDRESSED = frozenset("tell warn inform assure remind advise".split())
_ADDRESSEES = frozenset("reporters journalists lawmakers parliament him her them us me you viewers investors".split())
_CLAUSAL = frozenset("say deny hold plan".split())
_LONGEST_SPEAKER = 24
_LONGEST_TAIL = 9
_NOT_SUBJECTS = frozenset("to of for by with from and or not".split())


class Attribution(NamedTuple):
    """The parts of a sentence that reports somebody's words, as ranges of token indices."""

    speaker: Range
    cue: Range
    content: tuple[Range, ...]
    lemma: str
    """The cue's base form; “according” for “according to”, “:” for a colon."""
    kind: str
    """Class of the cue in the vocabulary: `say`, `deny`, `hold` or `plan`."""
    addressee: Range | None = None
    """Who is told."""


def read_attribution(
    tokens: Sequence[Token], quotations: Sequence[Quotation] = (), negated: Collection[int] | None = None
) -> Attribution | None:
    """The attribution that governs a sentence, or None where it states something in its own voice.

    `negated` holds the indices of negated words, where they are known: what Roe did not say is no report of Roe.

    >>> from factcheck.text.tokens import tokenize
    >>> tokens = tokenize("The ministry said 12 people were hurt.")
    >>> found = read_attribution(tokens)
    >>> [token.text for token in tokens[slice(*found.speaker)]], found.lemma
    (['The', 'ministry'], 'say')
    """
    outside = [True] * len(tokens)
    for quotation in quotations:
        for index in range(quotation.first, quotation.last):
            outside[index] = False
    found = _according(tokens, outside) or _reported(tokens, outside) or _colon(tokens, outside)
    if found is not None and found.cue[1] - 1 in (negated_heads(tokens) if negated is None else negated):
        return None
    return found


def _according(tokens: Sequence[Token], outside: Sequence[bool]) -> Attribution | None:
    for index in range(len(tokens) - 2):
        if tokens[index].norm != "according" or tokens[index + 1].norm != "to" or not outside[index]:
            continue
        end = index + 2
        while end < len(tokens) and tokens[end].text not in STOPS and tokens[end].text != "," and outside[end]:
            end += 1
        end = _behind_name(tokens, index + 2, end)
        before = _trimmed(tokens, 0, index)
        after = _trimmed(tokens, end, len(tokens))
        content = tuple(part for part in (before, after) if part[1] > part[0])
        if end > index + 2 and content:
            return Attribution(
                speaker=(index + 2, end), cue=(index, index + 2), content=content, lemma="according", kind="say"
            )
    return None


def _behind_name(tokens: Sequence[Token], first: int, comma: int) -> int:
    """“according to the harbour master, Jane Roe”: the end of the name that a description has behind a comma."""
    run = next((one for one in capital_runs(tokens) if one[0] == comma + 1), None)
    if run is None or run[1] - run[0] < 2 or any(token.text[0].isupper() for token in tokens[first:comma]):
        return comma
    return run[1] if run[1] == len(tokens) or tokens[run[1]].kind is Kind.MARK else comma


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Range:
    """The range without marks at its edges."""
    while first < last and tokens[first].kind is Kind.MARK and tokens[first].text in ",.;:":
        first += 1
    while last > first and tokens[last - 1].kind is Kind.MARK and tokens[last - 1].text in ",;:":
        last -= 1
    return first, last


def _reported(tokens: Sequence[Token], outside: Sequence[bool]) -> Attribution | None:
    """What a verb reports; one behind the sentence (“…, Roe said”) governs all of it, one inside only what follows."""
    cues = [
        (index, *entry)
        for index, token in enumerate(tokens)
        if outside[index]
        and token.kind is Kind.WORD
        and (entry := reporting_word(token.norm)) is not None
        and entry[1] in _CLAUSAL
        and can_report(tokens, index, entry[0])
        and not is_noun(tokens, index)
        and not token.norm.endswith("ing")
        and not (index and tokens[index - 1].text == "-" and tokens[index - 1].end == token.start)  # “co-found”
    ]
    for index, lemma, kind in cues:
        if (parted := read_interruption(tokens, index)) is not None:
            return Attribution(speaker=parted[0], cue=(index, index + 1), content=parted[1], lemma=lemma, kind=kind)
    every = (read(tokens, outside, *cue) for read in (_trailing, _leading) for cue in cues)
    return next((found for found in every if found is not None), None)


def _trailing(tokens: Sequence[Token], outside: Sequence[bool], cue: int, lemma: str, kind: str) -> Attribution | None:
    """“…, the minister said on Monday.” and “…”, said the minister."""
    if kind not in ("say", "hold"):
        return None
    comma = cue - 1
    while comma >= 0 and outside[comma] and tokens[comma].text != "," and tokens[comma].text not in CLOSING_MARKS:
        if tokens[comma].text in STOPS:
            return None
        comma -= 1
    if comma <= 0:
        return None
    content = _trimmed(tokens, 0, _before_marks(tokens, comma))
    if content[1] - content[0] < 2:
        return None
    speaker = _between_quotation_and(tokens, outside, comma) if cue == comma + 1 else None
    if speaker is not None:
        content = _trimmed(tokens, 0, _before_marks(tokens, speaker[0]))
        return Attribution(speaker=speaker, cue=(cue, cue + 1), content=(content,), lemma=lemma, kind=kind)
    if cue == comma + 1:  # inverted: the speaker follows
        end = cue + 1
        while end < len(tokens) and tokens[end].text not in STOPS and tokens[end].text != "," and outside[end]:
            end += 1
        rest = _trimmed(tokens, end, len(tokens))
        quoted = any(not outside[index] for index in range(*content))
        if end == cue + 1 or has_finite(tokens, cue + 1, end) or "that" in (tokens[cue + 1].norm, tokens[end - 1].norm):
            return None
        if not quoted and kind != "say":  # “…, sees two more rises” goes on about its subject
            return None
        if not quoted and (rest[1] - rest[0] > 1 or not has_finite(tokens, *content) or end - cue > _LONGEST_TAIL):
            return None
        parts = (content, rest) if rest[1] - rest[0] > 2 else (content,)
        return Attribution(speaker=(cue + 1, end), cue=(cue, cue + 1), content=parts, lemma=lemma, kind=kind)
    end = cue + 1
    while end < len(tokens) and tokens[end].text not in STOPS and tokens[end].text not in (",", ":"):
        if not outside[end] or tokens[end].text in _OPENING or tokens[end].norm == "that":
            break
        if tokens[end].norm in AUXILIARIES or tokens[end].norm in MODALS:
            return None
        end += 1
    rest = _trimmed(tokens, end, len(tokens))
    quoted = any(not outside[index] for index in range(*content))
    if not quoted and end - cue > _LONGEST_TAIL:
        return None
    if (rest[1] - rest[0] > 1 or (end < len(tokens) and tokens[end].norm == "that")) and not quoted:
        return None
    if not quoted and not finite_verbs(tokens, *content):
        return None
    speaker = _subject(tokens, comma + 1, cue)
    if speaker is None:
        return None
    parts = (content, rest) if rest[1] - rest[0] > 1 else (content,)
    return Attribution(speaker=speaker, cue=(speaker[1], cue + 1), content=parts, lemma=lemma, kind=kind)


def _between_quotation_and(tokens: Sequence[Token], outside: Sequence[bool], comma: int) -> Range | None:
    """“…,” Jane Roe, the mayor, said: a name with what describes it, between the quotation and the last comma."""
    first = comma
    while first > 0 and outside[first - 1] and tokens[first - 1].text not in STOPS:
        first -= 1
    if first == 0 or outside[first - 1]:
        return None
    first, last = _trimmed(tokens, first + 1, comma)
    return (first, last) if last > first and tokens[first].kind is Kind.WORD else None


def _before_marks(tokens: Sequence[Token], comma: int) -> int:
    end = comma
    while end > 0 and tokens[end - 1].kind is Kind.MARK and tokens[end - 1].text in ',”"’.':
        end -= 1
    return end


def _leading(tokens: Sequence[Token], outside: Sequence[bool], cue: int, lemma: str, kind: str) -> Attribution | None:
    """“The minister told reporters that …”."""
    first = cue
    while first > 0 and outside[first - 1] and tokens[first - 1].text not in STOPS:
        first -= 1
    speaker = _subject(tokens, first, cue)
    if speaker is None or speaker[1] - speaker[0] > _LONGEST_SPEAKER:
        return None
    end = cue + 1
    if end < len(tokens) and tokens[end].norm == "out":  # “pointed out”
        end += 1
    elif lemma == "point":
        return None
    content = _content_start(tokens, outside, end, lemma)
    if content == end:
        content = behind_occasion(tokens, end)
    if content is None:
        return None
    body = _trimmed(tokens, content, len(tokens))
    marked = content > end or (content < len(tokens) and not outside[min(content, len(tokens) - 1)])
    if body[1] - body[0] < 2:
        return None
    addressee = (
        _trimmed(tokens, end, content - (tokens[content - 1].norm in ("that", ":")))
        if lemma in _ADDRESSED and content > end
        else None
    )
    explicit = content > 0 and tokens[content - 1].norm in ("that", ":", "“", '"', "‘")
    if not explicit and (kind == "plan" or (kind == "hold" and not has_finite(tokens, *body))):
        return None
    if not explicit and not marked and not finite_verbs(tokens, *body):
        return None
    if not explicit and tokens[body[0]].norm in ("to", "for", "as", "of", "in", "at", "on", "with", "by", "from"):
        return None
    return Attribution(
        speaker=speaker, cue=(speaker[1], end), content=(body,), addressee=addressee, lemma=lemma, kind=kind
    )


def _subject(tokens: Sequence[Token], first: int, cue: int) -> Range | None:
    """The noun phrase before the cue, without auxiliaries and adverbs; None for a passive cue or an infinitive."""
    last = cue
    while last > first and (
        tokens[last - 1].norm in AUXILIARIES
        or tokens[last - 1].norm in MODALS
        or tokens[last - 1].norm
        in (
            "also",
            "not",
            "never",
            "later",
            "earlier",
            "repeatedly",
            "then",
            "once",
            "previously",
            "again",
            "has",
            "already",
            "both",
            "all",
            "each",
        )
        or is_adverb(tokens[last - 1].norm)
    ):
        if tokens[last - 1].norm in FORMS_OF_BE and tokens[cue].norm.endswith(("ed", "id", "ld", "en", "wn")):
            return None  # “was told that”
        last -= 1
    first, last = _trimmed(tokens, first, last)
    if last <= first or tokens[last - 1].norm in _NOT_SUBJECTS:
        return None
    if tokens[first].norm.endswith("ing") or tokens[first].norm in PREPOSITIONS:
        # “Speaking in Minsk, Roe said”, “In a speech, Roe said”
        comma = next((index for index in range(first, last) if tokens[index].text == ","), None)
        if comma is not None and comma + 1 < last:
            first = comma + 1
    # A finite verb inside belongs to another clause: “The talks were long and Roe said”.
    for index in range(last - 1, first, -1):
        if tokens[index].norm in AUXILIARIES or tokens[index].norm in MODALS:
            if not any(tokens[ahead].norm in ("who", "which", "whose") for ahead in range(first, index)):
                return None
            break
    if tokens[first].norm in ("but", "and", "meanwhile", "however", "yet"):
        first += 1
        first, last = _trimmed(tokens, first, last)
    return (first, last) if last > first else None


def _content_start(tokens: Sequence[Token], outside: Sequence[bool], end: int, lemma: str) -> int | None:
    """Where the reported clause begins: behind “that”, a colon or an opening quotation mark, else behind the cue."""
    if end >= len(tokens):
        return None
    for index in range(end, min(end + 16, len(tokens))):
        norm = tokens[index].norm
        if norm == "that" and index + 1 < len(tokens):
            return index + 1
        if norm == ":" or (index == end and norm == ","):
            step = index + 1
            return step + 1 if step < len(tokens) and tokens[step].text in _OPENING else step
        if tokens[index].text in _OPENING and index + 1 < len(tokens) and not outside[index + 1]:
            return index + 1 if index == end or lemma in _ADDRESSED else end
        if norm in AUXILIARIES or norm in MODALS or tokens[index].text in STOPS:
            break
    if lemma in _ADDRESSED and (tokens[end].text[0].isupper() or tokens[end].norm in _ADDRESSEES):
        step = end
        while step < len(tokens) - 1 and (
            step == end or (tokens[step].text[0].isupper() and tokens[step - 1].text[0].isupper())
        ):
            step += 1
        return step
    return end


def _colon(tokens: Sequence[Token], outside: Sequence[bool]) -> Attribution | None:
    """“Roe: the loan is safe” and, in headlines, “Loan is safe – Roe”."""
    for index in range(max(2, len(tokens) - 5), len(tokens) - 1):
        dash = tokens[index].text in "-–—" and tokens[index].start > tokens[index - 1].end
        if dash and all(token.text[0].isupper() for token in tokens[index + 1 :]):
            return Attribution(
                speaker=(index + 1, len(tokens)), cue=(index, index + 1), content=((0, index),), lemma="–", kind="say"
            )
    for index, token in enumerate(tokens[:10]):
        if not outside[index]:
            return None
        if token.text == ":" and index:
            speaker = _trimmed(tokens, 0, index)
            content = _trimmed(tokens, index + 1, len(tokens))
            if any(tokens[at].text in "([" for at in range(*speaker)):
                return None
            if content[1] - content[0] > 1 and not has_finite(tokens, *speaker) and names_a_voice(tokens, *speaker):
                return Attribution(speaker=speaker, cue=(index, index + 1), content=(content,), lemma=":", kind="say")
            break
    return _colon_behind(tokens, outside)


def _colon_behind(tokens: Sequence[Token], outside: Sequence[bool]) -> Attribution | None:
    """“Pension gap at least $2 trillion: Roe”."""
    end = len(tokens) - (bool(tokens) and tokens[-1].text == ".")
    for index in range(max(2, end - 6), end - 1):
        if tokens[index].text == ":" and outside[index]:
            speaker = (index + 1, end)
            named = not has_finite(tokens, *speaker) and names_a_voice(tokens, *speaker)
            if named and finite_verbs(tokens, 0, index):
                return Attribution(
                    speaker=speaker, cue=(index, index + 1), content=((0, index),), lemma=":", kind="say"
                )
    return None
