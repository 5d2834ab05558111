"""What this app adds to Wagtail's admin, and to what other apps do."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from projects.people.privacy.findings import Search
from projects.people.privacy.needles import Needles
from projects.people.privacy.scan import ELSEWHERE
from search.files import admin as files
from search.files.privacy import search_documents, unread_documents
from search.health import admin as health
from search.privacy import search_index
from search.reports.drafts import DraftOfSearchView, PrefilledPageCreateView
from search.reports.menu import report_menu_item
from search.reports.ranking import RankingReport, ranking_menu_item
from search.reports.searches import SearchesReport
from search.viewsets import SearchGroup

register_snippet(SearchGroup)

# Hooks that stand with what they are for.
__all__ = ["files", "health"]


@hooks.register(ELSEWHERE)
def search_index_for_person(needles: Needles) -> Search:
    """A person who is deleted for privacy is gone from the search index too."""
    return search_index(needles)


@hooks.register(ELSEWHERE)
def documents_for_person(needles: Needles) -> Search:
    """The report says whether every file that can be read has been."""
    return search_documents()


@hooks.register(ELSEWHERE)
def unread_documents_for_person(needles: Needles) -> Search:
    """And how many cannot be."""
    return unread_documents()


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """The report of searches, and the drafts of pages that begin there."""
    draft = PrefilledPageCreateView.as_view()
    return [
        path("reports/searches/", SearchesReport.as_view(), name="searches_report"),
        path("reports/searches/results/", SearchesReport.as_view(results_only=True), name="searches_report_results"),
        path("reports/ranking/", RankingReport.as_view(), name="ranking_report"),
        path("reports/searches/draft/", DraftOfSearchView.as_view(), name="draft_of_search"),
        path(
            "reports/searches/draft/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
            draft,
            name="draft_with_title",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item() -> MenuItem:
    """Among the reports."""
    return report_menu_item(order=1300)


@hooks.register("register_reports_menu_item")
def register_ranking_menu_item() -> MenuItem:
    """Beside the report of searches."""
    return ranking_menu_item(order=1310)


@hooks.register("register_permissions")
def register_report_permission() -> QuerySet[Permission]:
    """Who may see the report is chosen where groups are edited."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_searchcount")
