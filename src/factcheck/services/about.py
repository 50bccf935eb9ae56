"""What the sentences of a passage are about where they do not name it.

“It”, “the palace” and “the premiere” stand for what the sentences before name. Where nothing before names anything, the
passage is read as speaking of what the statement speaks of, and the assessment says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.alignment.names import same_name
from factcheck.classes import NamedTuple
from factcheck.ingest.passages import Passage
from factcheck.text.definitions import read_definitions
from factcheck.text.kinds import classes_of, covers, exclude, is_person
from factcheck.text.lexicon import is_common_word, lemmas, part_of_speech, realm_of
from factcheck.text.pointing import ORDINAL_ENDINGS, Pointer, described, pointer_at_head, pointing_subject
from factcheck.text.reading import Reading, Term, TermKind
from factcheck.text.tokens import Token
from factcheck.text.topics import Topic, subject_of, topic_of
from factcheck.text.turning import Turn, turn_of
from factcheck.text.words import PRIVATIVES

_NUMERALS = frozenset(
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi first second third fourth fifth sixth seventh eighth ninth "
    "tenth".split()
)
_BODIES = frozenset("crew board staff council committee cabinet government parliament army fleet family squad".split())
_QUALIFYING = frozenset("in at on near next beside behind across opposite outside under with from".split())
"""Behind a noun they tell which one is meant."""
_REACH = 4
"""Sentences back in which the words are looked for that a pronoun stands for."""


class About(NamedTuple):
    """What a sentence has on record by the words around it."""

    antecedents: tuple[Term, ...] = ()
    """What the sentences before name for its pronoun or description."""
    meant: tuple[Term, ...] = ()
    """The terms of the statement that it stands for, since nothing in the passage explains it otherwise."""


class Pointers:
    """The sentences of a passage by what they speak of without naming it, for one statement."""

    def __init__(self, passage: Passage, read: Callable[[int], Reading], statement: Sequence[Reading]) -> None:
        self._passage = passage
        self._read = read
        self._topics = [topic_of(reading) for reading in statement]
        self._turns = [turn_of(reading) for reading in statement]

    def about(self, at: int, *, told_before: bool) -> About:
        """What a sentence is about; `told_before` tells that the sentence before has put something on record for it."""
        reading = self._read(at)
        pointer = pointing_subject(reading) or self._at_head(at)
        if pointer == Pointer() and (_is_qualified(reading) or any(_is_name(term) for term in subject_of(reading))):
            pointer = None  # “the board of Nova” names whose it is
        antecedents = self._antecedents(at) if pointer is not None and not pointer.another else ()
        crowded = {"he", "she"} <= {token.norm for token in reading.tokens}
        meant: list[Term] = []
        for topic, turn in zip(self._topics, self._turns, strict=True):
            turned = None if pointer is None or turn is None else _turned(turn, turn_of(reading))
            if crowded:
                pass  # “she met him where he was born” speaks of two
            elif pointer is not None and turned is not None:
                meant += turned if not (antecedents or told_before) and not pointer.owned else ()
            elif pointer is not None and (not (antecedents or told_before) or self._in_chain(at)):
                meant += _stands_for(pointer, topic)
            owned = pointer is not None and pointer.owned and pointer.noun in topic.words
            if topic.title and (
                (self._is_shortened(at, topic) and not owned)
                or self._is_numbered(at, topic)
                or (not told_before and self._is_owned(at, topic))
            ):
                meant += topic.title
            if (
                topic.beside
                and not self._is_called_otherwise(topic)
                and (_names(reading, topic) or any(term in meant for term in topic.title or topic.spoken_of))
            ):
                meant += topic.beside
        return About(antecedents, tuple(dict.fromkeys(meant)))

    def _antecedents(self, at: int) -> tuple[Term, ...]:
        """The names and the subject of the nearest sentence before that names anything itself."""
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if self._passage.sentences[before].is_heading:
                continue
            reading = self._read(before)
            found = subject_of(reading)
            names = tuple(term for term in reading.terms if term.kind is TermKind.NAME and term not in found)
            if names or (found and self._at_head(before) is None):
                return found + names
        return ()

    def _in_chain(self, at: int) -> bool:
        """Whether every sentence up to this one speaks of the same “it” or “she”, who is never named."""
        pronouns = set()
        for one in range(at, -1, -1):
            if self._passage.sentences[one].is_heading:
                continue
            pointer = self._at_head(one)
            if pointer is None:
                return False
            pronouns.add(pointer.pronoun)
        return len(pronouns - {None}) == 1

    def _at_head(self, at: int) -> Pointer | None:
        return pointer_at_head(self._passage.sentences[at].tokens)

    def _is_shortened(self, at: int, topic: Topic) -> bool:
        """Whether “the palace” of a sentence is Harbour Palace, by a word of the name; no other palace is named."""
        heads = {word for word in topic.words if is_common_word(word) and part_of_speech(word)[:1] == ("n",)}
        if len(topic.words) < 2 or heads.isdisjoint(described(self._read(at), bare=True)):
            return False
        tokens = self._passage.sentences[at].tokens
        return any(token.text in heads for token in tokens) and not self._has_rival(heads, topic)

    def _is_numbered(self, at: int, topic: Topic) -> bool:
        """Whether a sentence names Haakon VI or the 9th Abbot without the number, and the passage has no other one."""
        words = [word for word in topic.words if not _is_number(word)]
        first = topic.words.index(words[0]) if words else -1
        behind = first == 0 and len(topic.words) > 1 and _is_number(topic.words[1])
        if first != 1 and not behind:
            return False
        name = words[:1] if behind else words

        def beside(tokens: Sequence[Token]) -> Iterator[str]:
            for start in range(len(tokens) - len(name) + 1):
                named = tokens[start : start + len(name)]
                if [token.norm for token in named] == name and all(token.text[0].isupper() for token in named):
                    near = start + len(name) if behind else start - 1
                    near -= near > 0 and tokens[near].norm in ORDINAL_ENDINGS if near < len(tokens) else 0
                    yield tokens[near].text if 0 <= near < len(tokens) else ""

        number = topic.words[1 if behind else 0]
        every = [list(beside(sentence.tokens)) for sentence in self._passage.sentences]
        rivals = any(_is_number(text.casefold()) and text.casefold() != number for found in every for text in found)
        return not rivals and any(text.casefold() in (number, "the") or not text[:1].isupper() for text in every[at])

    def _is_owned(self, at: int, topic: Topic) -> bool:
        """Whether “the premiere” of a sentence, of which it does not say whose it is, is that of the statement."""
        if topic.owned is None or described(self._read(at)).isdisjoint((topic.owned, *lemmas(topic.owned))):
            return False
        return not self._antecedents(at) or self._in_chain(at)

    def _is_called_otherwise(self, topic: Topic) -> bool:
        """Whether the passage says what the subject is, and not what the statement calls it: “the singer Roe”."""
        called = [term.norm for term in topic.beside if term.kind is TermKind.WORD]
        kinds = [
            reading.tokens[kind.head].norm
            for at, sentence in enumerate(self._passage.sentences)
            if any(token.norm in topic.words[-1:] for token in sentence.tokens)
            for reading in (self._read(at),)
            for found in read_definitions(reading)
            if not found.aside or any(set(name) <= set(topic.words) for name in found.names)
            for kind in found.kinds
        ]
        return bool(kinds) and not all(any(covers(word, kind) for kind in kinds) for word in called)

    def _has_rival(self, heads: set[str], topic: Topic) -> bool:
        """Whether the passage names another thing by one of these nouns: “Garden Palace”."""
        return any(
            token.norm in heads
            and token.text[0].isupper()
            and tokens[at - 1].text[0].isupper()
            and tokens[at - 1].norm not in topic.words
            for tokens in (sentence.tokens for sentence in self._passage.sentences)
            for at, token in enumerate(tokens)
            if at
        )


def _is_name(term: Term) -> bool:
    return term.kind is TermKind.NAME


def _is_qualified(reading: Reading) -> bool:
    """Whether words behind the noun of a subject tell which one is meant: “the bridge next to it”."""
    part = reading.parts[0] if reading.parts else None
    if part is None or part.verb is None or part.subject is None or part.subject[0]:
        return False
    words = [reading.tokens[at].norm for at in range(1, part.subject[1])]
    return any(word in _QUALIFYING or word.endswith("'s") for word in words)


def _stands_for(pointer: Pointer, topic: Topic) -> tuple[Term, ...]:
    """What of the statement's subject a pronoun or a description stands for.

    A pronoun may be anybody, but no qualifier: “she” is no “former judge”. Who is hers is not she: “her husband”
    speaks of her only where the statement speaks of a husband too. A description may be a name.
    """
    if pointer.another:
        return ()
    if pointer.owned and pointer.noun in topic.words:
        return ()  # “his bridge” is another one
    if pointer.owned and _acts(pointer.noun or "") and topic.nouns.isdisjoint(lemmas(pointer.noun or "")):
        return ()
    if pointer.noun is not None and not pointer.owned and not _may_describe(pointer.noun, topic):
        return ()
    return (
        *(
            term
            for term in topic.spoken_of
            if term.kind is TermKind.NAME
            or (pointer.pronoun and term.norm not in PRIVATIVES and part_of_speech(term.norm)[:1] == ("n",))
        ),
        *topic.title,
    )


def _turned(ours: Turn, theirs: Turn | None) -> tuple[Term, ...] | None:
    """What the subject of a sentence stands for that tells in the other voice what the statement tells; None elsewhere.

    “It was opened by Roe” speaks of the bridge that “Roe opened”. Nothing where the sentence has the two the other way
    round: “Roe arrested Poe”, “she was arrested by Poe”.
    """
    if theirs is None or not ours.turned or ours.passive == theirs.passive or ours.verbs.isdisjoint(theirs.verbs):
        return None
    crossed = any(_is_same(own, other) for own in ours.turned for other in theirs.turned)
    return () if crossed else ours.turned


def _is_same(own: Term, other: Term) -> bool:
    return own.norm == other.norm or (own.kind is other.kind is TermKind.NAME and same_name(own, other))


def _may_describe(noun: str, topic: Topic) -> bool:
    """Whether “the structure” may be Harbour Palace: no river, nor what has another kind of thing in its name.

    Two callings are of two people: “the residents” are no farmers. What a film is called says nothing of its kind.
    """
    ours = classes_of(noun)
    if any(found.realm == "work" for found in ours):
        return not any(exclude(noun, word) for word in topic.words if _is_work(word))
    return all(
        (ours & theirs and not is_person(noun)) or covers(noun, word) or covers(word, noun)
        for word in topic.words
        if ours and is_common_word(word) and (theirs := classes_of(word))
    )


def _is_number(word: str) -> bool:
    """Whether a word tells one of several of a name from the others: “III”, “14th”, “first”."""
    return word in _NUMERALS or word[:1].isdigit()


def _acts(noun: str) -> bool:
    """Whether what is somebody's can act itself, or win and be sold: her husband, his company, her book."""
    acting = noun in _BODIES or realm_of(noun) == "person"
    return acting or any(found.realm in ("life", "body", "work") for found in classes_of(noun))


def _is_work(word: str) -> bool:
    return any(found.realm == "work" for found in classes_of(word))


def _names(reading: Reading, topic: Topic) -> bool:
    """Whether a sentence names what the statement speaks of, without a bracket of its own: “Nova (1985 film)”."""
    named = [term for term in reading.terms if term.text[0].isupper() and _is_named(term, topic)]
    return bool(named) and not any(token.text == "(" for term in named for token in reading.tokens[term.last :][:1])


def _is_named(term: Term, topic: Topic) -> bool:
    return any(_is_same(own, term) for own in topic.title)
