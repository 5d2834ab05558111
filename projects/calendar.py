"""What is to come of all projects: deadlines that are open, and conferences, by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language

from base.fuzzy_dates import render
from base.structured_data import Thing, part, thing
from base.visibility import readable
from projects.calendar_items import CalendarItem, item_of_step, items_of_conference
from projects.feeds.days import days_of
from projects.feeds.event import EventStatus as DayStatus
from projects.listing import FilterOption
from projects.models.conference_page import ConferencePage
from projects.models.event import EventStatus
from projects.models.process_step import ProcessStep, StepKind, StepState
from projects.models.project_page import ProjectPage, ProjectStatus
from projects.models.theme import Theme

if TYPE_CHECKING:
    from projects.models.calendar_page import CalendarPage

# What such a project left undecided is not to come.
ENDED = {ProjectStatus.COMPLETED, ProjectStatus.STOPPED}
OPEN = ["", StepState.FUTURE, StepState.ONGOING, StepState.UNDECIDED, StepState.CANCELLED]


@dataclass(frozen=True)
class Group:
    """What is to come in a month, or at a time that is known less exactly; which, in words."""

    heading: str
    items: Sequence[CalendarItem]


@dataclass(frozen=True)
class ThemeToCome:
    """A theme of which something is to come, in the reader's language, with the projects that are about it."""

    name: str
    slug: str
    translation_key: UUID
    project_ids: set[int]


def calendar_listing(*, calendar: CalendarPage, query: QueryDict) -> dict[str, Any]:
    """What is to come of the projects in the calendar's language, of those of the query's ``theme`` if there is one.

    In four queries however much there is. A theme of which nothing is to come is taken as no filter.
    """
    today = timezone.localdate()
    items = sorted(_items(calendar, today), key=lambda item: (item.starts(today), item.date.sort_key, item.title))
    themes = _themes({item.project.pk for item in items}, calendar.locale_id)
    theme = next((theme for theme in themes if theme.slug == query.get("theme")), None)
    if theme:
        items = [item for item in items if item.project.pk in theme.project_ids]
    return {
        "groups": _groups([item for item in items if not item.is_undecided], today),
        "undecided": [item for item in items if item.is_undecided],
        "theme_options": [FilterOption(t.slug, t.name, t == theme) for t in themes],
        "theme": theme,
    }


def conferences_in_schema_org(groups: Sequence[Group], request: HttpRequest) -> list[Thing]:
    """An ``ItemList`` of the conferences' pages, each of which tells of itself as an ``Event``; none of none."""
    conferences = [item for group in groups for item in group.items if item.is_conference]
    items = [
        part("ListItem", position=position, name=item.title, url=request.build_absolute_uri(item.url))
        for position, item in enumerate(conferences, start=1)
    ]
    return [thing("ItemList", itemListElement=items)] if items else []


def _items(calendar: CalendarPage, today: date) -> Iterator[CalendarItem]:
    home_path = calendar.path[: -calendar.steplen]
    steps, conferences = list(_open_deadlines(home_path, today)), list(_conferences_to_come(home_path, today))
    parents = {page.path[: -page.steplen] for page in conferences}
    pages = ProjectPage.objects.filter(Q(pk__in={step.page_id for step in steps}) | Q(path__in=parents))
    projects = list(readable(pages.select_related("locale").defer_streamfields()))
    by_id, by_path = {page.pk: page for page in projects}, {page.path: page for page in projects}
    of_steps = [item_of_step(step, by_id[step.page_id], today) for step in steps if step.page_id in by_id]
    of_conferences = [
        item
        for page in conferences
        if (project := by_path.get(page.path[: -page.steplen]))
        for item in items_of_conference(page, project, today)
    ]
    for item in [*of_steps, *_not_told_by(of_steps, of_conferences)]:
        if not (item.is_undecided and item.project.status in ENDED):
            yield item


def _open_deadlines(home_path: str, today: date) -> QuerySet[ProcessStep]:
    """The deadlines in processes that are not over; not those that were cancelled before they had a date."""
    undecided = Q(date_latest=None, cancelled=False) & ~Q(state_override=StepState.CANCELLED)
    steps: QuerySet[ProcessStep] = ProcessStep.objects.filter(
        Q(date_latest__gte=today) | undecided,
        page__in=readable(ProjectPage.objects.filter(path__startswith=home_path)),
        kind=StepKind.DEADLINE,
        completed_confirmed=False,
        state_override__in=OPEN,
    )
    return steps.defer("text", "outcomes")


def _conferences_to_come(home_path: str, today: date) -> QuerySet[ConferencePage]:
    """The conferences of which anything may be to come."""
    pages = ConferencePage.objects.filter(
        Q(date_latest__gte=today)
        | Q(date_latest=None)
        | Q(registration_deadline_latest__gte=today)
        | Q(input_deadline_latest__gte=today)
        | Q(event_status=EventStatus.POSTPONED),
        path__startswith=home_path,
    )
    return readable(pages.select_related("locale").defer_streamfields())


def _not_told_by(of_steps: Sequence[CalendarItem], of_conferences: Sequence[CalendarItem]) -> Iterator[CalendarItem]:
    """The items of conferences, without the deadlines that their project's process tells of, all on the same day."""
    told: dict[tuple[int, Any], int] = defaultdict(int)
    for item in of_steps:
        told[item.project.pk, item.date] += not item.is_off
    own: dict[tuple[int, Any], int] = defaultdict(int)
    for item in of_conferences:
        own[item.project.pk, item.date] += not item.is_conference
    for item in of_conferences:
        when = item.project.pk, item.date
        if item.is_conference or own[when] > told[when]:
            yield item


def _themes(project_ids: set[int], locale_id: int) -> Sequence[ThemeToCome]:
    """The themes of the projects, in the language of the locale, by name."""
    in_language = Theme.objects.filter(translation_key=OuterRef("theme__translation_key"), locale=locale_id)
    rows = ProjectPage.themes.through.objects.filter(projectpage__in=project_ids).annotate(
        name=Subquery(in_language.values("name")[:1]), slug=Subquery(in_language.values("slug")[:1])
    )
    found: dict[tuple[str, str, UUID], set[int]] = defaultdict(set)
    for name, slug, key, project_id in rows.values_list("name", "slug", "theme__translation_key", "projectpage_id"):
        if slug:
            found[name, slug, key].add(project_id)
    return [ThemeToCome(*theme, project_ids=ids) for theme, ids in sorted(found.items())]


def _groups(items: Sequence[CalendarItem], today: date) -> Sequence[Group]:
    """The items by month, those of more than a month after the month in which that begins."""

    def time_of(item: CalendarItem) -> tuple[str, str]:
        first, last, days = item.starts(today), item.date.latest, days_of(item.date)
        is_exact = days is not None and days.status is DayStatus.CONFIRMED
        if is_exact or (last and (first.year, first.month) == (last.year, last.month)):
            return f"{first:%Y-%m}", capfirst(date_format(first, "F Y"))
        return f"{first:%Y-%m} {last}", capfirst(render(item.date, get_language()))

    ordered = sorted(items, key=time_of)
    return [Group(heading, list(group)) for (_, heading), group in groupby(ordered, key=time_of)]
