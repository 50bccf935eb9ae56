"""What a source has as promised, demanded, considered, alleged or almost so is no fact."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

_NOT_DONE = [
    ("The deal was approved by members.", "The deal must still be approved by members."),
    ("The deal was approved by members.", "The deal must, however, be approved by members."),
    ("The bridge was repaired.", "The bridge would soon be repaired."),
    ("The bridge was repaired.", "The bridge may yet be repaired."),
    ("The bridge was repaired.", "The bridge has to be repaired."),
    ("The plan was approved by the council.", "The plan is pending approval by the council."),
    ("The plan was approved by the council.", "The plan awaits the council’s approval."),
    ("The minister resigned.", "The minister offered her resignation."),
    ("The minister resigned.", "The minister is on the brink of resigning."),
    ("The minister resigned.", "The minister came close to resigning."),
    ("The minister resigned.", "The minister nearly resigned."),
    ("The minister nearly resigned.", "The minister resigned."),
    ("The company dismissed 40 workers.", "The company is considering dismissing 40 workers."),
    ("The company closed two mills.", "The company is considering dismissing 40 workers and closing two mills."),
    ("The company dismissed 40 workers.", "The company was accused of dismissing 40 workers."),
    ("The strike lasted 10 days.", "The strike is expected to last 10 days."),
    ("A mediator was appointed by Friday.", "Roe demanded that a mediator be appointed by Friday."),
    ("Norway sent troops to Mali.", "Norway voted against sending troops to Mali."),
]
_DONE = [
    ("The bridge was repaired.", "The bridge had to be repaired."),
    ("The company dismissed 40 workers.", "The company regretted dismissing 40 workers."),
    ("The company offered 5%.", "The company has offered 5% and a payment."),
    ("The union demanded a rise of 9%.", "The union demanded a rise of 9%."),
    ("Roe was accused of stealing 40 books.", "Roe was accused of stealing 40 books."),
    ("The minister nearly resigned.", "The minister almost resigned."),
    ("The shop closed on Friday.", "The shop closed on Friday after the firm sought protection."),
]


@pytest.mark.parametrize(("statement", "passage"), _NOT_DONE)
def test_what_is_not_done_bears_no_deed_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict not in (Verdict.SUPPORTED, Verdict.ATTRIBUTED)


@pytest.mark.parametrize(("statement", "passage"), _DONE)
def test_what_is_done_bears_it_out(statement: str, passage: str) -> None:
    assert factcheck.compare(statement, passage).verdict is Verdict.SUPPORTED


def test_what_came_about_need_not_be_what_was_expected() -> None:
    passage = "The strike is expected to last 10 days."
    assert factcheck.compare("The strike lasted 11 days.", passage).verdict is Verdict.NOT_FOUND
    assert factcheck.compare("The strike will last 11 days.", passage).verdict is not Verdict.SUPPORTED


def test_what_somebody_asks_for_is_no_word_of_who_did_it() -> None:
    passage = "A mediator has been appointed, the minister announced on Friday."
    assert factcheck.compare("Jane Roe demanded that a mediator be appointed.", passage).verdict is not (
        Verdict.CONTRADICTED
    )


def test_what_lasted_ended() -> None:
    assert factcheck.compare("The strike lasted 11 days.", "The strike ended after 11 days.").verdict is not (
        Verdict.CONTRADICTED
    )


def test_what_is_said_of_the_previous_one_contradicts_nothing_of_this_one() -> None:
    passage = "The previous strike at the port lasted six weeks."
    assert factcheck.compare("The strike at the port lasted 11 days.", passage).verdict is not Verdict.CONTRADICTED
    assert factcheck.compare("The previous strike at the port lasted five weeks.", passage).verdict is (
        Verdict.CONTRADICTED
    )
