"""Adding counts to those in the database."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from django.db import transaction
from django.db.models import F

from search.models import SearchCount
from search.statistics.tally import Counts, Key

# Of a day's different searches in a language so many are written down, so that no robot fills the table.
MOST_A_DAY = 2000
FIELDS = ["searches", "without_hits", "clicks"]


@transaction.atomic
def write(counts: Counts) -> Counts:
    """Add the counts to those of each search's day, whoever else is adding; clicks only to what was searched for.

    Returns the clicks for which there is no search.
    """
    counts = _with_rows(counts)
    without_row: Counts = {}
    for key in sorted(counts):  # in one order, so that two processes cannot wait for each other
        added = {field: F(field) + counts[key][field] for field in FIELDS}
        if not SearchCount.objects.filter(**key._asdict()).update(**added):
            without_row[key] = counts[key]
    return without_row


def _with_rows(counts: Counts) -> Counts:
    """The counts, with a row for each search; what a day has no room for is among what is counted without words."""
    searched = sorted(key for key, amounts in counts.items() if amounts["searches"])
    with_row: set[Key] = set()
    for (day, language), keys in groupby(searched, key=lambda key: (key.day, key.language)):
        with_row |= _make_rows(day, language, [key.query for key in keys])
    kept: Counts = {}
    for key, amounts in counts.items():
        has_row = key in with_row or not amounts["searches"]
        kept.setdefault(key if has_row else key._replace(query=""), Counter()).update(amounts)
    return kept


def _make_rows(day: dt.date, language: str, queries: Sequence[str]) -> set[Key]:
    """Make the rows that are missing, as far as there is room, and return all that are there."""
    rows = SearchCount.objects.filter(day=day, language=language)
    there = set(rows.filter(query__in=queries).values_list("query", flat=True))
    if missing := [query for query in queries if query not in there]:
        room = max(0, MOST_A_DAY - rows.count())
        made = missing if len(missing) <= room else ["", *missing[:room]]
        new = [SearchCount(day=day, language=language, query=query) for query in made]
        SearchCount.objects.bulk_create(new, ignore_conflicts=True)
        there.update(made)
    return {Key(day, language, query) for query in there}
