"""How editors meet synonyms and promoted results in the admin."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from base.prefilled import PrefilledCreateView
from search.editorial.filters import PromotedResultFilterSet, SynonymFilterSet
from search.editorial.page_column import PageColumn
from search.editorial.standing import promotion_standing, synonym_standing
from search.editorial.standing_column import StandingColumn
from search.models import PromotedResult, Synonym
from search.models.promoted_result import PromotedResultQuerySet
from search.reports.menu import report_menu_item


class SynonymCreateView(PrefilledCreateView):
    """Filled in from the report of searches."""

    from_address = ["language", "words"]


class SynonymViewSet(SnippetViewSet):
    """Sets of synonyms, and whether searches use them."""

    model = Synonym
    icon = "openquote"
    menu_label = _("Synonyms")
    add_view_class = SynonymCreateView
    filterset_class = SynonymFilterSet
    search_fields = ["words"]
    list_export = ["language", "words", "one_way", "valid_until"]
    export_filename = "synonyms"
    list_display = [
        "__str__",
        StandingColumn("standing", label=_("Status"), accessor=synonym_standing, sort_key="valid_until"),
        Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
        UpdatedAtColumn(label=_("Updated")),
    ]


class PromotedResultCreateView(PrefilledCreateView):
    """Filled in from the report of searches."""

    from_address = ["language", "searches"]


class PromotedResultViewSet(SnippetViewSet):
    """Promoted results, and why readers do not meet those that they do not meet."""

    model = PromotedResult
    icon = "thumbtack"
    menu_label = _("Promoted results")
    add_view_class = PromotedResultCreateView
    filterset_class = PromotedResultFilterSet
    search_fields = ["searches", "reason", "page__title"]
    list_export = ["language", "searches", "page", "reason", "valid_from", "valid_until", "sort_order"]
    export_filename = "promoted-results"
    list_display = [
        "__str__",
        StandingColumn("standing", label=_("Status"), accessor=promotion_standing, sort_key="valid_until"),
        PageColumn("page", label=_("Page"), sort_key="language"),
    ]

    def get_queryset(self, request: HttpRequest) -> PromotedResultQuerySet:
        """With what tells how each stands."""
        return PromotedResult.objects.with_page()


class SearchGroup(SnippetViewSetGroup):
    """All that editors have to do with searches, in one menu."""

    items = (SynonymViewSet, PromotedResultViewSet)
    menu_label = _("Readers’ search")
    menu_icon = "search"
    menu_order = 230

    def get_submenu_items(self) -> list[MenuItem]:
        """The report too, which is among the reports as well."""
        items: list[Any] = super().get_submenu_items()
        return [*items, report_menu_item(order=len(items) + 1)]
