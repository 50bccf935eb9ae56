"""Who has a role in a work, beside the cast that a source lists."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_LISTED = [
    "Nova is a 1999 film starring Ann Lee and Jane Roe.",
    "Nova is a 1999 film starring Ann Lee, Jane Roe and Tom Doe.",
    "Jane Roe starred in Dawn and Nova.",
    "She starred in Dawn, Nova and Luna.",
]
_OPEN = [
    "Nova is a 1999 film starring Ann Lee as Jane Roe.",
    "Nova is a 1999 film about Dawn starring Ann Lee, the sister of Jane Roe.",
    "Nova is a 1999 film starring Jane Roe's brother.",
    "Nova is a film directed by Jane Roe and starring Tom Doe.",
    "Dawn is a sequel to Nova starring Jane Roe.",
    "Dawn is a 1999 film. The film stars Ann Lee and Jane Roe.",
    "The film stars Ann Lee and is based on a novel by Jane Roe.",
    "Jane Roe was to star in Nova.",
    "Jane Roe's brother starred in Nova.",
    "She starred in Dawn, and directed Nova.",
    "Tom Doe starred in Dawn with Jane Roe, who wrote Nova.",
]


@pytest.mark.parametrize("passage", _LISTED)
def test_who_stands_in_the_cast_has_a_role(passage: str) -> None:
    assert factcheck.compare("Jane Roe had a role in Nova.", passage).verdict is Verdict.SUPPORTED
    assert factcheck.compare("Jane Roe did not have a role in Nova.", passage).verdict is Verdict.CONTRADICTED
    assert factcheck.compare("Jane Roe had no role in Nova.", passage).verdict is Verdict.CONTRADICTED


def test_the_film_is_the_work_where_the_text_names_no_other() -> None:
    passage = "Directed by Tom Doe, the film stars Ann Lee and Jane Roe."
    assert factcheck.compare("Jane Roe did not have a role in Nova.", passage).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize("passage", _OPEN)
def test_a_part_of_another_kind_or_in_another_work_says_nothing(passage: str) -> None:
    for statement in ("Jane Roe had a role in Nova.", "Jane Roe did not have a role in Nova."):
        assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.CONTRADICTED)
