"""Where the admin shows what readers search for: addresses, the place in the menu, and who may."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.reports.drafts import DraftOfSearchView, PrefilledPageCreateView
from search.reports.menu import report_menu_item
from search.reports.ranking import RankingReport, ranking_menu_item
from search.reports.searches import SearchesReport

REPORT = "reports/searches/"


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """The report, and the drafts of pages that begin there."""
    view, draft = SearchesReport, f"{REPORT}draft/"
    form = "<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/"
    return [
        path(REPORT, view.as_view(), name="searches_report"),
        path(f"{REPORT}results/", view.as_view(results_only=True), name="searches_report_results"),
        path("reports/ranking/", RankingReport.as_view(), name="ranking_report"),
        path(draft, DraftOfSearchView.as_view(), name="draft_of_search"),
        path(f"{draft}{form}", PrefilledPageCreateView.as_view(), name="draft_with_title"),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item() -> MenuItem:
    """Among the reports."""
    return report_menu_item(order=1300)


@hooks.register("register_reports_menu_item")
def register_ranking_menu_item() -> MenuItem:
    """Beside it, why pages stand where they do."""
    return ranking_menu_item(order=1310)


@hooks.register("register_permissions")
def register_report_permission() -> QuerySet[Permission]:
    """Who may see the report is chosen where groups are edited."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_searchcount")
