"""British spellings and what Americans write for them."""

from __future__ import annotations

import re

# A pair counts only where the dictionary has both words for one meaning, so the patterns may be generous.
_PATTERNS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"is(e[rd]?|es|ing|able|ation|ational)$", r"iz\1"),
        (r"yse(r?)$", r"yze\1"),
        (r"our", "or"),
        (r"(?<!timb)(?<!eag)re$", "er"),
        (r"ence$", "ense"),
        (r"ogue$", "og"),
        (r"amme$", "am"),
        (r"l(l)(ed|er|or|ing|ery|ous|ist|ment|ful)", r"l\2"),
        (r"l(ment|ful)", r"ll\1"),
        (r"(ol|il|al)$", r"\1l"),
        (r"ae", "e"),
        (r"oe", "e"),
        (r"dgement", "dgment"),
        (r"ice$", "ise"),
        (r"que$", "ck"),
        (r"grey", "gray"),
        (r"tyre", "tire"),
        (r"plough", "plow"),
        (r"mould", "mold"),
        (r"sceptic", "skeptic"),
        (r"aluminium", "aluminum"),
        (r"aeroplane", "airplane"),
        (r"tsar", "czar"),
        (r"moustache", "mustache"),
        (r"pyjama", "pajama"),
        (r"manoeuv", "maneuv"),
        (r"^enqui", "inqui"),
        (r"gaol", "jail"),
        (r"kerb", "curb"),
        (r"draught", "draft"),
        (r"cosy", "cozy"),
        (r"wards$", "ward"),
    )
)


def american(word: str) -> list[str]:
    """The American spellings that a British one may have; most are no words.

    >>> american("colour")
    ['color']
    """
    return [changed for pattern, replacement in _PATTERNS if (changed := pattern.sub(replacement, word)) != word]
