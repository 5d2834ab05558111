"""The numbers of a period: each search, each day, and all together."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F, Max, Q, QuerySet, Sum
from django.utils import timezone

from search.models import SearchCount

DAYS = (7, 30, 90)
"""The periods to choose between. They are fixed, so that no two differ by the searches of one day."""
ALL, WITHOUT_HITS, WITHOUT_CLICKS = "", "without_hits", "without_clicks"


@dataclass(frozen=True)
class Span:
    """The days until today, in a language or, if that is empty, in all."""

    days: int
    language: str = ""

    @property
    def first(self) -> dt.date:
        """The first day."""
        return timezone.localdate() - dt.timedelta(days=self.days - 1)

    @property
    def rows(self) -> QuerySet[SearchCount]:
        """What is counted in it."""
        rows = SearchCount.objects.filter(day__gte=self.first)
        return rows.filter(language=self.language) if self.language else rows


@dataclass(frozen=True)
class Day:
    """A day's searches, and how many of them had no hits."""

    day: dt.date
    searches: int
    without_hits: int


@dataclass(frozen=True)
class Totals:
    """All searches of a span; `unlisted` are those that no list names."""

    searches: int
    without_hits: int
    clicks: int
    unlisted: int


def searches_in(span: Span, kind: str = ALL) -> QuerySet[Any, Any]:
    """Each search of the span: ``query``, ``language``, ``times``, ``missed``, ``clicked``, ``last_missed``.

    None that is rarer than the threshold. `kind` may ask for those without hits, or for those that found something
    which nobody opened.
    """
    found = (
        span.rows.exclude(query="")
        .order_by()
        .values("query", "language")
        # Named otherwise than the fields they add up.
        .annotate(
            times=Sum("searches"),
            missed=Sum("without_hits"),
            clicked=Sum("clicks"),
            last_missed=Max("day", filter=Q(without_hits__gt=0)),
        )
        .filter(times__gte=settings.SEARCH_STATISTICS_THRESHOLD)
    )
    if kind == WITHOUT_HITS:
        return found.filter(missed__gt=0)
    if kind == WITHOUT_CLICKS:
        return found.filter(clicked=0, times__gt=F("missed"))
    return found


def totals_of(span: Span) -> Totals:
    """The sums of the span."""
    sums = span.rows.aggregate(all=Sum("searches"), missed=Sum("without_hits"), clicked=Sum("clicks"))
    listed = searches_in(span).aggregate(all=Sum("times"))["all"] or 0
    searches = sums["all"] or 0
    return Totals(searches, sums["missed"] or 0, sums["clicked"] or 0, searches - listed)


def days_of(span: Span) -> list[Day]:
    """Every day of the span, the first one first, those without searches too."""
    counted = span.rows.order_by().values("day").annotate(times=Sum("searches"), missed=Sum("without_hits"))
    by_day = {row["day"]: row for row in counted}
    days = [span.first + dt.timedelta(days=number) for number in range(span.days)]
    return [Day(day, by_day[day]["times"], by_day[day]["missed"]) if day in by_day else Day(day, 0, 0) for day in days]
