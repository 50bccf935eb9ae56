"""The actors of a store as a text calls them: by name, by another spelling, by office, by a description."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.model import Actor
from factcheck.text.lexicon import is_word
from factcheck.text.names_fold import fold_name
from factcheck.text.office_table import beginnings_of
from factcheck.text.offices import OfficeMention, OfficeRelation, compare_offices, read_offices
from factcheck.text.slips import is_slip
from factcheck.text.surnames import is_whole, stands_alone, surname_of
from factcheck.text.tokens import Kind, Token, tokenize
from factcheck.text.words import FUNCTION_WORDS

_SKIPPED = frozenset("the mr mrs ms dr 's of s".split())
_KEPT = 4_096
"""Phrases whose actors are remembered."""


class Mention(NamedTuple):
    """A place in a text that stands for one or more actors."""

    first: int
    last: int
    actors: frozenset[str]
    exact: bool = True
    """Whether a recorded name or title stands there, and not only a fitting office."""


@lru_cache(maxsize=65536)
def folded(norm: str) -> str:
    """The folded key of one word, without a possessive ending."""
    word = _bare(norm)
    return fold_name(word) or word


def _bare(norm: str) -> str:
    return norm.removesuffix("'s").removesuffix("'")


class Cast:
    """Finds actors in text; built once from the actors of a store, and read further as texts speak of them.

    A store may have tens of thousands of actors and a statement speaks of two: of each name, only the first word is
    looked at before a text has it.
    """

    def __init__(self, actors: Sequence[Actor] = ()) -> None:
        self.actors = {actor.name: actor for actor in actors}
        self._named: dict[str, list[tuple[str, str]]] = defaultdict(list)
        """Folded first word of a name → the name, the actor."""
        self._last: dict[str, list[Actor]] = defaultdict(list)
        """Last word of an actor's name in lower case → those who have it."""
        self._forms: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        """Folded first word of a name → its words, the actor, whether it has a capital; the longest first."""
        self._bearing: dict[str, list[str]] = {}
        self._described: list[tuple[str, str, str]] | None = None
        self._offices: dict[str, tuple[OfficeMention, ...]] = {}
        self._holding: dict[str, list[tuple[OfficeMention, str]]] = {}
        self._resolved: dict[tuple[tuple[str, int], ...], frozenset[str]] = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases, *actor.titles):
                first = _first_word(name)
                if first is not None:
                    self._named[folded(first)].append((name, actor.name))
            if last := actor.name.rsplit(None, 1):
                self._last[last[-1].casefold()].append(actor)

    def _forms_from(self, key: str) -> list[tuple[tuple[str, ...], str, bool]]:
        """The names whose first word has this key."""
        found = self._forms.get(key)
        if found is None:
            found = []
            for name, actor in self._named.get(key, ()):
                written = name_words(name)
                words = tuple(norm for norm in map(str.casefold, written) if norm not in _SKIPPED)
                found.append((words, actor, any(word[0].isupper() for word in written)))
            found.sort(key=lambda form: -len(form[0]))
            if found:
                self._forms[key] = found
        return found

    def _bearers(self, surname: str) -> list[str]:
        """Those who bear a surname, given in lower case."""
        found = self._bearing.get(surname)
        if found is None:
            found = [actor.name for actor in self._last.get(surname, ()) if surname_of(actor) is not None]
            if found:
                self._bearing[surname] = found
        return found

    def mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        """All mentions in order, the longest at each place; a part of a longer name is no mention of its own."""
        found: list[Mention] = []
        index = 0
        while index < len(tokens):
            mention = self._at(tokens, index)
            if mention is None:
                index += 1
            else:
                found.append(mention)
                index = mention.last
        return found

    def _at(self, tokens: Sequence[Token], index: int) -> Mention | None:
        token = tokens[index]
        if token.kind is Kind.MARK or token.norm in _SKIPPED:
            return None
        best: tuple[int, set[str]] | None = None
        for words, actor, capital in self._forms_from(folded(token.norm)):
            last = self._match(tokens, index, words)
            if last is None or (capital and not _written_as_name(token)):
                continue
            if best is None or last > best[0]:
                best = (last, {actor})
            elif last == best[0]:
                best[1].add(actor)
        return self._by_surname(tokens, index, best)

    def _by_surname(self, tokens: Sequence[Token], index: int, best: tuple[int, set[str]] | None) -> Mention | None:
        """The mention with those who bear the surname; whom the store knows by it alone is its only bearer."""
        if best is None:
            bearers = self._bearers(_bare(tokens[index].norm))
            return Mention(index, index + 1, frozenset(bearers)) if bearers and stands_alone(tokens, index) else None
        last, actors = best
        if len(actors) == 1:
            (name,) = actors
            surname = name.rpartition(" ")[2]
            bearers = self._bearers(surname.casefold())
            if surname == name and last == index + 1 and bearers:
                if not is_whole(tokens, index):
                    return None  # “Ruth Roe”, where Jane Roe is known
                actors = actors.union(bearers)
            elif bearers == [name] and surname in self.actors:
                actors = actors | {surname}
        return Mention(index, last, frozenset(actors))

    @staticmethod
    def _match(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> int | None:
        at = index
        for word in words:
            while at < len(tokens) and at > index and _is_passed(tokens, at):
                at += 1
            if at >= len(tokens) or folded(tokens[at].norm) != folded(word):
                return None
            at += 1
        return at

    def given_names(self, name: str) -> frozenset[str]:
        """The folded words that an actor's names have before the last one; none where only one word is known."""
        actor = self.actors.get(name)
        if actor is None:
            return frozenset()
        written = [name_words(form) for form in (actor.name, *actor.aliases)]
        return frozenset(folded(word.casefold()) for words in written for word in words[:-1])

    def by_office(self, office: OfficeMention) -> frozenset[str]:
        """The actors whose recorded role or title is this office."""
        if office.owner is None:
            return frozenset()
        return frozenset(name for known, name in self._holders(office.office) if _is_held(office, known))

    def _holders(self, office: str) -> list[tuple[OfficeMention, str]]:
        """Recorded offices with those who hold them, among them all that are this one or a special one of it."""
        found = self._holding.get(office)
        if found is None:
            if self._described is None:
                self._described = [
                    (description.casefold(), description, actor.name)
                    for actor in self.actors.values()
                    for description in (actor.role, *actor.titles)
                    if description
                ]
            beginnings = beginnings_of(office)
            found = self._holding[office] = [
                (known, name)
                for lower, description, name in self._described
                if not lower.isascii() or any(beginning in lower for beginning in beginnings)
                for known in self.offices_in(description)
            ]
        return found

    def offices_in(self, description: str) -> tuple[OfficeMention, ...]:
        """The offices that a recorded role or title gives, read once."""
        found = self._offices.get(description)
        if found is None:
            found = self._offices[description] = read_offices(tokenize(description))
        return found

    def resolve(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The actors that a phrase stands for: those it names; failing that, those who hold the office it gives."""
        start = tokens[0].start if tokens else 0
        key = tuple((token.text, token.start - start) for token in tokens)
        found = self._resolved.get(key)
        if found is None:
            if len(self._resolved) >= _KEPT:
                self._resolved.clear()
            found = self._resolved[key] = self._meant(tokens)
        return found

    def _meant(self, tokens: Sequence[Token]) -> frozenset[str]:
        mentions = self.mentions(tokens)
        offices = read_offices(tokens)
        if offices:
            # “Merkel’s spokesman” names Merkel and means another person.
            held = frozenset[str]().union(*(self.by_office(office) for office in offices))
            people = [mention.actors for mention in mentions]
            for actors in people:
                if actors & held or any(
                    len(mention.actors) == 1 and self._spans_office(mention, offices, tokens) for mention in mentions
                ):
                    return actors & held or actors
            if held:
                return held
        if not mentions:
            return self._misspelt(tokens)
        return mentions[0].actors if not offices or len(mentions) == 1 else mentions[-1].actors

    def _misspelt(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The actors one of whose names the phrase gives with slips in words that no dictionary knows."""
        keys = [
            (folded(token.norm), is_word(token.norm))
            for token in tokens
            if token.kind is not Kind.MARK and token.norm not in _SKIPPED
        ]
        found: set[str] = set()
        if not keys:
            return frozenset()
        first, is_known = keys[0]
        for beginning in self._named:
            # A slip keeps the first letter.
            if beginning[:1] != first[:1] or not (beginning == first or (not is_known and is_slip(first, beginning))):
                continue
            for wanted, actor, _ in self._forms_from(beginning):
                if len(wanted) == len(keys) and all(
                    key == want or (not known and is_slip(key, want))
                    for (key, known), want in zip(keys[1:], map(folded, wanted[1:]), strict=True)
                ):
                    found.add(actor)
        return frozenset(found)

    @staticmethod
    def _spans_office(mention: Mention, offices: Sequence[OfficeMention], tokens: Sequence[Token]) -> bool:
        start, end = tokens[mention.first].start, tokens[mention.last - 1].end
        return any(start <= office.span[0] and office.span[1] <= end for office in offices)


def _first_word(name: str) -> str | None:
    """The word that a name is found by, in lower case: the first that is not passed over."""
    first = name.partition(" ")[0]
    if first.isascii() and first.isalpha() and (lower := first.casefold()) not in _SKIPPED:
        return lower  # as the tokenizer has it, which nearly every name is spared
    return next((norm for norm in map(str.casefold, name_words(name)) if norm not in _SKIPPED), None)


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them, which plain ones do not need."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return tuple(name.split())
    return tuple(token.text.replace("’", "'") for token in tokenize(name) if token.kind is not Kind.MARK)


def _is_held(office: OfficeMention, known: OfficeMention) -> bool:
    """Whether an office in a text is one that a record gives: the same, for the same owner, or a wider word."""
    if office.owner is None or known.owner is None:
        return False
    return compare_offices(office, known) in (OfficeRelation.SAME, OfficeRelation.BROADER)


def _is_passed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token inside a name may be missing in its other forms; “the” begins another one: “lend Roe the car”."""
    if tokens[at].norm == "the" and at + 1 < len(tokens) and tokens[at + 1].text[0].islower():
        return tokens[at - 1].norm == "of"
    return tokens[at].norm in _SKIPPED or tokens[at].text in "-’'."


def _written_as_name(token: Token) -> bool:
    """A short or common word counts as a name only with a capital: “US”, never “us”."""
    return token.text[0].isupper() or not (token.norm in FUNCTION_WORDS or len(token.norm) <= 2)
