"""The report of what readers search for."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, NumberColumn, Table
from wagtail.admin.views.reports import ReportView

from search.models import SearchCount
from search.models.site_languages import site_languages
from search.reports.figures import ALL, WITHOUT_CLICKS, WITHOUT_HITS, days_of, searches_in, totals_of
from search.reports.filters import SearchesFilterSet
from search.reports.menu import policy
from search.reports.offers import offers_for
from search.reports.picture import picture_of

KINDS = [
    (ALL, _("All")),
    (WITHOUT_HITS, _("Without hits")),
    (WITHOUT_CLICKS, _("Found, but nothing opened")),
]
NOTHING = {
    ALL: _("No search was made often enough in this period to be listed."),
    WITHOUT_HITS: _("Every search that is listed in this period found something."),
    WITHOUT_CLICKS: _("Of every search that found something, a result was opened."),
}


class SearchColumn(Column):
    """What was searched for, in which language, and what can be made of it."""

    cell_template_name = "search/reports/search_cell.html"


class MissedColumn(Column):
    """How often nothing was found, and when that was last."""

    cell_template_name = "search/reports/missed_cell.html"


class SearchesPaginator(WagtailPaginator):
    """Says what it counts as readers of the report do."""

    verbose_name = _("search")
    verbose_name_plural = _("searches")


class SearchesReport(ReportView):
    """Searches in numbers: a picture over time, and a list whose rows lead to what helps."""

    model = SearchCount
    permission_policy = policy
    permission_required = "view"
    page_title = _("What readers search for")
    header_icon = "glasses"
    index_url_name = "searches_report"
    index_results_url_name = "searches_report_results"
    results_template_name = "search/reports/searches_results.html"
    template_name = "search/reports/searches.html"
    filterset_class = SearchesFilterSet
    is_searchable = False
    export_filename = "searches"
    paginator_class = SearchesPaginator
    columns = [
        SearchColumn("query", label=_("Search"), sort_key="query"),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        MissedColumn("missed", label=_("Without hits"), sort_key="missed"),
        NumberColumn("clicked", label=_("Opened"), sort_key="clicked"),
    ]
    list_export = ["query", "language", "times", "missed", "last_missed", "clicked"]
    export_headings = {
        "query": _("Search"),
        "language": _("Language"),
        "times": _("Times"),
        "missed": _("Without hits"),
        "last_missed": _("Last without hits"),
        "clicked": _("Results opened"),
    }

    @property
    def default_ordering(self) -> str:
        """What asks most for help comes first."""
        return "-missed" if self.filters.chosen_kind == WITHOUT_HITS else "-times"

    def get_queryset(self) -> QuerySet[Any, Any]:
        """The searches that are listed. Their numbers are of the period: it is chosen before they are added up."""
        found = searches_in(self.filters.span, self.filters.chosen_kind)
        return found.order_by(self.ordering, "query", "language")

    def filter_queryset(self, queryset: Any) -> Any:
        """As they are."""
        return queryset

    def get_table(self, object_list: Any) -> Table:
        """With what can be made of each search."""
        rows = list(object_list)
        offers = offers_for(self.request.user, [(row["language"], row["query"]) for row in rows])
        languages = dict(site_languages())
        shown = [
            row | {"in": languages[row["language"]], "offers": offers[row["language"], row["query"]]} for row in rows
        ]
        return super().get_table(shown)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Beside the list: `totals`, `days`, `picture` (none without searches) and `kinds` to choose from."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        if self.is_export:
            return context
        span = self.filters.span
        days = days_of(span)
        return context | {
            "span": span,
            "totals": totals_of(span),
            "days": days,
            "picture": picture_of(days) if any(day.searches for day in days) else None,
            "is_without_clicks": self.filters.chosen_kind == WITHOUT_CLICKS,
            "threshold": settings.SEARCH_STATISTICS_THRESHOLD,
            "kinds": [self._kind(kind, label) for kind, label in KINDS],
            "no_results_message": NOTHING[self.filters.chosen_kind],
        }

    def _kind(self, kind: str, label: Promise) -> dict[str, Any]:
        """A way to other searches of the same period and language."""
        query = self.request.GET.copy()
        for parameter in ("kind", "ordering", "p", "_w_filter_fragment"):
            query.pop(parameter, None)
        if kind:
            query["kind"] = kind
        url = f"{self.index_url}?{query.urlencode()}"
        return {"label": label, "url": url, "is_chosen": kind == self.filters.chosen_kind}
