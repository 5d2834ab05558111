"""Pages of a long list, for whatever a reader writes into the address."""

from typing import Any

from django.core.paginator import Page, Paginator

PER_PAGE = 20


def page_of(items: Any, number: str | None, per_page: int = PER_PAGE) -> "Page[Any]":
    """The page of that number; the first for what is no number, the last for one beyond the end."""
    return Paginator(items, per_page).get_page(number)
