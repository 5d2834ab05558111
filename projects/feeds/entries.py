"""What the site has told calendars, kept when a page is published or taken away."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypedDict
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from projects.feeds.conference_events import events_of_conference
from projects.feeds.editions import Edition, conferences, in_language, projects
from projects.feeds.event import Event
from projects.feeds.process_events import events_of_project
from projects.models.calendar_entry import CalendarEntry

if TYPE_CHECKING:
    from wagtail.models import Page


class Published(TypedDict):
    """What calendars were last told: days and times in ISO 8601, names by language code, themes by key.

    An entry that went with its page keeps no names and no place: whoever took the page away wants neither read.
    """

    kind: str
    start: str
    end: str
    place: str
    status: str
    names: dict[str, str]
    themes: list[str]


# A change of these is one that a calendar must show (RFC 5545, 3.8.7.4). A name is so too in a language that had one.
TOLD: tuple[Literal["kind", "start", "end", "place", "status"], ...] = ("kind", "start", "end", "place", "status")


def record_entries(*, page: "Page") -> None:
    """Bring the entries of a project or conference in step with what the public may now read of it, in any language.

    Called when it is published, taken away, deleted, or made private; harmless when nothing has changed.
    """
    record_entries_of(keys=[page.translation_key])


@transaction.atomic
def record_entries_of(*, keys: Iterable[UUID]) -> None:
    """The same for the pages of these translation keys."""
    keys = list(keys)
    now = timezone.now()
    public = _public(keys)
    for entry in CalendarEntry.objects.select_for_update().filter(page_key__in=keys):
        of_page = public.get(entry.page_key)
        published = of_page.pop(entry.uid, None) if of_page is not None else None
        if published:
            _tell(entry, published, now)
        else:
            _withdraw(entry, now, with_page=of_page is None)
    CalendarEntry.objects.bulk_create(
        CalendarEntry(uid=uid, page_key=page_key, changed_at=now, published=published)
        for page_key, of_page in public.items()
        for uid, published in of_page.items()
    )


def is_news(old: Published, new: Published) -> bool:
    """Whether calendars must be told that the event has changed."""
    facts = any(old[name] != new[name] for name in TOLD)
    return facts or any(name != new["names"].get(language, name) for language, name in old["names"].items())


def _tell(entry: CalendarEntry, published: Published, now: datetime) -> None:
    if entry.withdrawn or is_news(entry.published, published):
        entry.sequence += 1
        entry.changed_at = now
        entry.withdrawn = False
    elif entry.published == published:
        return
    entry.published = published
    entry.save()


def _withdraw(entry: CalendarEntry, now: datetime, *, with_page: bool) -> None:
    if not entry.withdrawn:
        entry.sequence += 1
        entry.changed_at = now
        entry.withdrawn = True
    if with_page:
        entry.published |= {"names": {}, "place": ""}
    entry.save()


def _public(keys: list[UUID]) -> dict[UUID, dict[str, Published]]:
    """What the public is told by each page that it may read: by the page's key, then by UID."""
    which = Q(translation_key__in=keys)
    found = {}
    for key, editions in projects(which).items():
        themes = [str(theme) for theme in editions[0].page.themes.values_list("translation_key", flat=True)]
        found[key] = _told(editions, events_of_project, themes)
    for key, conference in conferences(which).items():
        found[key] = _told(conference, events_of_conference, [])
    return found


def _told(
    editions: list[Edition[Any, Any]], events_of: Callable[[Edition[Any, Any]], Iterator[Event]], themes: list[str]
) -> dict[str, Published]:
    names: dict[str, dict[str, str]] = {}
    for edition in editions:
        for event in events_of(edition):
            names.setdefault(event.uid, {})[edition.language] = event.name
    events = events_of(in_language(editions, settings.LANGUAGE_CODE))
    return {event.uid: _published(event, names[event.uid], themes) for event in events}


def _published(event: Event, names: dict[str, str], themes: list[str]) -> Published:
    return Published(
        kind=event.kind,
        start=_iso(event.start),
        end=_iso(event.end),
        place=event.place,
        status=event.status,
        names=names,
        themes=themes,
    )


def _iso(when: date | datetime) -> str:
    return when.astimezone(UTC).isoformat() if isinstance(when, datetime) else when.isoformat()
