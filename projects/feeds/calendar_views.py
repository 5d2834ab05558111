"""iCalendar documents of a process, a theme, a conference, and all deadlines.

What is no longer public is in them as cancelled, for those who had it; what never was is not found.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.feeds.conference_events import events_of_conference
from projects.feeds.editions import Edition, conferences, in_language, projects
from projects.feeds.event import DEADLINES, Event
from projects.feeds.process_events import events_of_project
from projects.feeds.responses import calendar_answer, site_name
from projects.feeds.revisions import Revision, revisions, still_told, withdrawn_lately
from projects.feeds.topics import theme_in_language
from projects.models.calendar_entry import CalendarEntry
from projects.models.process_step import StepKind

# More than any calendar shows; the latest are kept.
MOST_EVENTS = 1000
# For how long a deadline that has passed is shown.
PASSED = timedelta(days=30)


@require_safe
def process(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every step of a project that has a date."""
    editions = projects(Q(translation_key=key)).get(key)
    project = in_language(editions, get_language() or "") if editions else None
    return _of_page(request, key, project.page.title if project else "", events_of_project(project) if project else ())


@require_safe
def conference(request: HttpRequest, key: UUID) -> HttpResponse:
    """A conference with its sessions and its deadlines."""
    editions = conferences(Q(translation_key=key)).get(key)
    shown = in_language(editions, get_language() or "") if editions else None
    return _of_page(request, key, shown.page.title if shown else "", events_of_conference(shown) if shown else ())


@require_safe
def theme(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every dated step of all the projects of a theme."""
    shown = theme_in_language(key)
    if shown is None:
        raise Http404
    found = projects(Q(themes__translation_key=key))
    events = _of_all(found.values(), events_of_project)
    entries = CalendarEntry.objects.filter(still_told() & Q(page_key__in=found) | withdrawn_lately())
    of_theme = [entry for entry in entries if entry.page_key in found or str(key) in entry.published["themes"]]
    return _answer(request, shown.name, revisions(events, of_theme))


@require_safe
def deadlines(request: HttpRequest) -> HttpResponse:
    """The deadlines of all projects and conferences that are to come or passed lately."""
    since = timezone.localdate() - PASSED
    steps = Q(steps__kind=StepKind.DEADLINE, steps__date_latest__gte=since)
    own = Q(registration_deadline_latest__gte=since) | Q(input_deadline_latest__gte=since)
    events = [
        *_of_all(projects(steps).values(), events_of_project),
        *_of_all(conferences(own).values(), events_of_conference),
    ]
    wanted = [event for event in events if event.kind in DEADLINES and event.end > since]
    uids = {event.uid for event in wanted}
    entries = CalendarEntry.objects.filter(Q(uid__in=uids) | withdrawn_lately())
    of_deadlines = [entry for entry in entries if entry.uid in uids or _is_recent_deadline(entry, since)]
    return _answer(request, _("All deadlines"), revisions(wanted, of_deadlines))


def _of_page(request: HttpRequest, key: UUID, name: str, events: Iterable[Event]) -> HttpResponse:
    """The calendar of one page; without a name where nobody may read it any longer."""
    entries = CalendarEntry.objects.filter(still_told(), page_key=key)
    told = revisions(events, entries, names=bool(name))
    if not name and not told:
        raise Http404
    return _answer(request, name, told)


def _answer(request: HttpRequest, name: str, told: list[Revision]) -> HttpResponse:
    municipality = site_name(request)
    title = f"{name} – {municipality}" if name else municipality
    return calendar_answer(title, told[-MOST_EVENTS:], filename=f"{slugify(name) or 'calendar'}.ics")


def _of_all[Row: Any](
    found: Iterable[list[Edition[Any, Row]]], events_of: Callable[[Edition[Any, Row]], Iterator[Event]]
) -> list[Event]:
    return [event for editions in found for event in events_of(in_language(editions, get_language() or ""))]


def _is_recent_deadline(entry: CalendarEntry, since: date) -> bool:
    told = entry.published
    return told["kind"] in DEADLINES and date.fromisoformat(told["end"]) > since
