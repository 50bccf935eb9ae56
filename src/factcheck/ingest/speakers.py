"""Whom the words for a speaker mean within one text: a name, a surname, a pronoun, an office, a description."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.ingest.naming import (
    BODIES,
    RELATIVES,
    Name,
    bare_name,
    described,
    head_name,
    is_joint,
    is_named_body,
    is_titled,
    words_of,
)
from factcheck.text.cast import folded
from factcheck.text.lexicon import is_common_word
from factcheck.text.names import capital_runs
from factcheck.text.office_table import is_honorific, office_named
from factcheck.text.offices import OfficeMention, OfficeRelation, compare_offices, read_offices
from factcheck.text.tokens import Kind, Token
from factcheck.text.verbs import is_finite
from factcheck.text.words import AUXILIARIES, FUNCTION_WORDS, MODALS, PREPOSITIONS

PERSONAL = frozenset("he she".split())
IMPERSONAL = frozenset("it they".split())
_POINTING = frozenset("the his her its their this that".split())
_PARTICLES = frozenset("de la van von der den bin al el du da dos del of".split())
_FEMALE = frozenset("mrs ms miss madam lady queen princess duchess sister mother daughter wife she her".split())
_MALE = frozenset("mr sir lord king prince duke brother father son husband he his him".split())


class Roll:
    """The names of a text so far, with what each is called beside them."""

    def __init__(self) -> None:
        self._by_last: dict[str, list[str]] = {}
        self._by_first: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._people: set[str] = set()
        self._female: dict[str, bool] = {}
        """Of people whose title or office says so, or whom a pronoun was taken for."""
        self._person: str | None = None
        self._body: str | None = None
        self._group: str | None = None
        self._unread: list[tuple[Sequence[Token], dict[int, str]]] = []
        """Sentences whose offices nobody has asked for yet, with the names that begin at each token."""
        self._latest: tuple[Sequence[Token], list[Name]] = ((), [])
        self._held: list[tuple[OfficeMention, str]] = []

    def resolve(self, tokens: Sequence[Token], speaker: tuple[int, int]) -> str | None:
        """The name that the words of a speaker stand for; the words themselves where they describe somebody unnamed."""
        first, last = speaker
        words = [token for token in tokens[first:last] if token.kind is Kind.WORD and token.norm not in RELATIVES]
        if not words:
            return None
        if len(words) == 1 and words[0].norm in PERSONAL:
            return self._meant(words[0].norm == "she")
        if len(words) == 1 and words[0].norm in IMPERSONAL:
            return self._body if words[0].norm == "it" else self._group
        if len(words) == 1 and words[0].norm in FUNCTION_WORDS:
            return None
        if is_joint(tokens, first, last):
            return described(tokens, first, last)
        run = head_name(tokens, first, last, self._names_of(tokens))
        if run is not None and is_named_body(tokens, first, run, last):
            return described(tokens, first, last)
        if run is not None:
            return self._full(tokens, run)
        if words[0].norm in _POINTING or words[0].text[0].isupper():
            known = self._in_office(tokens[first:last]) or self._by_role(words)
            if known is not None:
                return known
        name = described(tokens, first, last)
        return name and name.removesuffix("'s").removesuffix("’s")

    def see(self, tokens: Sequence[Token], speaker: str | None) -> dict[int, str]:
        """The names of a sentence by the token that each begins at, which are entered.

        Who speaks in it, or else its subject, is whom a pronoun means next.
        """
        subject: str | None = None
        personal = True
        names: dict[int, str] = {}
        for run in self._names_of(tokens):
            name = self._full(tokens, run)
            if name is None:
                continue
            names[bare_name(tokens, *run)[0]] = name
            self._enter(tokens, run, name)
            if subject is None and _is_subject(tokens, run):
                before = tokens[run[0] - 1].norm if run[0] else ""
                subject, personal = name, before != "the" and self.is_person(name)
        people = [name for name in names.values() if self.is_person(name)]
        if subject is None and self._person is None and len(people) == 1:
            subject = people[0]
        if names:
            self._unread.append((tokens, names))
        if speaker is not None:
            self._group = speaker if _is_group(speaker) else None
            subject, personal = speaker, self.is_person(speaker)
        if subject is not None and personal:
            self._person = subject
        elif subject is not None:
            self._body = subject
            if subject[0].islower() or people:
                self._person = None  # “An official said Roe was hurt. He …”: either of them
        return names

    def _names_of(self, tokens: Sequence[Token]) -> list[Name]:
        """The ranges of the names of a sentence, which its reports and the roll ask for in turn."""
        if self._latest[0] is not tokens:
            self._latest = tokens, capital_runs(tokens)
        return self._latest[1]

    def _enter(self, tokens: Sequence[Token], run: Name, name: str) -> None:
        """What the text calls a name: by its last word, its first, the words beside it."""
        point = run[0] > 1 and tokens[run[0] - 1].text == "."  # “Gov. Jane Roe”
        before = tokens[run[0] - 1 - point].norm if run[0] else ""
        if is_honorific(before) or (run[0] and (office_named(before) is not None or (point and len(before) > 1))):
            self._people.add(name)
        self._enter_last(tokens[run[1] - 1].norm, name)
        if self.is_person(name):
            self._by_first.setdefault(folded(name.split()[0].casefold()), name)
        self._note_role(tokens, run, name)
        for word in (before, *(token.norm for token in tokens[run[0] : run[1]])):
            if word in _FEMALE or word.endswith("woman"):
                self._female.setdefault(name, True)
            elif word in _MALE or (word.endswith("man") and office_named(word) is not None):
                self._female.setdefault(name, False)

    def _meant(self, female: bool) -> str | None:
        """Whom “he” or “she” means: who was spoken of last, unless the text calls that person the other."""
        name = self._person
        if name is None or self._female.get(name, female) != female:
            return None
        self._female.setdefault(name, female)
        return name

    def is_person(self, name: str) -> bool:
        """Whether “he” may mean a name: one with a title, or of several words that no dictionary has all."""
        words = name.split()
        if not words or words[-1].casefold() in BODIES:
            return False
        if name in self._people:
            return True
        if not 2 <= len(words) <= 4:
            return False
        if not all(word[0].isupper() or word in _PARTICLES for word in words) or any("’s" in word for word in words):
            return False
        return not all(is_common_word(word.casefold()) for word in words)

    def _full(self, tokens: Sequence[Token], run: Name) -> str | None:
        """The fullest form so far of a name: of a surname, the one name that it ends."""
        first, last = bare_name(tokens, *run)
        name = words_of(tokens, first, last).removesuffix("'s").removesuffix("’s")
        known = self._called(tokens, first, last)
        if known is not None and last - first == 1 and known.count(" ") == 1:
            self._people.add(known)  # who is called by a surname alone
        titled = known is not None and self.is_person(known) and is_titled(tokens, first, last)
        if known is not None and (last - first == 1 or known.endswith(name) or titled):
            return known
        if last - first == 1 and (full := self._by_first.get(folded(tokens[first].norm))) is not None:
            return full
        return name

    def _called(self, tokens: Sequence[Token], first: int, last: int) -> str | None:
        """The one name so far that ends in the last word of a name; of several, the one that “Mr” or “Ms” tells."""
        names = self._by_last.get(folded(tokens[last - 1].norm), [])
        if len(names) > 1 and first:
            title = tokens[first - 1 - (first > 1 and tokens[first - 1].text == ".")].norm
            female = True if title in _FEMALE else False if title in _MALE else None
            names = [name for name in names if female is None or self._female.get(name, female) == female]
        return names[0] if len(names) == 1 else None

    def _enter_last(self, norm: str, name: str) -> None:
        names = self._by_last.setdefault(folded(norm), [])
        shorter = [one for one in names if name.endswith(one)]
        if shorter:
            names[names.index(shorter[0])] = name
        elif not any(one.endswith(name) for one in names):
            names.append(name)

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

    def _by_role(self, words: Sequence[Token]) -> str | None:
        """Whom “the spokesman” means; “the mayor of Westport” and “Roe’s spokesman” may be somebody else."""
        plain = words[0].norm in _POINTING and not any(
            word.text[0].isupper() or word.norm in PREPOSITIONS or word.norm.endswith(("'s", "s'"))
            for word in words[1:-1]
        )
        role = words[-1].norm.removesuffix("'s").removesuffix("'")
        return self._roles.get(role) if plain and role not in BODIES else None

    def _in_office(self, phrase: Sequence[Token]) -> str | None:
        """The one name that the text gives an office beside: “the Russian leader” for the president of Russia."""
        offices = [one for one in read_offices(phrase) if one.owner is not None]
        if not offices:
            return None
        for tokens, names in self._unread:
            for held in read_offices(tokens):
                name = _beside(tokens, held, names)
                if name is not None and held.owner is not None:
                    self._held.append((held, name))
        self._unread.clear()
        fitting = (OfficeRelation.SAME, OfficeRelation.BROADER)
        found = {name for held, name in self._held if compare_offices(offices[-1], held) in fitting}
        return found.pop() if len(found) == 1 else None


def _is_group(name: str) -> bool:
    """Whether a description means several: “lawmakers”, “Roe and the board”."""
    last = name.split()[-1]
    several = name[0].islower() or " " not in name
    return " and " in name or (several and (last.endswith(("s", "people")) or last.casefold() == "police"))


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].norm in AUXILIARIES or tokens[at].norm in MODALS or is_finite(tokens, at, 0)


def _is_subject(tokens: Sequence[Token], run: Name) -> bool:
    """Whether a name is what a sentence speaks of: it opens it, or a verb follows."""
    first, last = run
    before = tokens[first - 1].norm if first else ""
    if before in PREPOSITIONS or tokens[last - 1].norm.endswith(("'s", "s'")):
        return False
    behind = last + (last < len(tokens) and tokens[last].text == ",")  # “Her chairman, Jane Roe, was blunt”
    if behind < len(tokens) and _is_verb(tokens, behind):
        return True
    opener = tokens[0].norm
    adjunct = (
        opener in PREPOSITIONS or opener.endswith(("ing", "ed")) or any(is_finite(tokens, at, 0) for at in range(first))
    )
    return not adjunct and not any(token.text == "," for token in tokens[:first])


def _beside(tokens: Sequence[Token], office: OfficeMention, names: dict[int, str]) -> str | None:
    """The name right behind an office, or before it and a comma: “President Jane Roe”, “Jane Roe, the mayor”."""
    if office.last in names:
        return names[office.last]
    at = office.first
    while at > 0 and tokens[at - 1].text != "," and office.first - at < 4:
        at -= 1
    if at == 0 or tokens[at - 1].text != ",":
        return None
    before = [start for start in names if start < at - 1]
    if not before or any(tokens[index].text == "," for index in range(max(before), at - 1)):
        return None
    return names[max(before)] if at - 1 - max(before) <= 4 else None
