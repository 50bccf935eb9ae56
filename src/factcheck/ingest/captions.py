"""Lines that are no running text: captions, credits and bylines, told by the form that they have everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.ingest.passages import Passage, Sentence

_LABEL = r"(?:file\s+)?(?:photo(?:graph)?s?|pictures?|images?|videos?|illustrations?|graphics?|credits?|captions?)"
_AGENCY = (
    r"AP|AFP|PA|EPA|UPI|DPA|ANSA|TASS|BelTA|Xinhua|Kyodo|Yonhap|Reuters|Getty(?:\s+Images)?|Shutterstock|Alamy|Flickr|"
    r"Wikimedia(?:\s+Commons)?|Bloomberg|Associated\s+Press|Press\s+Association|Handout|Supplied|Pool|File"
)
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:[^\W\d_a-z][\w.’'-]*|de|van|von|al|der|for|the|via))*"
# “(Jane Roe/AP)”, “(Reuters)”, “(Photo by Jane Roe)”, and the “(” of a credit that was cut off.
_BRACKETED = re.compile(
    rf"[(\[]\s*(?:(?i:{_LABEL}|by|via|courtesy)\b.*"
    rf"|(?:{_NAME}\s*/\s*)+{_NAME}(?:\s+via\s+{_NAME})?|.*\b(?:{_AGENCY}))\s*[)\]]"
    r"\.?\s*$|\(\s*$",
    re.DOTALL,
)
_LABELLED = re.compile(
    rf"^\s*(?:{_LABEL}\s*(?::|by\b|courtesy\b)|©)"  # “Photo: …”
    rf"|[.!?]\s+(?:{_LABEL})\s*(?::|by\b|courtesy\b)\s*[^.!?]{{2,80}}\.?\s*$"  # “The bridge. Photo: Jane Roe.”
    rf"|[;,.]\s+(?:from\s+)?file(?:\s+(?:photo|picture|image|footage))?(?:,\s+\d{{4}})?\.?\s*$"  # “; from file, 2008”
    rf"|\bfile\s+(?:photo|picture|image)\b[^.]{{0,40}}\.?\s*$"
    rf"|\s(?:Photograph|Photo|Picture|Image):\s*[^.!?]{{2,60}}\.?\s*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"^\s*(?:[Bb]y|BY|[Ww]ritten by|[Rr]eporting by|[Ee]dit(?:ed|ing) by|[Aa]dditional reporting by)\s+{_NAME}"
    rf"(?:(?:\s*,|\s+and|\s*;|\s+in)\s+(?:[Ee]diting by\s+)?{_NAME})*\s*[.|]?\s*"
    rf"(?:[|•–-].{{0,60}})?$"
)
_ENDS = frozenset(".!?…:;”\"’')")
_LONGEST_LINE = 30
"""Words of a line without end mark that may be a caption."""
_FEWEST_PARAGRAPHS = 4
"""In a shorter text, a line without end mark is how somebody wrote a sentence."""


def caption_paragraphs(passage: Passage) -> frozenset[int]:
    r"""The numbers of the paragraphs that describe a picture, or name who took it or wrote the text.

    >>> from factcheck.ingest.passages import read_passage
    >>> text = "By Jane Roe\n\nThe bridge is shut.\n\nThe bridge seen from Westport (Bo Lind/AP)"
    >>> sorted(caption_paragraphs(read_passage(text)))
    [1, 3]
    """
    paragraphs = list(_paragraphs(passage))
    bodied = len(paragraphs) >= _FEWEST_PARAGRAPHS
    return frozenset(
        number
        for place, (number, line, sentences) in enumerate(paragraphs)
        if _is_labelled(line) or (bodied and place and _lacks_end(line, sentences))
    )


def _paragraphs(passage: Passage) -> Iterator[tuple[int, str, Sequence[Sentence]]]:
    for number, group in groupby(passage.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        start = sentences[0].start
        end = passage.text.find("\n", sentences[-1].end)
        yield number, passage.text[start : end if end >= 0 else len(passage.text)], sentences


def _is_labelled(line: str) -> bool:
    if len(line) > _LONGEST_LINE * 15:
        return False
    return bool(_BRACKETED.search(line) or _LABELLED.search(line) or _BYLINE.match(line))


def _lacks_end(line: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a line is one sentence without end mark, as captions and headings are and paragraphs are not."""
    line = line.strip()
    return len(sentences) == 1 and line[-1] not in _ENDS and len(line.split()) <= _LONGEST_LINE and "”" not in line
