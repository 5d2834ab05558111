"""The pages that editors put first."""

from search.models import PromotedResult
from search.phrases import normal_form
from search.public_pages import public_pages


def promoted_for(text: str, *, language: str) -> list[int]:
    """The pages promoted for a search, by their id, in the order in which they stand: only what anyone may read.

    The search is what an editor named, whatever its case, spaces and punctuation. One query, and where a page is
    promoted another, of whether it is public: that is the dear one, and most searches have no need of it. So what an
    editor saves holds at once for every process.
    """
    key = normal_form(text)
    return _shown(language, rows__key=key) if key else []


def promoted_beginning(text: str, *, language: str) -> list[int]:
    """The same for all searches that begin so, as a reader writes one."""
    key = normal_form(text)
    return _shown(language, rows__key__startswith=key) if key else []


def _shown(language: str, **condition: str) -> list[int]:
    promotions = PromotedResult.objects.current().filter(language=language, page__isnull=False, **condition)
    pages = list(dict.fromkeys(promotions.order_by("sort_order", "pk").values_list("page_id", flat=True)))
    public = set(public_pages().filter(pk__in=pages).values_list("pk", flat=True)) if pages else set()
    return [page for page in pages if page in public]
