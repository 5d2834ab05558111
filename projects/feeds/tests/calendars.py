"""Reading calendars back, for tests: by icalendar, which wrote them, and by ical.js, which did not."""

import json
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from icalendar import Calendar

from projects.feeds.tests.node import find_node

READER = Path(__file__).with_name("read_calendar.mjs")


def strictly(body: bytes) -> Any:
    """The calendar by icalendar; fails where any line of it was not understood, or breaks RFC 5545's line rules."""
    assert all(len(line) <= 75 for line in body.split(b"\r\n")), "a line is longer than 75 octets"
    assert b"\n" not in body.replace(b"\r\n", b""), "a line ends otherwise than in CR LF"
    calendar = Calendar.from_ical(body)
    for component in calendar.walk():
        assert component.errors == []
    calendar.validate()  # type: ignore[no-untyped-call]  # the library's
    return calendar


def events_in(body: bytes) -> dict[str, Any]:
    """The events by UID; fails where one has a UID that another has."""
    events = strictly(body).events
    found = {str(event["UID"]): event for event in events}
    assert len(found) == len(events)
    return dict(found)


def event_named(body: bytes, title: str) -> Any:
    """The one event whose summary contains the title."""
    [event] = [event for event in events_in(body).values() if title in str(event["SUMMARY"])]
    return event


def by_ical_js(*bodies: bytes) -> list[dict[str, Any]]:
    """Each calendar as ical.js reads it when strict: its name, and its events with their texts and moments in UTC."""
    command = [find_node(), str(READER)]
    texts = json.dumps([body.decode() for body in bodies])
    done = subprocess.run(command, input=texts, capture_output=True, text=True, cwd=settings.BASE_DIR, check=False)
    assert done.returncode == 0, done.stderr
    calendars: list[dict[str, Any]] = json.loads(done.stdout)
    return calendars


def feed_address(name: str, *rows: Any, language: str = "nb") -> str:
    """The address of a feed or calendar, of that row's key where it is of one, in the language."""
    with override(language):
        return reverse(f"feeds:{name}", args=[row.translation_key for row in rows])


def calendar_at(client: Client, address: str) -> bytes:
    """The document at an address."""
    response = client.get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return response.content
