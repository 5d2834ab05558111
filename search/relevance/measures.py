"""How good a ranking is, by the judgements of its query."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log2
from statistics import fmean

NDCG_DEPTH = 10
PRECISION_DEPTH = 3
# From this grade on a page is relevant; what is below only touches the query.
RELEVANT = 2


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a search found for a query, best first, and the grades of the pages that are worth finding."""

    ranked: Sequence[str]
    grades: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The means of `ndcg` and `precision`, and the `zero_hit_rate`, over a number of queries; each from 0 to 1."""

    queries: int
    ndcg: float
    precision: float
    zero_hit_rate: float


def summarise(answers: Collection[Answer]) -> Summary:
    """The measures over all answers. Raises `statistics.StatisticsError` where there are none."""
    return Summary(
        queries=len(answers),
        ndcg=fmean(ndcg(answer) for answer in answers),
        precision=fmean(precision(answer) for answer in answers),
        zero_hit_rate=zero_hit_rate(answers),
    )


def ndcg(answer: Answer, depth: int = NDCG_DEPTH) -> float:
    """Normalised discounted cumulated gain of the first `depth` pages, 1 for an ideal order.

    K. Järvelin and J. Kekäläinen, Cumulated gain-based evaluation of IR techniques (ACM TOIS 20:4, 2002), with the gain
    2^grade - 1 (C. Burges et al., ICML 2005) and the discount log2(1 + rank). A page that is found twice counts where
    it stands first. For a query that nothing answers: 1 if nothing was found, else 0.
    """
    if not answer.grades:
        return float(not answer.ranked)
    found = [answer.grades.get(page, 0) for page in dict.fromkeys(answer.ranked)]
    ideal = sorted(answer.grades.values(), reverse=True)
    return _discounted(found, depth) / _discounted(ideal, depth)


def precision(answer: Answer, depth: int = PRECISION_DEPTH) -> float:
    """The share of the first `depth` places that hold a relevant page.

    Where fewer pages are relevant than there are places, it is less than 1 at best. For a query that nothing answers:
    1 if nothing was found, else 0.
    """
    if not answer.grades:
        return float(not answer.ranked)
    first = islice(dict.fromkeys(answer.ranked), depth)
    return sum(answer.grades.get(page, 0) >= RELEVANT for page in first) / depth


def zero_hit_rate(answers: Collection[Answer]) -> float:
    """The share of the queries with something to find that found nothing at all."""
    answerable = [answer for answer in answers if answer.grades]
    return sum(not answer.ranked for answer in answerable) / len(answerable) if answerable else 0.0


def _discounted(grades: Sequence[int], depth: int) -> float:
    return sum((2.0**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades[:depth], start=1))
