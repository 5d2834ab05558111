"""The programme on the page of a conference: what is on, what is left of it, tracks."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from base.models import CustomDocument
from projects.conferences.tests.pages import TODAY, day, html_of
from projects.models import ConferenceContact, ConferenceSession
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)

pytestmark = pytest.mark.django_db


def test_what_is_on_is_said_while_the_conference_lasts(client: Client) -> None:
    now = timezone.now()
    page = ConferencePageFactory(date=TODAY.isoformat())
    times = {"Før": (-120, -60), "Nå": (-30, 30), "Neste": (30, 45), "Senere": (45, 60)}
    for title, (start, end) in times.items():
        ConferenceSessionFactory(
            page=page, title=title, start=now + timedelta(minutes=start), end=now + timedelta(minutes=end)
        )
    response = client.get(page.url)
    shown = response.context["under_way"]
    assert [item.session.title for item in shown.now] == ["Nå"]
    assert [item.session.title for item in shown.next] == ["Neste"]
    html = response.content.decode()
    assert html.count('aria-current="time"') == 1
    assert "no-cache" in response["Cache-Control"]


def test_a_cancelled_conference_says_nothing_is_on(client: Client) -> None:
    now = timezone.now()
    page = ConferencePageFactory(date=TODAY.isoformat(), event_status="cancelled", event_status_notice="Storm.")
    ConferenceSessionFactory(page=page, start=now - timedelta(hours=1), end=now + timedelta(hours=1))
    assert not client.get(page.url).context["under_way"]


def test_the_step_leads_to_its_conference_while_readers_can_go_there(client: Client) -> None:
    project = ProjectPageFactory()
    page = ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project, title="Dialog", conference=page)
    assert f'href="{page.url}">Om konferansen<' in html_of(client, project)
    page.unpublish()
    assert "Om konferansen" not in html_of(client, project)


def test_the_step_leads_to_its_conference_once(client: Client) -> None:
    project = ProjectPageFactory()
    page = ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project, conference=page, link_page=page, link_text="Se programmet")
    html = html_of(client, project)
    assert "Se programmet" in html
    assert "Om konferansen" not in html


def test_what_is_left_of_a_session_is_for_all_or_says_why_not(client: Client) -> None:
    document = CustomDocument.objects.create(
        title="Lysark", language="en", file=ContentFile(b"x" * 2048, name="lysark.pdf"), file_size=2048
    )
    materials = [
        {"title": "Lysark om regn", "document": document.pk, "alternative": "To kurver: se https://example.org/tekst"},
        {"title": "Opptak", "url": "https://example.org/film", "no_alternative_reason": "Det er uten tale."},
        {"title": "Notat", "url": "https://example.org/notat", "is_accessible": True},
        {"title": "Slettet", "document": document.pk + 1, "is_accessible": True},
    ]
    page = ConferencePageFactory(date=day(-3))
    ConferenceSessionFactory(page=page, materials=[{"type": "material", "value": value} for value in materials])
    html = html_of(client, page)
    assert f'href="{document.url}" hreflang="en"' in html
    assert "(PDF, 2,0" in html.replace("\xa0", " ")
    assert "Engelsk)" in html
    assert 'href="https://example.org/tekst"' in html
    assert "Det er uten tale." in html
    assert "https://example.org/notat" in html
    assert "Slettet" not in html


def test_a_cancelled_session_is_struck_and_said_in_words(client: Client) -> None:
    page = ConferencePageFactory(date=day(3))
    ConferenceSessionFactory(page=page, title="Omvisning", cancelled=True)
    html = html_of(client, page)
    assert "<s>Omvisning</s>" in html
    assert html.index(">Avlyst<") < html.index("<s>Omvisning</s>")


def test_tracks_are_columns_and_each_session_names_its_own(client: Client) -> None:
    page = ConferencePageFactory(date=day(3))
    for order, track in enumerate(("Vann", "Vei")):
        ConferenceSessionFactory(page=page, track=track, sort_order=order)
    html = html_of(client, page)
    for track in ("Vann", "Vei"):
        assert f'<th scope="col">{track}</th>' in html
        assert f"</span> {track}</p>" in html


def test_a_programme_without_tracks_has_a_column_of_sessions(client: Client) -> None:
    page = ConferencePageFactory(date=day(3))
    ConferenceSessionFactory(page=page)
    html = html_of(client, page)
    assert '<th scope="col">Programpost</th>' in html
    assert "data-tracks" not in html


def test_a_preview_shows_what_is_not_saved() -> None:
    page = ConferencePageFactory(date=day(3))
    page.sessions = [
        ConferenceSession(title="Ny", start=timezone.now(), end=timezone.now() + timedelta(hours=1), locale=page.locale)
    ]
    page.contacts = [ConferenceContact(person=ContactPersonFactory(name="Rolle Rollesen"))]
    assert [shown.session.title for shown in page.days[0].sessions] == ["Ny"]
    assert [contact.name for contact in page.people.contacts] == ["Rolle Rollesen"]
