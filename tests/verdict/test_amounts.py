import pytest

import factcheck
from factcheck.model import Verdict

PASSAGE = "The bank lent the harbour £1.2 million in May."


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The bank lent the harbour money.", Verdict.SUPPORTED),
        ("The bank lent the harbour cash in May.", Verdict.SUPPORTED),
        ("The bank lent the harbour ships.", Verdict.PARTLY_SUPPORTED),
        ("The bank did not lend the harbour money.", Verdict.CONTRADICTED),
    ],
)
def test_an_amount_bears_out_that_it_was_money(statement: str, verdict: Verdict) -> None:
    assert factcheck.compare(statement, PASSAGE).verdict is verdict
