"""The judged queries, asked of a search."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from search.relevance.judgements import Judgement
from search.relevance.measures import Answer, Summary, summarise

type Rank = Callable[[str, str], Sequence[str]]
"""The keys of the pages that a search finds for a query (the second) in a language (the first), best first."""


def answers_of(rank: Rank, judgements: Iterable[Judgement]) -> list[tuple[Judgement, Answer]]:
    """What the search finds for each query."""
    return [(each, Answer(ranked=rank(each.language, each.query), grades=each.grades)) for each in judgements]


def summary_by[Group](
    answers: Iterable[tuple[Judgement, Answer]], group: Callable[[Judgement], Group]
) -> Mapping[Group, Summary]:
    """The measures of each group of queries."""
    groups: dict[Group, list[Answer]] = {}
    for judgement, answer in answers:
        groups.setdefault(group(judgement), []).append(answer)
    return {name: summarise(found) for name, found in groups.items()}
