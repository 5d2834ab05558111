"""One event as an iCalendar document: a session, or a deadline."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from projects.feeds.conference_events import events_of_conference
from projects.feeds.editions import conferences, in_language, projects
from projects.feeds.event import Event, EventKind, uid_of
from projects.feeds.process_events import events_of_project
from projects.feeds.responses import calendar_answer, site_name
from projects.feeds.revisions import revisions, still_told
from projects.models.calendar_entry import CalendarEntry


@require_safe
def session(request: HttpRequest, key: UUID) -> HttpResponse:
    """A session of a conference."""
    return _single(request, EventKind.SESSION, key, _conference_events(Q(sessions__translation_key=key)))


@require_safe
def deadline(request: HttpRequest, key: UUID) -> HttpResponse:
    """A step of a project; its address stays the same should it cease to be a deadline."""
    events = (
        event
        for editions in projects(Q(steps__translation_key=key)).values()
        for event in events_of_project(in_language(editions, get_language() or ""))
    )
    return _single(request, EventKind.DEADLINE, key, events)


@require_safe
def registration_deadline(request: HttpRequest, key: UUID) -> HttpResponse:
    """Until when one can register for a conference."""
    return _single(request, EventKind.REGISTRATION, key, _conference_events(Q(translation_key=key)))


@require_safe
def input_deadline(request: HttpRequest, key: UUID) -> HttpResponse:
    """Until when a conference takes input."""
    return _single(request, EventKind.INPUT, key, _conference_events(Q(translation_key=key)))


def _conference_events(which: Q) -> Iterable[Event]:
    for editions in conferences(which).values():
        yield from events_of_conference(in_language(editions, get_language() or ""))


def _single(request: HttpRequest, kind: EventKind, key: UUID, events: Iterable[Event]) -> HttpResponse:
    uid = uid_of(kind, key)
    all_of_page = list(events)
    entries = CalendarEntry.objects.filter(still_told(), uid=uid)
    told = revisions((event for event in all_of_page if event.uid == uid), entries, names=bool(all_of_page))
    if not told:
        raise Http404
    name = told[0].event.summary
    return calendar_answer(f"{name} – {site_name(request)}", told, filename=f"{slugify(name) or kind}.ics")
