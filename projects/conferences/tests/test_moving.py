"""A programme that is moved with its conference."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail.test.utils.form_data import querydict_from_html

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage
from projects.tests.factories import ConferencePageFactory, ConferenceSessionFactory

pytestmark = pytest.mark.django_db

STREAMS = ["invitation", "outcome", "outcome_figures", "materials"]


@pytest.fixture
def conference() -> ConferencePage:
    """On 4 May 2026, with two sessions that day."""
    page: ConferencePage = ConferencePageFactory(date=FuzzyDate("2026-05-04"))
    for number in range(2):
        ConferenceSessionFactory(page=page, title=f"Innlegg {number}", sort_order=number)
    page.save_revision().publish()
    return page


def opened(client: Client, page: ConferencePage) -> QueryDict:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data: QueryDict = querydict_from_html(html, form_id="page-edit-form")
    rows = {key.rpartition("-")[0] for key in data if re.fullmatch(r"sessions-\d+-title", key)}
    for name in [*STREAMS, *(f"{row}-{stream}" for row in rows for stream in ("speakers", "materials"))]:
        data[f"{name}-count"] = "0"
    data.update({f"{row}-abstract": "null" for row in rows})  # as a browser sends a text that nobody has touched
    return data


def send(client: Client, page: ConferencePage, **typed: str) -> Any:
    return send_form(client, page, opened(client, page), **typed)


def send_form(client: Client, page: ConferencePage, form: QueryDict, **typed: str) -> Any:
    data = form.copy()
    data.update(typed)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def starts(page: ConferencePage) -> list[Any]:
    draft = ConferencePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [timezone.localtime(session.start) for session in draft.sessions.all()]


def test_the_sessions_move_as_many_days_at_the_same_hours_whatever_the_clocks_do(
    admin_client: Client, conference: ConferencePage
) -> None:
    before = starts(conference)
    response = send(admin_client, conference, date="25.11.2026", move_programme="on")
    assert response.status_code == 302
    after = starts(conference)
    assert [moment.date() for moment in after] == [moment.date() + timedelta(days=205) for moment in before]
    assert [moment.time() for moment in after] == [moment.time() for moment in before]


def test_a_form_that_stays_open_while_its_draft_is_saved_moves_from_where_it_was_opened(
    admin_client: Client, conference: ConferencePage
) -> None:
    form = opened(admin_client, conference)
    for date in ("24.11.2026", "25.11.2026"):
        assert send_form(admin_client, conference, form, date=date, move_programme="on").status_code == 302
    assert {(moment.day, moment.month) for moment in starts(conference)} == {(25, 11)}


def test_without_being_asked_nothing_moves_and_the_sessions_are_refused(
    admin_client: Client, conference: ConferencePage
) -> None:
    before = starts(conference)
    assert send(admin_client, conference, date="25.11.2026").status_code == 200
    assert starts(conference) == before


def test_what_was_moved_by_hand_already_stays(admin_client: Client, conference: ConferencePage) -> None:
    typed = {"date": "25.11.2026", "sessions-0-start": "2026-11-25 08:00", "sessions-0-end": "2026-11-25 09:00"}
    assert send(admin_client, conference, **typed, move_programme="on").status_code == 302
    assert {(moment.day, moment.month) for moment in starts(conference)} == {(25, 11)}
    assert starts(conference)[0].hour == 8


def test_versions_are_compared_and_the_page_is_translated_as_before(
    admin_client: Client, conference: ConferencePage
) -> None:
    conference.save_revision()
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[conference.pk, "earliest", "latest"])
    assert admin_client.get(compare).status_code == 200
    Locale.objects.get_or_create(language_code="en")
    submit = reverse("wagtail_localize:submit_page_translation", args=[conference.pk])
    assert admin_client.get(submit).status_code == 200
