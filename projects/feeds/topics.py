"""Where the topics of feeds that are no page of their own are read about."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from base.visibility import readable
from projects.models import CalendarPage, NewsIndexPage, ProjectIndexPage, Theme


def theme_in_language(key: UUID) -> Theme | None:
    """The theme in the active language, else in another that has it."""
    rows = Theme.objects.filter(translation_key=key).select_related("locale")
    by_language = {row.locale.language_code: row for row in rows}
    return by_language.get(get_language() or "") or next(iter(by_language.values()), None)


def list_of_theme_url(request: HttpRequest, theme: Theme) -> str:
    """The list of projects, narrowed to the theme; the front page where there is no such list."""
    index = _page_of(ProjectIndexPage, theme.locale.language_code)
    return f"{index.full_url}?theme={theme.slug}" if index else request.build_absolute_uri("/")


def calendar_page_url(request: HttpRequest) -> str:
    """The calendar in the active language; the front page where there is none."""
    page = _page_of(CalendarPage, get_language() or "")
    return str(page.full_url) if page else request.build_absolute_uri("/")


def list_of_news_url(request: HttpRequest) -> str:
    """The list of news in the active language; the front page where there is none."""
    page = _page_of(NewsIndexPage, get_language() or "")
    return str(page.full_url) if page else request.build_absolute_uri("/")


def _page_of(model: type[Page], language: str) -> Page | None:
    found: Page | None = readable(model.objects.filter(locale__language_code=language)).select_related("locale").first()
    return found
