"""What readers of a conference's page are told, before, during and after."""

from typing import Any

import pytest
from django.test import Client

from projects.conferences.tests.pages import day, html_of
from projects.models import ConferenceQuestion, NewsConference
from projects.tests.factories import (
    ConferencePageFactory,
    NewsPageFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("after", "open_"), [(0, True), (1, True), (-1, False)])
def test_a_deadline_says_whether_it_is_open(client: Client, after: int, open_: bool) -> None:
    page = ConferencePageFactory(date=day(9), registration_deadline=day(after), input_deadline=day(after))
    context = client.get(page.url).context
    assert context["registration"].is_open is open_
    assert context["contribution"].is_open is open_
    html = html_of(client, page)
    assert html.count(">Åpen<") == (2 if open_ else 0)
    assert html.count(">Stengt<") == (0 if open_ else 2)


@pytest.mark.parametrize(
    ("values", "registration", "contribution"),
    [
        ({}, True, True),
        ({"date": day(-1)}, False, True),
        ({"event_status": "postponed"}, False, True),
        ({"event_status": "cancelled"}, False, False),
    ],
)
def test_what_does_not_take_place_is_not_registered_for(
    client: Client, values: dict[str, Any], registration: bool, contribution: bool
) -> None:
    fields = {
        "date": day(9),
        "registration_url": "https://example.org/meld-paa",
        "event_status_notice": "Storm.",
    } | values
    page = ConferencePageFactory(registration_deadline=day(5), input_deadline=day(20), **fields)
    context = client.get(page.url).context
    assert (context["registration"].is_open, context["contribution"].is_open) == (registration, contribution)
    assert ("https://example.org/meld-paa" in html_of(client, page)) is registration


def test_nobody_registers_after_the_deadline(client: Client) -> None:
    page = ConferencePageFactory(date=day(9), registration_deadline=day(-1), registration_url="https://example.org/reg")
    assert "https://example.org/reg" not in html_of(client, page)


@pytest.mark.parametrize(("status", "said"), [("postponed", "er utsatt"), ("cancelled", "er avlyst")])
def test_a_conference_that_does_not_take_place_says_so_at_the_top(client: Client, status: str, said: str) -> None:
    page = ConferencePageFactory(event_status=status, event_status_notice="Foredragsholderen er syk.", date=day(3))
    html = html_of(client, page)
    assert html.index(said) < html.index("Foredragsholderen er syk.") < html.index('id="facts"')


def test_the_notice_in_doffin_is_told_with_what_is_known_of_it(client: Client) -> None:
    address = "https://doffin.no/notices/2026-123456"
    assert f'href="{address}">2026-123456<' in html_of(
        client, ConferencePageFactory(doffin_reference="2026-123456", doffin_url=address)
    )
    assert "<dd>2026-123456</dd>" in html_of(client, ConferencePageFactory(doffin_reference="2026-123456"))
    assert f'href="{address}">Les kunngjøringen<' in html_of(client, ConferencePageFactory(doffin_url=address))
    assert "Doffin" not in html_of(client, ConferencePageFactory())


def test_invitation_and_outcome_stand_side_by_side_afterwards(client: Client) -> None:
    page = ConferencePageFactory(
        date=day(-30),
        invitation=[("text", "<p>Velkommen til dialog.</p>")],
        equal_treatment_note="<p>Alle får de samme opplysningene.</p>",
        outcome=[("text", "<p>Vi fikk 28 innspill.</p>")],
        outcome_figures=[("figure", {"value": "28", "label": "innspill", "note": ""})],
    )
    html = html_of(client, page)
    for text in ("Velkommen til dialog.", "Alle får de samme opplysningene.", "Vi fikk 28 innspill."):
        assert text in html
    assert 'href="#invitation"' in html
    assert 'href="#outcome"' in html


def test_answers_are_dated(client: Client) -> None:
    page = ConferencePageFactory()
    ConferenceQuestion.objects.create(
        page=page,
        locale=page.locale,
        question="Kan flere levere sammen?",
        answer="<p>Ja.</p>",
        answered_on="2026-05-04",
    )
    html = html_of(client, page)
    assert html.index("Kan flere levere sammen?") < html.index("4. mai 2026")


def test_the_page_tells_which_step_of_the_process_it_is(client: Client) -> None:
    project = ProjectPageFactory(title="Regn")
    page = ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project, title="Invitasjon", sort_order=0)
    ProcessStepFactory(page=project, title="Dialog", sort_order=1, conference=page)
    ProcessStepFactory(page=project, title="Avtale", sort_order=2)
    (step,) = client.get(page.url).context["steps"]
    assert (step.number, step.count, step.title, step.project) == (2, 3, "Dialog", "Regn")
    assert step.url == f"{project.url}#process"
    assert "Steg 2 av 3" in html_of(client, page)


def test_the_step_is_told_of_in_the_language_of_the_page(client: Client) -> None:
    project = ProjectPageFactory()
    page = ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project, title="Dialog", conference=page)
    project.refresh_from_db()
    in_english = page_in_english(project, title="Rain", slug="rain")
    step = in_english.steps.get()
    type(step).objects.filter(pk=step.pk).update(title="Dialogue")
    conference = page_in_english(page, slug="conference")
    (told,) = client.get(conference.url).context["steps"]
    assert (told.title, told.project, told.url) == ("Dialogue", "Rain", f"{in_english.url}#process")


def test_a_step_of_a_project_that_is_not_public_is_not_told_of(client: Client) -> None:
    project = ProjectPageFactory(live=False)
    page = ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project, conference=page)
    assert client.get(page.url).context["steps"] == []


def test_news_of_the_conference_are_told_and_it_of_them(client: Client) -> None:
    page = ConferencePageFactory(title="Konferansen")
    news = NewsPageFactory(title="Det var fullt hus")
    NewsConference.objects.create(page=news, conference=page)
    other = NewsPageFactory(title="Noe annet")
    assert [shown.title for shown in client.get(page.url).context["related_news"]] == ["Det var fullt hus"]
    assert [shown.title for shown in client.get(news.url).context["conferences"]] == ["Konferansen"]
    assert client.get(other.url).context["conferences"] == []


def test_news_that_are_not_public_are_not_told(client: Client) -> None:
    page = ConferencePageFactory()
    NewsConference.objects.create(page=NewsPageFactory(live=False), conference=page)
    assert client.get(page.url).context["related_news"] == []
