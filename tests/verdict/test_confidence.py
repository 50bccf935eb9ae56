import pytest

import factcheck
from factcheck.model import Stance, Verdict
from factcheck.odds import read_rows
from factcheck.verdict.confidence import FILES, weights

PASSAGE = """The company was founded in Oslo in 1990 and now employs 4,000 people.

Its founder retired in 2004. In May 2011 the company opened a shop in Bergen, where 30 people work."""


@pytest.mark.parametrize("stance", FILES)
def test_every_feature_has_a_weight_and_a_meaning(stance: Stance) -> None:
    rows = read_rows(FILES[stance])
    assert len({name for name, _, _ in rows}) == len(rows)
    assert all(meaning for _, _, meaning in rows)
    assert 0.5 <= weights(stance)["least"] < 1


def test_score_of_a_verdict_is_a_probability_above_the_least() -> None:
    agreeing = factcheck.compare("The flood destroyed 48 old houses.", "The flood destroyed 48 old houses.")
    assert agreeing.verdict is Verdict.SUPPORTED
    assert weights(Stance.AGREES)["least"] <= agreeing.matches[0].score < 1


def test_no_score_outvotes_a_figure_where_all_else_is_the_same() -> None:
    statement = "The flood in the upper valley destroyed 84 old houses."
    passage = "The flood in the upper valley destroyed 48 old houses."
    others = " ".join(f"The storm in town {number} damaged a roof." for number in range(40))
    assert factcheck.compare(statement, f"{passage} {others}").verdict is Verdict.CONTRADICTED


def test_explained_score_is_the_sum_of_its_terms() -> None:
    assessment = factcheck.compare("The company was founded in Oslo in 1991.", PASSAGE, explain=True)
    assert assessment.verdict is Verdict.CONTRADICTED
    total = weights(Stance.CONFLICTS)["constant"] + sum(ground.effect for ground in assessment.grounds)
    assert assessment.matches[0].score == pytest.approx(1 / (1 + 2.718281828**-total), abs=1e-3)
    effects = [abs(ground.effect) for ground in assessment.grounds]
    assert effects == sorted(effects, reverse=True)


def test_what_is_not_found_has_no_terms() -> None:
    assert factcheck.compare("Whales sing at night.", PASSAGE, explain=True).grounds == ()
    assert factcheck.compare("The company was founded in Oslo.", PASSAGE).grounds == ()
