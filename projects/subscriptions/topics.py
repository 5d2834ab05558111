"""What can be followed, as a reader knows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail.models import Page

from base.visibility import readable
from projects.models import CalendarPage, ProjectIndexPage, ProjectPage, Theme, Topic


@dataclass(frozen=True)
class Followed:
    """Something that one can follow: what it is called, in the language it was asked for, and its page's address.

    ``url`` is absolute, and empty where there is no page for it.
    """

    topic: Topic
    key: UUID | None
    name: str
    url: str


def find_followed(*, topic: str, key: UUID | None, language: str) -> Followed | None:
    """What the topic and key name, if the public may read it."""
    if topic == Topic.PROCESS and key:
        page = public_project(key, language)
        return page and Followed(Topic.PROCESS, key, _("The process of “%s”") % page.title, page.full_url)
    if topic == Topic.THEME and key:
        theme = in_language(Theme.objects.filter(translation_key=key).select_related("locale"), language)
        return theme and Followed(Topic.THEME, key, _("Every process about “%s”") % theme.name, _list_of(theme))
    if topic == Topic.DEADLINES and not key:
        calendar = _page(CalendarPage, language)
        return Followed(Topic.DEADLINES, None, _("All deadlines"), calendar.full_url if calendar else "")
    return None


def public_project(key: UUID, language: str) -> ProjectPage | None:
    """The project with that translation key, in the language if the public may read it there, else in another."""
    pages = readable(ProjectPage.objects.filter(translation_key=key).defer_streamfields())
    return in_language(pages.select_related("locale"), language)


def in_language[Row: (ProjectPage, Theme, Page)](rows: Iterable[Row], language: str) -> Row | None:
    """The row in the language, else the first that there is."""
    found = sorted(rows, key=lambda row: (row.locale.language_code != language, row.pk))
    return found[0] if found else None


def _list_of(theme: Theme) -> str:
    index = _page(ProjectIndexPage, theme.locale.language_code)
    return f"{index.full_url}?{urlencode({'theme': theme.slug})}" if index else ""


def _page(model: type[Page], language: str) -> Page | None:
    pages: Iterable[Page] = readable(model.objects.filter(locale__language_code=language))
    return next(iter(pages), None)
