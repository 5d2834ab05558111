"""What results can be narrowed by. The one place where a facet is made: its name in addresses, and its field."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from elasticsearch.dsl import query as q

from search.queries import is_open

OPEN = "yes"
UNNARROWED = "unnarrowed"
# Digits; Elasticsearch refuses what is no integer.
LONGEST_YEAR = 4


@dataclass(frozen=True)
class Facet:
    """A field whose values are counted, at most so many of them; `name` is the parameter in an address.

    No page has a value that there is not, such as a year in letters: then nothing is found.
    """

    name: str
    field: str
    most: int = 30

    def condition(self, value: str, day: dt.date) -> q.Query:
        """Pages with the value, as it is on the day."""
        return q.Term(self.field, {"value": value})

    def aggregation(self, day: dt.date) -> dict[str, Any]:
        """What counts the values."""
        return {"terms": {"field": self.field, "size": self.most}}

    def counts(self, answer: Mapping[str, Any]) -> dict[str, int]:
        """How many pages have each value; the most frequent first."""
        return {str(bucket["key"]): bucket["doc_count"] for bucket in answer["buckets"]}


class OpenFacet(Facet):
    """Whether there is a deadline to meet; counted for the day, so that midnight needs no new index."""

    def condition(self, value: str, day: dt.date) -> q.Query:
        """Pages with such a deadline."""
        return is_open(day) if value == OPEN else q.MatchNone()

    def aggregation(self, day: dt.date) -> dict[str, Any]:
        """What counts them."""
        return {"filter": is_open(day).to_dict()}

    def counts(self, answer: Mapping[str, Any]) -> dict[str, int]:
        """One value, where there are any."""
        return {OPEN: answer["doc_count"]} if answer["doc_count"] else {}


class YearFacet(Facet):
    """A year that a page's period or date has."""

    def condition(self, value: str, day: dt.date) -> q.Query:
        """Pages of the year."""
        is_year = value.isascii() and value.isdigit() and len(value) <= LONGEST_YEAR
        return super().condition(value, day) if is_year else q.MatchNone()


FACETS = [
    Facet("type", "type"),
    OpenFacet("open", "open_until"),
    Facet("theme", "theme"),
    Facet("state", "state"),
    YearFacet("year", "years"),
    Facet("unit", "units"),
]


def chosen_conditions(chosen: Mapping[str, str], day: dt.date, *, apart: str = "") -> list[q.Query]:
    """The conditions of the chosen values, by the name of their facet, but for the facet `apart`."""
    return [
        facet.condition(chosen[facet.name], day) for facet in FACETS if facet.name != apart and chosen.get(facet.name)
    ]


def aggregations(chosen: Mapping[str, str], day: dt.date) -> dict[str, Any]:
    """What counts all results whatever was chosen, and for each facet its values among those that the other facets'
    choices leave.
    """
    return {UNNARROWED: {"filter": q.MatchAll().to_dict()}} | {
        facet.name: {
            "filter": q.Bool(filter=chosen_conditions(chosen, day, apart=facet.name)).to_dict(),
            "aggs": {"values": facet.aggregation(day)},
        }
        for facet in FACETS
    }


def counts_in(answer: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """The counts in Elasticsearch's answer: by facet, how many pages have each value."""
    return {facet.name: facet.counts(answer[facet.name]["values"]) for facet in FACETS if facet.name in answer}
