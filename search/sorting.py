"""The orders that results can be had in, as links that keep the rest of the question."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from base.frame import Link
from search.asking import DATE, RELEVANCE, Found, Question
from search.parameters import address_of


def orders_of(question: Question, found: Found) -> list[Link]:
    """The orders to choose from; none where there is nothing to sort, or only one way to."""
    if found.fallback or found.total < 2 or not question.query:
        return []
    return [
        Link(label, address_of(replace(question, order=order, start=0)), current=question.order == order)
        for order, label in [(RELEVANCE, pgettext("order of results", "Relevance")), (DATE, _("Newest first"))]
    ]
