"""What tests of the statistics have in common."""

from search.models import SearchCount
from search.statistics import flush


def rows() -> dict[str, tuple[int, int, int]]:
    """What is written: for each search how often, how often without hits, and how many clicks."""
    flush()
    return {row.query: (row.searches, row.without_hits, row.clicks) for row in SearchCount.objects.all()}
