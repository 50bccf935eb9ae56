"""The actors of a store as a text calls them: by name, by another spelling, by office, by a description."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from factcheck.classes import NamedTuple
from factcheck.model import Actor
from factcheck.text.lexicon import is_word
from factcheck.text.names_fold import fold_name
from factcheck.text.offices import OfficeMention, OfficeRelation, compare_offices, read_offices
from factcheck.text.slips import is_slip
from factcheck.text.surnames import is_whole, stands_alone, surname_of
from factcheck.text.tokens import Kind, Token, tokenize
from factcheck.text.words import FUNCTION_WORDS

_SKIPPED = frozenset("the mr mrs ms dr 's of s".split())


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
    """Finds actors in text; built once from the actors of a store."""

    def __init__(self, actors: Sequence[Actor] = ()) -> None:
        self.actors = {actor.name: actor for actor in actors}
        self._index: dict[str, list[tuple[tuple[str, ...], str, bool]]] = defaultdict(list)
        """Folded first word of a name → its words, the actor, whether it is written with a capital."""
        self._held: list[tuple[OfficeMention, str]] | None = None
        self._surnames: dict[str, list[str]] = defaultdict(list)
        """Surname in lower case → those who bear it."""
        for actor in actors:
            for name in (actor.name, *actor.aliases, *actor.titles):
                written = name_words(name)
                words = tuple(norm for norm in map(str.casefold, written) if norm not in _SKIPPED)
                if words:
                    capital = any(word[0].isupper() for word in written)
                    # The other words are folded when a text has the first one.
                    self._index[folded(words[0])].append((words, actor.name, capital))
            if (surname := surname_of(actor)) is not None:
                self._surnames[surname.casefold()].append(actor.name)
        for entries in self._index.values():
            entries.sort(key=lambda entry: -len(entry[0]))

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
        entries = self._index.get(folded(token.norm), ())
        best: tuple[int, set[str]] | None = None
        for words, actor, capital in entries:
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
            bearers = self._surnames.get(_bare(tokens[index].norm))
            return Mention(index, index + 1, frozenset(bearers)) if bearers and stands_alone(tokens, index) else None
        last, actors = best
        if len(actors) == 1:
            (name,) = actors
            surname = name.rpartition(" ")[2]
            bearers = self._surnames.get(surname.casefold(), [])
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
        return frozenset(name for known, name in self._offices() if _is_held(office, known))

    def _offices(self) -> list[tuple[OfficeMention, str]]:
        """Every office of a recorded role or title with who holds it; read when first asked for."""
        if self._held is None:
            self._held = [
                (office, actor.name)
                for actor in self.actors.values()
                for description in (actor.role, *actor.titles)
                if description
                for office in read_offices(tokenize(description))
            ]
        return self._held

    def resolve(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The actors that a phrase stands for: those it names; failing that, those who hold the office it gives."""
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
        found = set()
        for entries in self._index.values():
            for wanted, actor, _ in entries:
                if len(wanted) == len(keys) and all(
                    key == want or (not known and is_slip(key, want))
                    for (key, known), want in zip(keys, map(folded, wanted), strict=True)
                ):
                    found.add(actor)
        return frozenset(found)

    @staticmethod
    def _spans_office(mention: Mention, offices: Sequence[OfficeMention], tokens: Sequence[Token]) -> bool:
        start, end = tokens[mention.first].start, tokens[mention.last - 1].end
        return any(start <= office.span[0] and office.span[1] <= end for office in offices)


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
