"""The measures of a ranking, by hand and by their properties."""

from collections.abc import Mapping, Sequence
from math import log2

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.relevance.measures import Answer, ndcg, precision, summarise, zero_hit_rate

PAGES = [f"page-{number}" for number in range(15)]
GRADES = st.dictionaries(st.sampled_from(PAGES), st.integers(1, 3), min_size=1)
RANKED = st.lists(st.sampled_from(PAGES), unique=True)


# Drawing is slow to begin with where the machine is busy.
patient = settings(suppress_health_check=[HealthCheck.too_slow])


def answer(ranked: Sequence[str], grades: Mapping[str, int] | None = None) -> Answer:
    return Answer(ranked=ranked, grades={"best": 3, "good": 2, "near": 1} if grades is None else grades)


def test_the_gain_of_a_page_is_discounted_by_its_rank() -> None:
    ideal = 7 + 3 / log2(3) + 1 / 2
    assert ndcg(answer(["good", "other", "best"])) == pytest.approx((3 + 7 / 2) / ideal)
    assert ndcg(answer(["good", "other", "best"])) == pytest.approx(0.692, abs=0.001)


def test_what_stands_below_the_tenth_place_counts_for_nothing() -> None:
    others = [f"other-{number}" for number in range(10)]
    assert ndcg(answer([*others, "best", "good", "near"])) == 0
    assert ndcg(answer([*others[:9], "best"], {"best": 3})) == pytest.approx(1 / log2(11))


def test_more_good_pages_than_places_are_no_fault_of_the_ranking() -> None:
    grades = dict.fromkeys(PAGES, 2)
    assert ndcg(answer(PAGES[5:], grades)) == pytest.approx(1)


def test_a_page_that_is_found_twice_counts_once() -> None:
    assert ndcg(answer(["best", "best", "good", "near"])) == pytest.approx(1)
    assert precision(answer(["best", "best", "good"])) == pytest.approx(2 / 3)


def test_precision_counts_what_is_relevant_among_the_first_three() -> None:
    assert precision(answer(["best", "other", "near", "good"])) == pytest.approx(1 / 3)
    assert precision(answer(["good"])) == pytest.approx(1 / 3)
    assert precision(answer([])) == 0


def test_a_query_that_nothing_answers_is_answered_by_nothing() -> None:
    assert (ndcg(answer([], {})), precision(answer([], {}))) == (1, 1)
    assert (ndcg(answer(["other"], {})), precision(answer(["other"], {}))) == (0, 0)


def test_the_zero_hit_rate_is_of_the_queries_that_have_an_answer() -> None:
    assert zero_hit_rate([answer([]), answer(["other"]), answer([], {})]) == 0.5
    assert zero_hit_rate([answer([], {})]) == 0


def test_a_summary_is_the_mean_over_the_queries() -> None:
    summary = summarise([answer(["best", "good", "near"]), answer([])])
    assert (summary.queries, summary.zero_hit_rate) == (2, 0.5)
    assert summary.ndcg == pytest.approx(0.5)
    assert summary.precision == pytest.approx(1 / 3)


@patient
@given(RANKED, GRADES)
def test_the_measures_lie_between_0_and_1(ranked: list[str], grades: dict[str, int]) -> None:
    given = answer(ranked, grades)
    assert 0 <= ndcg(given) <= 1 + 1e-9
    assert 0 <= precision(given) <= 1


@patient
@given(GRADES)
def test_an_ideal_order_is_worth_1(grades: dict[str, int]) -> None:
    assert ndcg(answer(sorted(grades, key=lambda page: -grades[page]), grades)) == pytest.approx(1)


@patient
@given(RANKED, GRADES, st.data())
def test_a_better_page_further_up_is_never_worth_less(
    ranked: list[str], grades: dict[str, int], data: st.DataObject
) -> None:
    places = st.integers(0, max(len(ranked) - 1, 0))
    first, second = sorted([data.draw(places), data.draw(places)])
    better = list(ranked)
    if ranked and grades.get(ranked[first], 0) < grades.get(ranked[second], 0):
        better[first], better[second] = better[second], better[first]
    assert ndcg(answer(better, grades)) >= ndcg(answer(ranked, grades)) - 1e-9
