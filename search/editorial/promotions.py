"""The pages that editors put first."""

from search.models import PromotedResult
from search.phrases import normal_form


def promoted_for(text: str, *, language: str) -> list[int]:
    """The pages promoted for a search, by their id, in the order in which they stand: only what anyone may read.

    The search is what an editor named, whatever its case, spaces and punctuation. One query, so that what an editor
    saves holds at once for every process.
    """
    key = normal_form(text)
    if not key:
        return []
    shown = PromotedResult.objects.shown().filter(language=language, rows__key=key)
    return list(dict.fromkeys(shown.order_by("sort_order", "pk").values_list("page_id", flat=True)))
