"""Text from outside, made harmless for the place where it is shown.

A source or a statement may hold terminal escape codes, direction controls, spreadsheet formulas or markup. Nothing of
that reaches a terminal, a spreadsheet or a page as anything but text.
"""

from __future__ import annotations

from functools import cache

# Direction controls can make a line read other than it is; the deprecated formatting controls are no better.
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070))
_C1 = range(0x80, 0xA0)
_LINE_BREAKS = (0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029)
_SURROGATES = range(0xD800, 0xE000)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FULLWIDTH = "\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
_FORMULA = frozenset("=+-@\t\r" + _FULLWIDTH)
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def visible(text: str) -> str:
    r"""The text on one line and of the same length, with control characters shown instead of obeyed.

    >>> visible("a\x1b[31mb\nc\u202ed")
    'a␛[31mb c�d'
    """
    # Every character that has to be replaced is one that Python does not print.
    return text if text.isprintable() else text.translate(_shown())


def json_text(document: str) -> str:
    r"""A JSON document that holds the same values and no raw control character.

    >>> json_text('"\x9b31m \u202e"')
    '"\\u009b31m \\u202e"'
    """
    return document if document.isprintable() else document.translate(_escaped())


def cell(text: str) -> str:
    r"""The text as a spreadsheet cell that is never read as a formula; a mark alone, “-”, is none.

    >>> cell('=HYPERLINK("https://example.org")')
    '\'=HYPERLINK("https://example.org")'
    """
    start = text.lstrip(" ")
    return ("'" if len(start) > 1 and start[0] in _FORMULA else "") + visible(text)


def markdown(text: str) -> str:
    r"""The text on one line with every character that Markdown or HTML would read as markup escaped.

    >>> markdown("*bold* <script> | [a](b)")
    '\\*bold\\* &lt;script&gt; \\| \\[a\\](b)'
    """
    pieces = []
    for position, character in enumerate(visible(text)):
        if character in "\\`*_[]|~$" or (character in "#-+=" and position == 0):
            pieces.append("\\" + character)
        else:
            pieces.append(_HTML.get(character, character))
    return "".join(pieces)


@cache
def _shown() -> dict[int, str]:
    """One character for one character, so that spans still fit; later entries are exceptions to earlier ones."""
    return {
        **dict.fromkeys((*_C1, *_BIDI, *_SURROGATES, 0xFFF9, 0xFFFA, 0xFFFB), _REPLACEMENT),
        **{code: chr(0x2400 + code) for code in range(0x20)},
        0x7F: "\N{SYMBOL FOR DELETE}",
        **dict.fromkeys(_LINE_BREAKS, " "),
    }


@cache
def _escaped() -> dict[int, str]:
    """JSON itself escapes only what stands below a space; a lone surrogate has no valid JSON at all."""
    return {
        **{code: f"\\u{code:04x}" for code in (0x7F, *_C1, *_BIDI, 0x2028, 0x2029)},
        **dict.fromkeys(_SURROGATES, _REPLACEMENT),
    }
