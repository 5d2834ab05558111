"""What editors choose by, in the lists of synonyms and promoted results."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.forms import RadioSelect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from search.models import PromotedResult, Synonym
from search.models.promoted_result import PromotedResultQuerySet
from search.models.site_languages import site_languages
from search.models.synonym import SynonymQuerySet

type Labelled = list[tuple[str, str | Promise]]
type Choices = Labelled | Callable[[], Labelled]
"""Values with their labels, or what gives them."""

IN_USE, TO_COME, EXPIRED, PAGE_NOT_SHOWN = "in_use", "to_come", "expired", "page_not_shown"


def choice(label: Promise | str, choices: Choices, **options: Any) -> django_filters.ChoiceFilter:
    """A filter of one choice, or all."""
    options = {"empty_label": _("All"), "widget": RadioSelect} | options
    return django_filters.ChoiceFilter(label=label, choices=choices, **options)


class SynonymFilterSet(WagtailFilterSet):
    """By language, and by whether searches use them."""

    language = choice(_("Language"), site_languages)
    standing = choice(_("Status"), [(IN_USE, _("In use")), (EXPIRED, _("Expired"))], method="by_standing")

    class Meta:
        model = Synonym
        fields: list[str] = []

    def by_standing(self, rows: SynonymQuerySet, name: str, value: str) -> SynonymQuerySet:
        """Whether their last day is over."""
        return rows.expired() if value == EXPIRED else rows.current()


class PromotedResultFilterSet(WagtailFilterSet):
    """By language, and by whether readers meet them."""

    language = choice(_("Language"), site_languages)
    standing = choice(
        _("Status"),
        [
            (IN_USE, _("In use")),
            (TO_COME, _("To come")),
            (EXPIRED, _("Expired")),
            (PAGE_NOT_SHOWN, _("The page is not shown")),
        ],
        method="by_standing",
    )

    class Meta:
        model = PromotedResult
        fields: list[str] = []

    def by_standing(self, rows: PromotedResultQuerySet, name: str, value: str) -> PromotedResultQuerySet:
        """By their days and their page."""
        chosen = {
            IN_USE: rows.shown,
            TO_COME: rows.to_come,
            EXPIRED: rows.expired,
            PAGE_NOT_SHOWN: rows.without_page,
        }
        return chosen[value]()
