"""Lists of projects and news, as their index pages show them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F, Prefetch, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Page

from base.pagination import page_of
from base.visibility import readable
from projects.feeds.links import theme_feeds
from projects.models.news_page import NewsPage
from projects.models.project_page import ProjectPage, ProjectStatus
from projects.models.theme import Theme
from projects.processes.standing import is_open_for_input

if TYPE_CHECKING:
    from projects.models.news_index_page import NewsIndexPage
    from projects.models.project_index_page import ProjectIndexPage

OPEN_FOR_INPUT = "input"

# The steps of many projects at once, as `ProjectPage.process` has those of one.
STEPS = Prefetch("steps", to_attr="process")


@dataclass(frozen=True)
class FilterOption:
    """One choice of a filter: what it is called, its value in the address, and whether it is chosen."""

    value: str
    label: str
    selected: bool


def project_listing(*, index: "ProjectIndexPage", query: QueryDict) -> dict[str, Any]:
    """The projects below an index page that the query's ``theme``, ``status`` and ``open`` leave, a page at a time.

    ``open=input`` leaves those that take input today. A choice that there is not is taken as no filter.
    """
    themes = list(Theme.objects.filter(locale=index.locale))
    theme = next((theme for theme in themes if theme.slug == query.get("theme")), None)
    status = query.get("status") if query.get("status") in ProjectStatus.values else ""
    open_for_input = query.get("open") == OPEN_FOR_INPUT
    projects = _below(ProjectPage, index)
    if open_for_input:
        projects = projects.filter(is_open_for_input(timezone.localdate()))
    if theme:
        projects = projects.filter(themes__translation_key=theme.translation_key).distinct()
    if status:
        projects = projects.filter(status=status)
    return {
        "projects": page_of(with_cards(projects), query.get("page")),
        "theme_options": [FilterOption(t.slug, t.name, t == theme) for t in themes],
        "status_options": [FilterOption(value, str(label), value == status) for value, label in ProjectStatus.choices],
        "open_option": FilterOption(OPEN_FOR_INPUT, gettext("Open for input"), open_for_input),
        "feeds": theme_feeds(theme),
        "is_filtered": bool(theme or status or open_for_input),
    }


def with_cards(projects: "QuerySet[ProjectPage]") -> "QuerySet[ProjectPage]":
    """With what a card shows, in a fixed number of queries however many projects there are."""
    cards = projects.select_related("hero_image")
    return cards.prefetch_related("hero_image__renditions", STEPS)  # type: ignore[no-redef]  # into a cached property


def news_below(index: "NewsIndexPage") -> "QuerySet[NewsPage]":
    """The live news articles below an index page, the newest first, those without a date last."""
    news: QuerySet[NewsPage] = _below(NewsPage, index).select_related("hero_image")
    return news.prefetch_related("hero_image__renditions").order_by(
        F("date").desc(nulls_last=True), "-first_published_at"
    )


def _below(model: type[Page], index: Page) -> Any:
    return readable(model.objects.child_of(index).defer_streamfields()).order_by("title")
