"""A name folded to a key, so that equal keys mean “the same name in another spelling”.

Equality of keys decides, closeness never: Merkel and Merk, Austria and Australia are close, and different. Folding is
therefore narrow. Letters whose merging would join different people in some language (o and a, w and v, a leading j
and y) are merged only in words with a Slavic ending, where they are a matter of transliteration.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import groupby

_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўјљњћђџ"
_LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya i i e g u y l n ch dj j"
_LETTERS = {
    **dict(zip(_CYRILLIC, _LATIN.split(), strict=True)),
    **{"ъ": "", "ь": "", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"},
    **dict.fromkeys("’‘ʼ`´ʹ", "'"),
}
_TRANSLITERATE = str.maketrans(_LETTERS)
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"} | {ord("`"): "'"}
# Ukrainian and Belarusian letters; in a word that has one, г is spoken and written h.
_NOT_RUSSIAN = frozenset("іїєґў")

# Polish and German spellings of the sounds that English writes sh, ch and shch; then x, and one letter for y and i.
_SPELLINGS = (
    ("szcz", "shch"),
    ("tsch", "ch"),
    ("sch", "sh"),
    ("sz", "sh"),
    ("cz", "ch"),
    ("dzh", "j"),
    ("x", "ks"),
    ("y", "i"),
)

# One given name through the languages that pass between English, Russian, Belarusian, Ukrainian, Polish and German,
# where the rules of spelling below do not get from one to the other: its key, then its forms as those rules leave them.
_GIVEN_NAMES = """
alexander aleksander aleksandr aliaksandr oleksandr aleksandre
alexandra aleksandra aliaksandra oleksandra
alexei aleksei aliaksei oleksi
andrei andrei andri
denis denis dzianis
dmitry dmitri dzmitri dmitro dimitri
ekaterina ekaterina katsiarina katerina
elena elena olena jelena
evgeny evgeni iauhen evhen jewgeni
grigory grigori hrihori rihor
igor igor ihor ihar
julia julia iulia
kirill kiril kirilo
konstantin konstantin kanstantsin kostiantin
mikhail mihail mihailo michail
nikita nikita mikita
nikolai nikolai mikola mikalai nicolai
oleg oleg oleh aleh
olga olga olha volha
pavel pavel pavlo paval
petr petr piotr petro piatro
sergei sergei serhi siarhei
svetlana svetlana sviatlana svitlana swetlana
tatiana tatiana tatsiana tetiana
vasily vasili vasil
viktor viktor victor viktar wiktor
vladimir vladimir volodimir uladzimir wladimir
vladislav vladislav uladzislau wladislaw
yaroslav iaroslav jaroslav jaroslaw iaraslau
yuri iuri juri
"""


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """The key that all spellings of a name share, in any case, with or without accents, in Latin or Cyrillic.

    >>> fold_name("Łukaszenka") == fold_name("Лукашенко") == fold_name("Lukashenka’s")
    True
    >>> fold_name("Navalny") == fold_name("Navalnaya")
    False
    """
    if name.isascii() and name.isalpha():  # one plain word, as nearly all that are asked for
        return _fold_word(name.lower())
    words = [_fold_word(word) for word in _words(name)]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


def _words(name: str) -> list[str]:
    """The words of a name in small Latin letters where they can be; initials that stand together make one word."""
    words = _ascii_words(name) if name.isascii() else _latin_words(name)
    if all(len(word) > 1 for word in words):
        return words
    joined: list[str] = []
    for single, run in groupby(words, key=lambda word: len(word) == 1):
        together = list(run)
        joined.extend(["".join(together)] if single else together)
    return joined


def _ascii_words(name: str) -> list[str]:
    """What `_latin_words` gives, without looking at every letter: nearly every name is plain."""
    words = (word.removesuffix("'s").replace("'", "") for word in name.lower().translate(_ASCII).split())
    return [word for word in words if word]


def _latin_words(name: str) -> list[str]:
    words = []
    for raw in "".join(c if c.isalnum() or c in "'’‘ʼ`´ʹ" or _is_mark(c) else " " for c in name).split():
        folded = unicodedata.normalize("NFC", raw).casefold()
        if not _NOT_RUSSIAN.isdisjoint(folded):
            folded = folded.replace("г", "h")
        latin = unicodedata.normalize("NFKD", folded.translate(_TRANSLITERATE))
        bare = latin if latin.isascii() else "".join(c for c in latin if not _is_mark(c))
        word = bare.removesuffix("'s").replace("'", "")
        if word:
            words.append(word)
    return words


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _fold_word(word: str) -> str:
    if not word.isascii() or not word.isalpha():
        return word
    spelled = _respell(word)
    return _given_names().get(spelled) or _fold_slavic(spelled)


@cache
def _given_names() -> dict[str, str]:
    table = {}
    for line in _GIVEN_NAMES.strip().split("\n"):
        key, *forms = line.split()
        table.update(dict.fromkeys(forms, key))
    return table


def _respell(word: str) -> str:
    """What holds in every word: sounds by their English letters, y and j as i, doubled consonants single."""
    if word.startswith("ye"):
        word = word[1:]
    if "z" in word or "y" in word or "x" in word or "sch" in word:  # most words have none of what is spelled anew
        for old, new in _SPELLINGS:
            word = word.replace(old, new)
    if "j" in word:
        word = word[:1] + word[1:].replace("j", "i")
    if len(word) > 4:  # Khan is not Han
        word = word.replace("kh", "h")
        # Vowels stay double; of a run of one consonant (or of i), one is left.
        word = "".join([c for at, c in enumerate(word) if c in "aeou" or c != word[at - 1 : at]])
    return word


def _fold_slavic(word: str) -> str:
    if len(word) >= 6 and word.endswith(("ni", "naia")):
        return word.replace("w", "v")
    word = _slavic_ending(word)
    if not word.endswith(_SLAVIC) or len(word) < 5:
        return word
    if word.endswith(("enko", "enka")) and len(word) < 8:  # Zdenko and Zdenka are two people
        return word
    for old, new in (("w", "v"), ("tsi", "ti"), ("dzi", "di"), ("eie", "ee"), ("aie", "ae"), ("ou", "u"), ("o", "a")):
        word = word.replace(old, new)
    return "i" + word[1:] if word.startswith("j") else word


_SLAVIC = (
    "ski",
    "ska",
    "ov",
    "ova",
    "av",
    "ava",
    "ev",
    "eva",
    "enko",
    "enka",
    "ushko",
    "ushka",
    "chko",
    "chka",
    "vich",
)


def _slavic_ending(word: str) -> str:
    """The word with its ending as Russian has it: -ousky, -auski and -owski are -ovski, -iev and -yov are -ev."""
    if len(word) < 5:
        return word
    word = word[:-5] + "ska" if word.endswith("skaia") else word
    stem, tail = word[:-4], word[-4:]
    if tail in ("uski", "uska", "wski", "wska"):
        return stem + "v" + tail[1:]
    for ending, russian in (
        ("wicz", "vich"),
        ("wich", "vich"),
        ("vitch", "vich"),
        ("owa", "ova"),
        ("off", "ov"),
        ("of", "ov"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + russian
    for ending in ("iev", "iov", "ieva", "iova"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "ev" + ending[3:]
    if word.endswith(("ou", "au")) and word[-3] not in "aeiou":
        return word[:-1] + "v"
    return word
