"""The pages that editors put first."""

from functools import cache

from django.db.models import QuerySet

from search.models import PromotedResult
from search.phrases import normal_form


def promoted_for(text: str, *, language: str) -> list[int]:
    """The pages promoted for a search, by their id, in the order in which they stand.

    The search is what an editor named, whatever its case, spaces and punctuation. One query, so what an editor saves
    holds at once for every process. Whether anyone may read the pages is for `still_there` to tell, as of whatever is
    shown.
    """
    key = normal_form(text)
    return _current(language, rows__key=key) if key else []


def promoted_beginning(text: str, *, language: str) -> list[int]:
    """The same for all searches that begin so, as a reader writes one."""
    key = normal_form(text)
    return _current(language, rows__key__startswith=key) if key else []


def _current(language: str, **condition: str) -> list[int]:
    return list(dict.fromkeys(_promoted_pages().filter(language=language, **condition)))


@cache  # to put it together takes as long as to ask
def _promoted_pages() -> "QuerySet[PromotedResult, int]":
    promotions = PromotedResult.objects.current().filter(page__isnull=False).order_by("sort_order", "pk")
    return promotions.values_list("page_id", flat=True)
