"""Distils a WordNet 3.x dictionary folder into the lexicon that factcheck ships.

    python tools/build_lexicon.py DICTIONARY_FOLDER [LEXICON_FILE]

The same folder gives the same bytes. What is kept is single words and the relations between their frequent senses:
a relation holds between two words only where a fair share of the uses of each supports it.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from spellings import american
from wordnet import Key, Lemma, Synset, WordNet

DEFAULT_TARGET = Path(__file__).parent.parent / "src/factcheck/text/vocabulary/lexicon.db"

# Shares of a word's uses, tuned on samples of frequent words: a false synonym is worse than a missed one.
SYNONYM_SHARE = 0.3
DERIVED_SHARE = 0.05
CORE_SHARE = 0.1
BROADER_SHARE = 0.5
ANTONYM_SHARE = 0.15

# Lexicographer files whose terms one can go up from, with the steps and the number of synsets below a term up to
# which it still says something. Attributes, ideas, amounts, times and relations lead to “quality” and “thing”.
_THINGS = dict.fromkeys((5, 6, 8, 13, 15, 17, 18, 20, 27), (3, 1200))  # animals, artefacts … persons, plants
_EVENTS = dict.fromkeys((4, 10, 11, 14, 21), (2, 250))  # acts, communication, events, groups, possessions
_VERBS = dict.fromkeys(range(29, 44), (1, 90))
CLIMB = _THINGS | _EVENTS | _VERBS | {26: (2, 700)}  # states: illnesses
PERSON_FILE = 18

# Lexicographer files whose nouns name things of one realm, with the share of its uses from which a noun is one of them.
REALMS = {
    5: ("animal", 0.75), 13: ("food", 0.75), 15: ("place", 0.75), 17: ("place", 0.75), 18: ("person", 0.5),
    20: ("plant", 0.75), 27: ("matter", 0.75),
}  # fmt: skip

# Lexicographer files of nouns that name what a verb does or what an adjective says, not who or what does it.
EVENT_FILES = frozenset({4, 7, 9, 10, 11, 12, 19, 21, 22, 24, 26})

SCHEMA = """
CREATE TABLE form (word TEXT NOT NULL, pos TEXT NOT NULL, lemma TEXT NOT NULL,
                   PRIMARY KEY (word, pos, lemma)) WITHOUT ROWID;
CREATE TABLE word (word TEXT NOT NULL, pos TEXT NOT NULL, count INTEGER NOT NULL, name INTEGER NOT NULL,
                   derived TEXT, core TEXT, synonyms TEXT, broader TEXT, opposites TEXT, realm TEXT,
                   PRIMARY KEY (word, pos)) WITHOUT ROWID;
"""

Links = dict[Lemma, dict[Lemma, float]]
"""For each word its neighbours and the share of its uses in which they are."""


def is_plain(word: str) -> bool:
    """True of a single word that is not spelled as a name."""
    return word.islower() and word.replace("'", "").isalpha()


def plain_words(synset: Synset) -> list[Lemma]:
    """The words of the synset that are no names and no phrases."""
    return [(word, synset.key[0]) for word in synset.words if is_plain(word)]


def mutual(links: Links, share: float) -> dict[Lemma, set[Lemma]]:
    """The links that hold for so large a share of the uses of both ends."""
    return {
        left: {right for right, weight in ends.items() if min(weight, links[right].get(left, 0.0)) >= share}
        for left, ends in links.items()
    }


def spelling_variants(wordnet: WordNet) -> dict[Lemma, Lemma]:
    """The less common spelling of a word to the more common one, where both stand in one synset."""
    variants: dict[Lemma, Lemma] = {}
    for _, synset in sorted(wordnet.synsets.items()):
        words = set(plain_words(synset))
        for word, pos in sorted(words):
            for other in american(word):
                if (other, pos) in words:
                    british, us = (word, pos), (other, pos)
                    if wordnet.count(british) > wordnet.count(us):
                        british, us = us, british
                    if variants.get(us) != british:
                        variants.setdefault(british, us)
    for rare in variants:
        while variants[rare] in variants:
            variants[rare] = variants[variants[rare]]
    return variants


def synonyms(wordnet: WordNet) -> dict[Lemma, set[Lemma]]:
    """Words that stand in the same synsets in most of their uses."""
    links: Links = defaultdict(dict)
    for key, synset in wordnet.synsets.items():
        words = plain_words(synset)
        for left in words:
            for right in words:
                if left != right and min(len(left[0]), len(right[0])) > 2:  # abbreviations mean too much
                    links[left][right] = links[left].get(right, 0.0) + wordnet.shares[left].get(key, 0.0)
    return mutual(links, SYNONYM_SHARE)


def lexical_pairs(wordnet: WordNet, *symbols: str) -> Iterator[tuple[Lemma, Key, Lemma, Key]]:
    """The word-to-word pointers of these kinds, names and phrases left out."""
    for key, synset in wordnet.synsets.items():
        for pointer in synset.pointers:
            if pointer.symbol not in symbols or not pointer.source_word:
                continue
            source = synset.words[pointer.source_word - 1]
            target = wordnet.synsets[pointer.target].words[pointer.target_word - 1]
            if is_plain(source) and is_plain(target):
                yield (source, key[0]), key, (target, pointer.target[0]), pointer.target


def derivations(wordnet: WordNet, share: float, *, events: bool) -> dict[Lemma, set[Lemma]]:
    """Words of one family; with `events` only those that say the same in another part of speech."""
    links: Links = defaultdict(dict)
    seen: set[tuple[Lemma, Lemma, Key]] = set()
    # “\\” leads from an adverb to its adjective and from an adjective to its noun.
    for left, left_key, right, right_key in lexical_pairs(wordnet, "+", "\\"):
        if left[0] == right[0] or _negated(left[0]) != _negated(right[0]):
            continue
        if events and not _says_the_same(wordnet, left, left_key, right, right_key):
            continue
        for one, key, other in ((left, left_key, right), (right, right_key, left)):
            if (one, other, key) not in seen:
                seen.add((one, other, key))
                links[one][other] = links[one].get(other, 0.0) + wordnet.shares[one].get(key, 0.0)
    return mutual(links, share)


def _negated(word: str) -> bool:
    # “nonfinancial” belongs to finance in the dictionary.
    return word.startswith(("non", "anti", "un"))


def _says_the_same(wordnet: WordNet, left: Lemma, left_key: Key, right: Lemma, right_key: Key) -> bool:
    kinds = left[1] + right[1]
    if "n" not in kinds:
        return kinds in ("ra", "ar")
    (noun, key), (other, _) = sorted(((left, left_key), (right, right_key)), key=lambda end: end[0][1] != "n")
    # “criminalize” makes a crime of something, it does not commit one.
    makes = other[1] == "v" and other[0].endswith(("ize", "ise", "ify", "ate")) and len(other[0]) - len(noun[0]) > 2
    return kinds != "nn" and not makes and wordnet.synsets[key].lexfile in EVENT_FILES


def through_events(family: dict[Lemma, set[Lemma]], core: dict[Lemma, set[Lemma]]) -> dict[Lemma, set[Lemma]]:
    """The families, with adjectives joined to the verb whose noun they belong to: elect, election, electoral."""
    joined = {lemma: set(others) for lemma, others in family.items()}
    for noun, others in core.items():
        if noun[1] != "n":
            continue
        verbs = [other for other in others if other[1] == "v"]
        adjectives = [other for other in family.get(noun, ()) if other[1] == "a"]
        for verb in verbs:
            for adjective in adjectives:
                if verb[0][:4] == adjective[0][:4] and verb[0] != adjective[0]:
                    joined.setdefault(verb, set()).add(adjective)
                    joined.setdefault(adjective, set()).add(verb)
    return joined


def count_below(wordnet: WordNet) -> Counter[Key]:
    """How many synsets stand anywhere below each synset, along each way down."""
    below: Counter[Key] = Counter()
    for synset in wordnet.synsets.values():
        above: set[Key] = set()
        queue = synset.targets("@", "@i")
        while queue:
            key = queue.pop()
            if key not in above:
                above.add(key)
                queue.extend(wordnet.synsets[key].targets("@", "@i"))
        below.update(above)
    return below


def broader(wordnet: WordNet) -> dict[Lemma, set[Lemma]]:
    """More general terms a few steps up; for every word for a person also “person” and “people”."""
    below = count_below(wordnet)
    found: dict[Lemma, set[Lemma]] = {}
    for lemma, shares in wordnet.shares.items():
        word, pos = lemma
        if not is_plain(word):
            continue
        reached: dict[Lemma, float] = defaultdict(float)
        persons = 0.0
        for key, share in shares.items():
            if not any(spelled.lower() == word and is_plain(spelled) for spelled in wordnet.synsets[key].words):
                continue
            for term in _terms_above(wordnet, key, below):
                reached[term] += share
            if pos == "n" and wordnet.synsets[key].lexfile == PERSON_FILE:
                persons += share
        terms = {term for term, share in reached.items() if share >= BROADER_SHARE and term != lemma}
        if persons >= 0.5 and word not in ("person", "people"):
            terms |= {("person", "n"), ("people", "n")}
        found[lemma] = terms
    return found


def _terms_above(wordnet: WordNet, key: Key, below: Counter[Key]) -> set[Lemma]:
    steps, most = CLIMB.get(wordnet.synsets[key].lexfile, (0, 0))
    terms: set[Lemma] = set()
    level = {key}
    for _ in range(steps):
        level = {above for one in level for above in wordnet.synsets[one].targets("@")}
        for above in level:
            if below[above] <= min(most, CLIMB.get(wordnet.synsets[above].lexfile, (0, 0))[1]):
                terms |= {
                    term
                    for term in plain_words(wordnet.synsets[above])
                    if wordnet.shares[term].get(above, 0.0) >= BROADER_SHARE
                }
    return terms


def opposites(wordnet: WordNet, alike: dict[Lemma, set[Lemma]]) -> dict[Lemma, set[Lemma]]:
    """Antonyms of frequent senses, and the synonyms of those; shades of an adjective (huge, small) are too loose."""
    links: Links = defaultdict(dict)

    def link(left: Lemma, left_key: Key, right: Lemma, right_key: Key) -> None:
        for one, key, other in ((left, left_key, right), (right, right_key, left)):
            links[one][other] = max(links[one].get(other, 0.0), wordnet.shares[one].get(key, 0.0))

    for left, left_key, right, right_key in lexical_pairs(wordnet, "!"):
        link(left, left_key, right, right_key)
        for other in alike.get(right, ()):
            link(left, left_key, other, right_key)
    found = mutual(links, ANTONYM_SHARE)
    return {
        lemma: {other for other in others if other not in alike.get(lemma, ()) and other[1] == lemma[1]}
        for lemma, others in found.items()
    }


def rows(wordnet: WordNet, variants: dict[Lemma, Lemma]) -> Iterator[tuple[str | int | None, ...]]:
    """The rows of the word table, sorted."""
    alike = synonyms(wordnet)
    core = derivations(wordnet, CORE_SHARE, events=True)
    family = through_events(derivations(wordnet, DERIVED_SHARE, events=False), core)
    spellings: dict[Lemma, list[Lemma]] = defaultdict(list)
    for rare, common in sorted(variants.items()):
        spellings[common].append(rare)
    columns = (family, core, alike, broader(wordnet), opposites(wordnet, alike))
    named = {
        (word.lower(), synset.key[0]) for synset in wordnet.synsets.values() for word in synset.words if is_plain(word)
    }
    for lemma in sorted(wordnet.senses):
        word, pos = lemma
        if not word.replace("'", "").isalpha() or lemma in variants:
            continue
        merged = [lemma, *spellings[lemma]]
        cells = []
        for column in columns:
            terms = {variants.get(other, other) for one in merged for other in column.get(one, ())}
            cells.append(" ".join(sorted(".".join(term) for term in terms - {lemma})) or None)
        yield word, pos, sum(map(wordnet.count, merged)), int(lemma not in named), *cells, realm(wordnet, lemma)


def realm(wordnet: WordNet, lemma: Lemma) -> str | None:
    """What a noun names in most of its uses: a person, an animal, a place; None where it is nothing of the kind."""
    shares: dict[str, float] = defaultdict(float)
    least: dict[str, float] = {}
    for key, share in wordnet.shares[lemma].items() if lemma[1] == "n" else ():
        named = REALMS.get(wordnet.synsets[key].lexfile)
        if named is not None:
            shares[named[0]] += share
            least[named[0]] = named[1]
    return next((name for name, share in sorted(shares.items()) if share >= least[name]), None)


def forms(wordnet: WordNet, variants: dict[Lemma, Lemma]) -> list[tuple[str, str, str]]:
    """Irregular inflections and British spellings with the word they stand for, sorted."""
    found = {(rare, pos, common) for (rare, pos), (common, _) in variants.items()}
    for form, pos, base in wordnet.exceptions:
        if form != base and form.replace("'", "").isalpha() and (base, pos) in wordnet.senses:
            found.add((form, pos, variants.get((base, pos), (base, pos))[0]))
    return sorted(found)


def build(folder: Path, target: Path) -> None:
    """Writes the lexicon of the dictionary folder to the target, in place of what was there."""
    wordnet = WordNet(folder)
    variants = spelling_variants(wordnet)
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target)
    with connection:
        connection.executescript(SCHEMA)
        connection.executemany("INSERT INTO form VALUES (?, ?, ?)", forms(wordnet, variants))
        connection.executemany("INSERT INTO word VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(wordnet, variants))
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else DEFAULT_TARGET)
