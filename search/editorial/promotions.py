"""The pages that editors put first."""

from search.models import PromotedResult
from search.models.promoted_result import PromotedResultQuerySet
from search.phrases import normal_form


def promoted_for(text: str, *, language: str) -> list[int]:
    """The pages promoted for a search, by their id, in the order in which they stand: only what anyone may read.

    The search is what an editor named, whatever its case, spaces and punctuation. One query, so that what an editor
    saves holds at once for every process.
    """
    key = normal_form(text)
    return _pages(PromotedResult.objects.shown().filter(rows__key=key), language) if key else []


def promoted_beginning(text: str, *, language: str) -> list[int]:
    """The same for all searches that begin so, as a reader writes one; but whether anyone may read the pages is left
    to be asked (`search.results.still_there`): here every millisecond counts.
    """
    key = normal_form(text)
    begun = PromotedResult.objects.current().filter(page__isnull=False, rows__key__startswith=key)
    return _pages(begun, language) if key else []


def _pages(promotions: PromotedResultQuerySet, language: str) -> list[int]:
    in_order = promotions.filter(language=language).order_by("sort_order", "pk")
    return list(dict.fromkeys(in_order.values_list("page_id", flat=True)))
