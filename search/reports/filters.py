"""What editors choose by, in the report of searches."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from search.editorial.filters import choice
from search.models import SearchCount
from search.models.site_languages import site_languages
from search.reports.figures import WITHOUT_CLICKS, WITHOUT_HITS, Span

USUAL_DAYS = 30


class SearchesFilterSet(WagtailFilterSet):
    """The report's period and language, and which searches it lists."""

    days = choice(
        _("Period"),
        [("7", _("The last 7 days")), ("90", _("The last 90 days"))],
        empty_label=_("The last 30 days"),
    )
    language = choice(_("Language"), site_languages)
    kind = choice(
        _("Searches"),
        [(WITHOUT_HITS, _("Without hits")), (WITHOUT_CLICKS, _("Found, but nothing opened"))],
    )

    class Meta:
        model = SearchCount
        fields: list[str] = []

    @property
    def span(self) -> Span:
        """The days and language that were chosen; the usual ones where the choice is none."""
        chosen = self._chosen
        return Span(int(chosen.get("days") or USUAL_DAYS), chosen.get("language") or "")

    @property
    def chosen_kind(self) -> str:
        """Which searches are listed."""
        return self._chosen.get("kind") or ""

    @property
    def _chosen(self) -> dict[str, str]:
        return self.form.cleaned_data if self.is_valid() else {}
