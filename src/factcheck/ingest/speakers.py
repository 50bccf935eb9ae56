"""Whom the words for a speaker mean within one text: a name, a surname, a pronoun, a description."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.cast import folded
from factcheck.text.lexicon import is_common_word
from factcheck.text.names import capital_runs
from factcheck.text.office_table import is_honorific, office_named
from factcheck.text.tokens import Kind, Token
from factcheck.text.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS

PERSONAL = frozenset("he she".split())
IMPERSONAL = frozenset("it they".split())
# What the names of bodies and places end in; people’s hardly ever do.
_BODIES = frozenset(
    "ministry department office agency bureau council committee commission board court house senate congress "
    "parliament party union association society institute institution university college school academy center "
    "centre museum library hospital church bank fund company corporation group holdings inc ltd airlines airways "
    "airport station times post journal herald tribune news telegraph guardian gazette daily press media "
    "television radio network league club team force forces army navy guard police service authority "
    "administration government state states nations republic kingdom islands island heights river street avenue "
    "bridge express energy petroleum motors systems technologies industries international foundation federation "
    "campaign coalition alliance front movement organization organisation capital ventures partners act treaty "
    "agreement war day week split frozenset who which that".split()
)
_RELATIVE = frozenset("who which that".split())
Name = tuple[int, int]


class Roll:
    """The names of a text so far, with what each is called beside them."""

    def __init__(self) -> None:
        self._by_last: dict[str, str] = {}
        self._by_first: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._people: set[str] = set()
        self._person: str | None = None
        self._body: str | None = None

    def resolve(self, tokens: Sequence[Token], speaker: tuple[int, int]) -> str | None:
        """The name that the words of a speaker stand for; the words themselves where they describe somebody unnamed."""
        first, last = speaker
        words = [token for token in tokens[first:last] if token.kind is Kind.WORD and token.norm not in _RELATIVE]
        if not words:
            return None
        if len(words) == 1 and words[0].norm in PERSONAL:
            return self._person
        if len(words) == 1 and words[0].norm in IMPERSONAL:
            return self._body
        if len(words) == 1 and words[0].norm in FUNCTION_WORDS:
            return None
        if _is_joint(tokens, first, last):
            return _described(tokens, first, last)
        run = _head_name(tokens, first, last)
        if run is not None and _is_named_body(tokens, first, run, last):
            return _described(tokens, first, last)
        if run is not None:
            return self._full(tokens, run)
        described = self._roles.get(words[-1].norm)
        if described is not None and words[0].norm in ("the", "his", "her", "its", "their", "this", "that"):
            return described
        return _described(tokens, first, last)

    def see(self, tokens: Sequence[Token], speaker: str | None) -> None:
        """Enters the names of a sentence; who speaks in it, or else its first name, is whom a pronoun means next."""
        subject: str | None = None
        personal = True
        for run in capital_runs(tokens):
            name = self._full(tokens, run)
            if name is None:
                continue
            self._by_last.setdefault(folded(tokens[run[1] - 1].norm), name)
            if self._is_person(name):
                self._by_first.setdefault(folded(name.split()[0].casefold()), name)
            self._note_role(tokens, run, name)
            before = tokens[run[0] - 1].norm if run[0] else ""
            if is_honorific(before) or (run[0] and office_named(before) is not None):
                self._people.add(name)
            if subject is None and before not in PREPOSITIONS and not tokens[run[1] - 1].norm.endswith(("'s", "s'")):
                subject, personal = name, before != "the" and self._is_person(name)
        if speaker is not None:
            subject, personal = speaker, self._is_person(speaker)
        if subject is not None and personal:
            self._person = subject
        elif subject is not None:
            self._body = subject

    def _is_person(self, name: str) -> bool:
        """Whether “he” may mean a name: one with a title, or of several words that no dictionary has all."""
        words = name.split()
        if name in self._people:
            return True
        if not 2 <= len(words) <= 4 or words[-1].casefold() in _BODIES or name[0].islower():
            return False
        return not all(is_common_word(word.casefold()) for word in words)

    def _full(self, tokens: Sequence[Token], run: Name) -> str | None:
        """The fullest form so far of a name: of a surname, the name that it ends."""
        first, last = _bare(tokens, *run)
        name = _words(tokens, first, last).removesuffix("'s").removesuffix("’s")
        known = self._by_last.get(folded(tokens[last - 1].norm))
        if known is not None and (last - first == 1 or known.endswith(name) or _is_titled(tokens, first, last)):
            return known
        if last - first == 1 and (full := self._by_first.get(folded(tokens[first].norm))) is not None:
            return full
        if known is not None and name.endswith(known):
            self._by_last[folded(tokens[last - 1].norm)] = name
        return name

    def _note_role(self, tokens: Sequence[Token], run: Name, name: str) -> None:
        """“spokesman Jane Roe”, “Jane Roe, the mayor of …”: what stands beside a name describes it."""
        first, last = run
        if first and tokens[first - 1].kind is Kind.WORD and tokens[first - 1].norm not in FUNCTION_WORDS:
            self._roles[tokens[first - 1].norm] = name
        if last < len(tokens) and tokens[last].text == ",":
            for token in tokens[last + 1 : last + 8]:
                if token.kind is Kind.MARK or token.norm in PREPOSITIONS:
                    break
                if token.norm not in FUNCTION_WORDS and token.text[0].islower():
                    self._roles[token.norm] = name


def _is_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“Sheriff Lee”: nothing but common words before a surname."""
    return all(is_common_word(token.norm) for token in tokens[first : last - 1])


_NOT_TITLES = frozenset("new north south east west united great san los saint st old royal national".split())


def _is_joint(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“the mayor and the Harbour Board”: two speakers, neither of them alone."""
    return any(
        tokens[at].norm == "and"
        and tokens[at - 1].text[0].isupper()
        and office_named(tokens[at - 1].norm) is None
        and not any(token.norm in PREPOSITIONS or token.text == "," for token in tokens[first:at])
        for at in range(first + 1, last - 1)
    )


def _is_named_body(tokens: Sequence[Token], first: int, run: Name, last: int) -> bool:
    """“the Department of Public Works”: a body whose name goes on behind a preposition; not “Jane Roe of the Board”."""
    if run[1] >= last or tokens[run[1]].norm not in ("of", "for", "and", "in"):
        return False
    follows = next((token for token in tokens[run[1] + 1 : last] if token.norm not in DETERMINERS), None)
    if follows is None or not follows.text[0].isupper():
        return False
    return (run[0] > first and tokens[run[0] - 1].norm == "the") or (
        is_common_word(tokens[run[1] - 1].norm) and office_named(tokens[run[1] - 1].norm) is None
    )


def _behind_office(tokens: Sequence[Token], first: int, last: int) -> Name | None:
    """“Commissioner for Public Works Jane Roe”: the name that ends a title with a field of its own."""
    runs = [run for run in capital_runs(tokens) if first <= run[0] and run[1] == last]
    if not runs or runs[0][0] == first or not any(token.norm in ("for", "of") for token in tokens[first : runs[0][0]]):
        return None
    start, end = runs[0]
    before = tokens[start - 1]
    if end - start >= 2 and before.kind is Kind.WORD and before.norm not in FUNCTION_WORDS and before.text[0].islower():
        return start, end  # “speaker of the parliament Jane Roe”
    if not tokens[first].text[0].isupper() or before.norm not in ("for", "of"):
        return None
    while end - start > 2 and is_common_word(tokens[start].norm):
        start += 1
    return (start, end) if start > runs[0][0] and end - start == 2 else None


def _beside(tokens: Sequence[Token], first: int, cut: int, last: int) -> Name | None:
    """“the mayor of Westport, Jane Roe”: a description, then nothing but a name."""
    end = next((at for at in range(cut + 1, last) if tokens[at].text in ",("), last)
    if end - cut < 3 or not all(token.text[0].isupper() or token.text in ".-" for token in tokens[cut + 1 : end]):
        return None
    plain = tokens[first].norm in DETERMINERS or tokens[first].text[0].islower()
    owned = any(token.norm.endswith(("'s", "s'")) for token in tokens[first:cut])
    return (cut + 1, end) if (plain or owned) and tokens[cut - 1].norm not in FUNCTION_WORDS else None


def _head_name(tokens: Sequence[Token], first: int, last: int) -> Name | None:
    """The name in a phrase that is the speaker’s own: not the owner’s, not that behind a preposition."""
    behind = _behind_office(tokens, first, last)
    if behind is not None:
        return behind
    cut = next((at for at in range(first + 1, last) if tokens[at].text in ",(" or tokens[at].norm in _RELATIVE), last)
    if cut < last and tokens[cut].text == ",":
        beside = _beside(tokens, first, cut, last)
        if beside is not None:
            return beside
    last = cut
    runs = [
        (start, end)
        for start, end in capital_runs(tokens)
        if first <= start
        and end <= last
        and not tokens[end - 1].norm.endswith(("'s", "s'"))
        and not _goes_on(tokens, end, last)
        and not any(token.norm in PREPOSITIONS for token in tokens[first:start])
    ]
    if not runs and last - first <= 4:
        # A capital at the head of a phrase says more than at the head of a sentence: “Roe said”.
        start = first
        while start < last and (tokens[start].norm in FUNCTION_WORDS or is_honorific(tokens[start].norm)):
            start += 1
        if start < last and all(token.text[0].isupper() for token in tokens[start:last]):
            runs = [(start, last)]
    closing = next((run for run in runs if run[1] == last), None)
    longest = max(runs, key=lambda run: (run[1] - run[0] > 1, -run[0]), default=None)
    return closing if closing is not None and closing[1] - closing[0] > 1 else longest


def _goes_on(tokens: Sequence[Token], end: int, last: int) -> bool:
    """“the Russian leader”, “the Roe 's report”: a noun follows, and the capitals only modify it."""
    if end >= last:
        return False
    follows = tokens[end]
    return follows.norm == "'s" or (follows.kind is Kind.WORD and follows.norm not in FUNCTION_WORDS)


def _bare(tokens: Sequence[Token], first: int, last: int) -> Name:
    """The name without the office before it: “President Jane Roe”."""
    for at in range(last - 2, first - 1, -1):
        if office_named(tokens[at].norm) is not None or is_honorific(tokens[at].norm):
            return at + 1, last
    bare = first
    while last - bare > 2 and _is_title(tokens, bare, last):
        bare += 1
    return (bare, last) if not is_common_word(tokens[bare].norm) else (first, last)


def _is_title(tokens: Sequence[Token], at: int, last: int) -> bool:
    """“Detective Constable Jane Roe”: common words with capitals before a name that no dictionary has."""
    norm = tokens[at].norm
    if tokens[last - 1].norm in _BODIES or norm in _NOT_TITLES:
        return False
    return tokens[at].kind is Kind.WORD and (is_common_word(norm) or (tokens[at].text.isupper() and len(norm) > 1))


def _described(tokens: Sequence[Token], first: int, last: int) -> str | None:
    while first < last and (tokens[first].norm in DETERMINERS or tokens[first].kind is Kind.MARK):
        first += 1
    end = next((at for at in range(first, last) if tokens[at].text == "," or tokens[at].norm in _RELATIVE), last)
    return _words(tokens, first, end) if end > first else None


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a range with the blanks that stood between them."""
    text = ""
    for index in range(first, last):
        blank = " " if index > first and tokens[index].start > tokens[index - 1].end else ""
        text += blank + tokens[index].text
    return text
