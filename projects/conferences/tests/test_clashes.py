"""Two sessions in one place at one time."""

from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import translation

from projects.conferences.admin import warn_of_clashes
from projects.conferences.clashes import clashes
from projects.models import ConferenceSession
from projects.tests.factories import ConferencePageFactory, ConferenceSessionFactory


def session(start: int, end: int, **values: object) -> ConferenceSession:
    return ConferenceSession(
        title="", start=datetime(2026, 5, 4, start, tzinfo=UTC), end=datetime(2026, 5, 4, end, tzinfo=UTC), **values
    )


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ({"room": "Sal A"}, {"room": "sal a "}, ["Sal A"]),
        ({"track": "Vann"}, {"track": "Vann"}, ["Vann"]),
        ({"room": "Sal A", "track": "Vann"}, {"room": "Sal B", "track": "Vann"}, ["Vann"]),
        ({"room": "Sal A"}, {"room": "Sal B"}, []),
        ({}, {}, []),
        ({"room": "Sal A"}, {"room": "Sal A", "cancelled": True}, []),
        ({"room": "Sal A", "kind": "one_to_one"}, {"room": "Sal A", "kind": "one_to_one"}, []),
    ],
)
def test_sessions_that_overlap_clash_in_what_they_share(
    one: dict[str, object], other: dict[str, object], where: list[str]
) -> None:
    assert [clash.where for clash in clashes([session(9, 11, **one), session(10, 12, **other)])] == where
    assert list(clashes([session(9, 10, **one), session(10, 12, **other)])) == []


def test_a_long_session_clashes_with_each_that_it_meets() -> None:
    long, *short = [session(start, end, room="A") for start, end in ((8, 17), (9, 10), (11, 12))]
    assert [(clash.first, clash.second) for clash in clashes([*short, long])] == [(long, short[0]), (long, short[1])]


@pytest.mark.django_db
def test_the_editor_is_told_of_sessions_that_clash_and_nothing_is_refused(admin_client: Client) -> None:
    page = ConferencePageFactory()
    for order, title in enumerate(("Salt", "Sand")):
        ConferenceSessionFactory(page=page, title=title, room="Sal A", sort_order=order)
    request = admin_client.get(reverse("wagtailadmin_home")).wsgi_request
    with translation.override("en"):
        warn_of_clashes(request, page)
    assert [message.message.strip() for message in get_messages(request)] == [
        "“Salt” and “Sand” overlap, and both are in Sal A."
    ]
