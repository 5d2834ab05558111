"""Why a page stands where it does in a search."""

import logging
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from elasticsearch import ApiError, TransportError
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.models import Page

from projects.models import ContactPerson
from search import weights
from search.client import is_configured
from search.documents.keys import ids_of
from search.editorial.promotions import promoted_for
from search.explanation import Ranked, explain
from search.models.site_languages import site_languages
from search.plain_hits import page_hit
from search.query_text import LONGEST, read_query
from search.reports.menu import ReportMenuItem, policy
from search.still_there import still_there

logger = logging.getLogger(__name__)


class RankingForm(forms.Form):
    """The search that is asked about."""

    q = forms.CharField(label=_("Search"), max_length=LONGEST)
    language = forms.ChoiceField(label=_("Language"), choices=site_languages)


class RankingReport(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """The results of a search in their order, each with what it was found by and how much that counted."""

    permission_policy = policy
    permission_required = "view"
    template_name = "search/reports/ranking.html"
    page_title = _("Why is this page ranked so?")
    header_icon = "list-ol"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`form`; whether it was `asked` anything, the pages that are `promoted` for it, and the `results`; `is_away`
        where Elasticsearch has no answer; and what is open or new gets on top, in per cent.
        """
        usual = {"language": site_languages()[0][0]}
        form = RankingForm(usual | self.request.GET.dict() if self.request.GET else None, initial=usual)
        asked = form.is_bound and form.is_valid()
        results = self._results(form) if asked else []
        return super().get_context_data(**kwargs) | {
            "form": form,
            "asked": asked,
            "promoted": _promoted(**form.cleaned_data) if asked else [],
            "is_away": results is None,
            "results": results or [],
            "open_share": round(weights.OPEN * 100),
            "fresh_share": round(weights.FRESH * 100),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """As other reports have them."""
        items: list[dict[str, Any]] = super().get_breadcrumbs_items()
        return [*items, {"url": "", "label": self.page_title}]

    def _results(self, form: RankingForm) -> list[dict[str, Any]] | None:
        query = read_query(form.cleaned_data["q"])
        if not query or not is_configured():
            return None if query else []
        try:
            return [_shown(ranked) for ranked in explain(query, form.cleaned_data["language"])]
        except (ApiError, TransportError) as error:
            logger.warning("Elasticsearch is away; no ranking can be explained: %r", error)
            return None


def _promoted(*, q: str, language: str) -> list[Page | ContactPerson]:
    """As readers meet them: before all that is ranked."""
    hits = [*map(page_hit, promoted_for(read_query(q).text, language=language))]
    there = still_there(hits, brief=True)
    return [there[hit.key] for hit in hits if hit.key in there]


def _shown(ranked: Ranked) -> dict[str, Any]:
    ids = ids_of([ranked.key])
    edit = ContactPerson.snippet_viewset.get_url_name("edit") if ids.people else "wagtailadmin_pages:edit"
    fresh_on = date.fromisoformat(ranked.fresh_on) if ranked.fresh_on else None
    return {"ranked": ranked, "edit_url": reverse(edit, args=[*ids.pages, *ids.people]), "fresh_on": fresh_on}


def ranking_menu_item(*, order: int) -> MenuItem:
    """Among the reports."""
    return ReportMenuItem(
        RankingReport.page_title,
        reverse_lazy("ranking_report"),
        name="ranking-report",
        icon_name="list-ol",
        order=order,
    )
