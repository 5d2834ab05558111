"""What the front page tells: chosen projects, dates to come, and the latest news."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import F, Q, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from base.fuzzy_dates import FuzzyDate
from base.visibility import readable
from projects.listing import STEPS
from projects.models import (
    CalendarPage,
    ConferencePage,
    EventStatus,
    NewsIndexPage,
    NewsPage,
    ProcessStep,
    ProjectIndexPage,
    ProjectPage,
    StepKind,
    StepState,
)

if TYPE_CHECKING:
    from home.models import HomePage

SHOWN = 5
# The pages that list all that the front page shows some of, by their names on ``Page``.
LISTS = ("calendarpage", "projectindexpage", "newsindexpage")


@dataclass(frozen=True)
class Happening:
    """Something to come: when (``label`` where the editor has other words for it), what, its address, and its kind."""

    date: FuzzyDate
    title: str
    url: str
    about: str
    label: str = ""


def pages_of_front_page(home: "HomePage") -> Q:
    """The pages that the front page links to, for one query: some projects, conferences, news, and where all are."""
    features = home.features.all().values_list("project__translation_key", flat=True)
    conferences = readable(ConferencePage.objects.filter(path__startswith=home.path))
    news = readable(NewsPage.objects.filter(path__startswith=home.path))
    return (
        Q(translation_key__in=features, path__startswith=home.path)
        | Q(
            pk__in=conferences.filter(date_latest__gte=timezone.localdate(), event_status=EventStatus.SCHEDULED)
            .order_by("date_latest")
            .values("pk")[:SHOWN]
        )
        | Q(pk__in=news.order_by(F("date").desc(nulls_last=True), "-first_published_at").values("pk")[:SHOWN])
        | Q(
            reduce(or_, (Q(**{f"{name}__isnull": False}) for name in LISTS)),
            path__startswith=home.path,
            depth=home.depth + 1,
        )
    )


def happening_now(home: "HomePage", linked: Sequence[Page]) -> dict[str, Any]:
    """The front page's lists, each of a few rows in its language, of the pages that ``pages_of_front_page`` found."""
    chosen = {row.project.translation_key: n for n, row in enumerate(home.features.select_related("project"))}
    features = [page for page in linked if isinstance(page, ProjectPage)]
    prefetch_related_objects(features, STEPS)
    news = [page for page in linked if isinstance(page, NewsPage)]
    conferences = [page for page in linked if isinstance(page, ConferencePage)]
    upcoming = [*map(_conference, conferences), *map(_step, _steps_to_come(home, conferences))]
    return {
        "features": sorted(features, key=lambda page: chosen.get(page.translation_key, 0)),
        "upcoming": sorted(upcoming, key=lambda happening: happening.date.sort_key)[:SHOWN],
        "calendar_url": _address(CalendarPage, linked),
        "projects_url": _address(ProjectIndexPage, linked),
        "news_url": _address(NewsIndexPage, linked),
        "latest_news": sorted(news, key=NewsPage.newest_first),
    }


def _address(kind: type[Page], linked: Sequence[Page]) -> str:
    return next((str(page.url) for page in linked if isinstance(page, kind)), "")


def _steps_to_come(home: "HomePage", conferences: Sequence[ConferencePage]) -> list[ProcessStep]:
    """The steps whose day is not over; not those that lead to a conference which is told of itself."""
    steps = ProcessStep.objects.filter(
        page__in=readable(ProjectPage.objects.filter(path__startswith=home.path)),
        date_latest__gte=timezone.localdate(),
        cancelled=False,
        completed_confirmed=False,
        state_override__in=["", StepState.FUTURE, StepState.ONGOING],
    )
    keys = [page.translation_key for page in conferences]
    steps = steps.exclude(link_page__translation_key__in=keys).exclude(conference__translation_key__in=keys)
    return list(steps.select_related("page__locale").order_by("date_latest", "date_earliest")[:SHOWN])


def _conference(page: ConferencePage) -> Happening:
    about = " · ".join(filter(None, [_("Conference"), page.venue_name]))
    return Happening(page.date, page.title, page.url, about)


def _step(step: ProcessStep) -> Happening:
    kind = "" if step.kind == StepKind.STEP else step.get_kind_display()
    about = " · ".join(filter(None, [kind, step.page.title]))
    return Happening(step.date, step.title, f"{step.page.url}#process", about, label=step.date_label)
