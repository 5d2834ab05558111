"""Processes and conferences whose calendars tests read."""

from django.test import Client

from projects.feeds.tests.calendars import calendar_at, feed_address
from projects.models import ConferencePage, ProjectPage


def process_of(client: Client, project: ProjectPage) -> bytes:
    return calendar_at(client, feed_address("process_ics", project))


def conference_of(client: Client, page: ConferencePage) -> bytes:
    return calendar_at(client, feed_address("conference_ics", page))
