"""The lexicon: pairs of words with the relation that an editor would give them, and the tables written by hand."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

import build_lexicon
from factcheck.text.lexicon import (
    commonness,
    dictionary,
    find_phrases,
    is_word,
    lemmas,
    part_of_speech,
    profile,
    related,
    synonyms,
)
from factcheck.text.lexicon.inflection import readings
from factcheck.text.lexicon.tables import TABLES, phrases_that_begin
from factcheck.text.vocabulary import FOLDER, rows
from index_relations import TARGET, index

PAIRS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "lexicon_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
MIRRORED = {"broader": "narrower", "narrower": "broader"}
RELATIONS = {"opposite", "converse", "synonym", "different", "broader", "narrower", "derived"}
# Newer than the dictionary.
NEW_WORDS = {"ceasefire"}


@pytest.mark.parametrize(("left", "right", "expected"), PAIRS)
def test_relation_of_a_pair(left: str, right: str, expected: str) -> None:
    assert (related(left, right) or "none") == expected
    assert (related(right, left) or "none") == MIRRORED.get(expected, expected)


def test_the_pairs_are_many_and_a_third_are_of_different_words() -> None:
    unrelated = [pair for pair in PAIRS if pair[2] == "none"]
    assert len(PAIRS) >= 200
    assert len(unrelated) >= 80
    assert len({pair[:2] for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("won", ("win",)),
        ("talks", ("talk", "talks")),
        ("taking", ("take",)),
        ("minutes", ("minute", "minutes")),
        ("stopped", ("stop",)),
        ("hoping", ("hope",)),
        ("ringing", ("ring", "ringing")),
        ("was", ("be",)),
        ("us", ("us",)),
        ("his", ("his",)),
        ("gas", ("gas",)),
        ("number", ("number",)),
        ("boss", ("boss",)),
        ("organised", ("organize", "organized")),
        ("weaponised", ("weaponize",)),
        ("neighbours", ("neighbor",)),
        ("CITIES", ("city",)),
        ("don’t", ("do",)),
        ("won't", ("will",)),
        ("Lukashenko's", ("lukashenko",)),
        ("Belarusians", ("belarusian",)),
        ("ceasefires", ("ceasefires", "ceasefire")),
        ("", ("",)),
        ("'s", ("'s",)),
    ],
)
def test_lemmas(word: str, expected: tuple[str, ...]) -> None:
    assert lemmas(word) == expected


@pytest.mark.parametrize("word", ["protested", "the", "isn't", "organising", "Minsk", "unsanctioned"])
def test_is_word(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["protestd", "Tsikhanouskaya", "govermnent", "xyzzying", ""])
def test_is_no_word(word: str) -> None:
    assert not is_word(word)


def test_part_of_speech_has_the_most_frequent_first() -> None:
    assert part_of_speech("loan") == ("n", "v")
    assert part_of_speech("stated") == ("v", "a")
    assert part_of_speech("tsikhanouskaya") == ()


def test_commonness_tells_a_common_word_from_a_rare_one() -> None:
    assert commonness("said") > 1000 > commonness("bulwark")


def test_synonyms_are_base_forms() -> None:
    assert "purchase" in synonyms("bought")
    assert synonyms("tsikhanouskaya") == frozenset()


def test_a_part_of_speech_narrows_a_profile() -> None:
    assert profile("state").pos == {"n", "v"}
    assert profile("state", "v").pos == {"v"}
    assert profile("state", "r").pos == {"n", "v"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He stepped down on Monday", [(1, 3, "resign")]),
        ("They took to the streets", [(1, 5, "protest")]),
        ("The talks took place and were called off", [(2, 4, "happen"), (6, 8, "cancel")]),
        ("They took part in talks", [(1, 4, "participate")]),
        ("Nothing of the kind", []),
        ("stepped", []),
        ("", []),
    ],
)
def test_phrases_are_found_the_longest_first(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(phrase.start, phrase.end, phrase.lemma) for phrase in find_phrases(text.split())] == expected


@pytest.mark.parametrize("table", TABLES)
def test_table_is_sorted_and_states_each_pair_once(table: str) -> None:
    pairs = rows(table)
    assert pairs == sorted(pairs)
    assert all(left < right for left, right, _, _ in pairs)
    stated = [(left, right, pos) for left, right, _, parts in pairs for pos in parts]
    assert len(stated) == len(set(stated))
    assert {relation for _, _, relation, _ in pairs} <= RELATIONS


def test_tables_do_not_contradict_each_other() -> None:
    opposite, other = (
        {(left, right, pos) for left, right, _, parts in rows(table) for pos in parts} for table in TABLES
    )
    assert opposite & other == set()


def test_there_are_opposites_enough() -> None:
    assert sum(relation == "opposite" for _, _, relation, _ in rows("opposites.tsv")) >= 250


@pytest.mark.parametrize("table", TABLES)
def test_words_of_a_table_are_known_in_their_base_form(table: str) -> None:
    def known(word: str, pos: str) -> bool:
        if pos in "nvar":
            return any(entry.word == word and entry.pos == pos for entry in readings(word))
        return is_word(word)

    words = {(word, pos) for left, right, _, parts in rows(table) for word in (left, right) for pos in parts}
    unknown = {(word, pos) for word, pos in words if word not in NEW_WORDS and not known(word, pos)}
    assert unknown == set()


def test_phrases_and_their_words_are_known_base_forms() -> None:
    phrases = {tuple(phrase.split(" ")): lemma for phrase, lemma in rows("phrases.tsv")}
    words = {word for phrase, lemma in phrases.items() for word in (*phrase, lemma)} - NEW_WORDS
    assert {word for word in words if word not in lemmas(word) or not is_word(word)} == set()
    assert list(phrases) == [
        tuple(phrase.split(" ")) for phrase in sorted({phrase for phrase, _ in rows("phrases.tsv")})
    ]
    assert all(len(phrase) > 1 for phrase in phrases)


def test_phrases_are_found_by_their_first_word() -> None:
    firsts = {phrase.split()[0] for phrase, _ in rows("phrases.tsv")}
    found = {(" ".join(words), lemma) for first in firsts for words, lemma in phrases_that_begin(first)}
    assert found == {(phrase, lemma) for phrase, lemma in rows("phrases.tsv")}


def test_index_agrees_with_the_tables() -> None:
    assert TARGET.read_text(encoding="utf-8") == index(), "run tools/index_relations.py"


def test_relations_hold_both_ways() -> None:
    for left, right, relation, parts in rows("opposites.tsv"):
        if parts == "v":
            expected = {relation, "same"}
            assert {related(left, right), related(right, left)} <= expected, (left, right)


def test_the_dictionary_can_be_read_from_another_thread_and_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "a ? b # 100% ü.db"
    shutil.copy(dictionary.FILE, copy)
    copy.chmod(0o444)
    monkeypatch.setattr(dictionary, "FILE", copy)
    dictionary._connection.cache_clear()
    found: list[bool] = []
    try:
        for word in ("protest", "arrest", "talk", "loan"):
            thread = threading.Thread(target=lambda word=word: found.append((word, "n") in dictionary.entries([word])))
            thread.start()
            thread.join()
        assert os.listdir(tmp_path) == [copy.name]
    finally:
        dictionary._connection().close()
        dictionary._connection.cache_clear()
    assert found == [True] * 4


def test_the_licence_of_the_dictionary_ships_beside_it() -> None:
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in (
        Path(FOLDER, "LICENSE-wordnet.txt").read_text(encoding="utf-8")
    )
    assert os.stat(dictionary.FILE).st_size < 6_000_000


WORDNET = {
    "data.noun": "00000001 18 n 02 buyer 0 purchaser 0 001 + 00000003 v 0101 | one who buys\n",
    "index.noun": "buyer n 1 1 + 1 1 00000001\npurchaser n 1 1 + 1 0 00000001\n",
    "data.verb": (
        "00000003 40 v 03 buy 0 purchase 0 bribe_away 0 002 ! 00000004 v 0101 + 00000001 n 0101 01 + 08 00 | get\n"
        "00000004 40 v 01 sell 0 001 ! 00000003 v 0101 01 + 08 00 | give for money\n"
        "00000005 31 v 02 organise 0 organize 0 000 01 + 08 00 | put in order\n"
    ),
    "index.verb": (
        "buy v 1 2 ! + 1 1 00000003\npurchase v 1 2 ! + 1 1 00000003\nsell v 1 1 ! 1 1 00000004\n"
        "organise v 1 0 1 0 00000005\norganize v 1 0 1 1 00000005\n"
    ),
    "verb.exc": "bought buy\nsold sell\n",
    "cntlist.rev": "buy%2:40:00:: 1 9\norganize%2:31:00:: 1 4\npurchase%2:40:00:: 1 3\nsell%2:40:00:: 1 8\n",
}


def test_the_generator_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    folder = tmp_path / "dict"
    folder.mkdir()
    for name in [f"{kind}.{pos}" for kind in ("data", "index") for pos in ("noun", "verb", "adj", "adv")]:
        (folder / name).write_text("  1 a licence\n" + WORDNET.get(name, ""), encoding="utf-8")
    for name in ("noun.exc", "verb.exc", "adj.exc", "adv.exc", "cntlist.rev"):
        (folder / name).write_text(WORDNET.get(name, ""), encoding="utf-8")
    build_lexicon.build(folder, tmp_path / "one.db")
    build_lexicon.build(folder, tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()

    import sqlite3

    connection = sqlite3.connect(tmp_path / "one.db")
    buy = connection.execute("SELECT count, derived, synonyms, opposites FROM word WHERE word = 'buy'").fetchall()
    forms = connection.execute("SELECT * FROM form").fetchall()
    connection.close()
    assert buy == [(9, "buyer.n", "purchase.v", "sell.v")]
    assert forms == [("bought", "v", "buy"), ("organise", "v", "organize"), ("sold", "v", "sell")]
