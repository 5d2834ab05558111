"""Changing pages and reading what calendars are told, for tests."""

from datetime import timedelta
from typing import Any

from django.test import Client, TestCase
from django.utils import timezone

from projects.feeds.tests.calendars import calendar_at, events_in, feed_address
from projects.models import ConferencePage, ProjectPage

SOON = (timezone.localdate() + timedelta(days=20)).isoformat()


LATER = (timezone.localdate() + timedelta(days=40)).isoformat()


def fresh[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    found: PageType = type(page)._default_manager.get(pk=page.pk)
    return found


def publish[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
    return fresh(page)


def told(client: Client, page: ProjectPage | ConferencePage, language: str = "nb") -> dict[str, Any]:
    name = "process_ics" if isinstance(page, ProjectPage) else "conference_ics"
    return events_in(calendar_at(client, feed_address(name, page, language=language)))


def event_of(client: Client, row: Any, language: str = "nb") -> Any:
    """What the row's page tells of it."""
    [event] = [event for uid, event in told(client, row.page, language).items() if str(row.translation_key) in uid]
    return event
