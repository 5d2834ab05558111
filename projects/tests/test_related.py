"""What stands around an article, and what of it readers may see."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from projects.models import ProjectPage, ProjectStatus
from projects.tests.factories import (
    ConferencePageFactory,
    NewsPageFactory,
    NewsProjectFactory,
    ProcessStepFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def make_private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def titles(client: Client, page: Page, name: str) -> list[str]:
    return [shown.title for shown in client.get(page.url).context[name]]


def test_a_project_tells_of_its_conferences_in_the_order_of_their_dates(client: Client) -> None:
    project = ProjectPageFactory()
    for title, when in (("Sist", "2026-05-04"), ("Uavklart", ""), ("Først", "2026-03-01")):
        ConferencePageFactory(parent=project, title=title, date=when)
    ConferencePageFactory(title="En annens", date="2026-01-01")
    assert titles(client, project, "conferences") == ["Først", "Sist", "Uavklart"]


def test_a_project_tells_of_news_about_it_the_newest_first(client: Client) -> None:
    project = ProjectPageFactory()
    for title, days in (("Gammel", 9), ("Ny", 1)):
        NewsProjectFactory(project=project, page__title=title, page__date=TODAY - timedelta(days=days))
    NewsProjectFactory(project=project, page__title="Udatert")
    NewsProjectFactory(page__title="Om noe annet")
    assert titles(client, project, "related_news") == ["Ny", "Gammel", "Udatert"]


def test_news_tell_of_their_projects(client: Client) -> None:
    row = NewsProjectFactory()
    assert titles(client, row.page, "projects") == [row.project.title]


def test_drafts_and_private_pages_are_not_told_of(client: Client) -> None:
    project, news = ProjectPageFactory(), NewsPageFactory()
    for values, private in (({"live": False}, False), ({}, True)):
        conference = ConferencePageFactory(parent=project, **values)
        article = NewsPageFactory(**values)
        other = ProjectPageFactory(**values)
        NewsProjectFactory(project=project, page=article)
        NewsProjectFactory(project=other, page=news)
        if private:
            for page in (conference, article, other):
                make_private(page)
    assert titles(client, project, "conferences") == titles(client, project, "related_news") == []
    assert titles(client, news, "projects") == []


def test_a_block_of_related_projects_leaves_out_what_readers_cannot_read(client: Client) -> None:
    draft, private, shown = ProjectPageFactory(live=False), ProjectPageFactory(), ProjectPageFactory()
    make_private(private)
    news = NewsPageFactory(body=[("related_projects", {"heading": "Se også", "projects": [draft, private, shown]})])
    html = client.get(news.url).content.decode()
    assert shown.title in html
    assert draft.title not in html
    assert private.title not in html


def test_a_block_of_related_projects_is_in_the_language_of_the_page(client: Client) -> None:
    project = ProjectPageFactory(title="Regn")
    page_in_english(project, title="Rain", slug="rain")
    untranslated = ProjectPageFactory(title="Støv")
    news = NewsPageFactory(body=[("related_projects", {"heading": "", "projects": [untranslated, project]})])
    html = client.get(page_in_english(news, title="News", slug="news").url).content.decode()
    assert "Rain" in html
    assert "Regn" not in html
    assert "Støv" not in html


def test_a_step_leads_to_its_page_in_the_language_of_the_project(client: Client) -> None:
    conference, untranslated = ConferencePageFactory(), ConferencePageFactory()
    project = ProjectPageFactory()
    for target in (conference, untranslated):
        ProcessStepFactory(page=project, link_page=target, link_text="Les mer")
    in_english = page_in_english(ProjectPage.objects.get(pk=project.pk), slug="project")
    translated = page_in_english(conference, slug="conference")
    assert {step.link_page_id for step in in_english.steps.all()} == {conference.pk, untranslated.pk}
    assert [step.link for step in in_english.process] == [translated.url, untranslated.url]
    assert [step.link for step in ProjectPage.objects.get(pk=project.pk).process] == [conference.url, untranslated.url]


def test_what_is_related_is_told_in_the_language_of_the_page(client: Client) -> None:
    row = NewsProjectFactory(project__title="Regn", page__title="Nytt om regn")
    project = page_in_english(row.project, title="Rain", slug="rain")
    news = page_in_english(row.page, title="News of rain", slug="news-of-rain")
    assert titles(client, project, "related_news") == ["News of rain"]
    assert titles(client, news, "projects") == ["Rain"]


@pytest.mark.parametrize("live", [True, False])
def test_a_theme_leads_to_the_list_of_projects_if_readers_can_read_that(client: Client, live: bool) -> None:
    project = ProjectPageFactory()
    project.themes = [ThemeFactory(name="Vann", slug="vann")]
    project.save()
    index = project.get_parent()
    if not live:
        index.unpublish()
    html = client.get(project.url).content.decode()
    assert "Vann" in html
    assert (f'href="{index.url}?theme=vann"' in html) is live
    assert ("?theme=" in html) is live


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (ProjectStatus.PLANNED, False),
        (ProjectStatus.ONGOING, False),
        (ProjectStatus.PAUSED, True),
        (ProjectStatus.COMPLETED, True),
        (ProjectStatus.STOPPED, True),
    ],
)
def test_a_notice_stands_on_a_project_that_does_not_go_on(client: Client, status: ProjectStatus, told: bool) -> None:
    project = ProjectPageFactory(status=status, status_notice="Vi venter på svar fra departementet.")
    assert ("Vi venter på svar" in client.get(project.url).content.decode()) is told


def test_steps_stand_under_the_two_headings_in_the_editors_order(client: Client) -> None:
    project = ProjectPageFactory()
    steps: dict[str, dict[str, object]] = {
        "Invitasjon": {"date": "2020-06", "completed_confirmed": True},
        "Frist": {"date": "2020-07-01", "kind": "deadline"},
        "Dialog": {"date": "2020/2099"},
        "Avtale": {},
    }
    for order, (title, values) in enumerate(steps.items()):
        ProcessStepFactory(page=project, title=title, sort_order=order, **values)
    page = client.get(project.url).context["page"]
    assert [step.title for step in page.completed_steps] == ["Invitasjon", "Frist"]
    assert [step.title for step in page.future_steps] == ["Dialog", "Avtale"]


def test_nobody_is_asked_to_register_once_the_conference_is_over(client: Client) -> None:
    address = "https://example.org/registration"
    over = ConferencePageFactory(registration_url=address, date=(TODAY - timedelta(days=1)).isoformat())
    last_day = ConferencePageFactory(registration_url=address, date=TODAY.isoformat())
    undecided = ConferencePageFactory(registration_url=address)
    assert address not in client.get(over.url).content.decode()
    assert address in client.get(last_day.url).content.decode()
    assert address in client.get(undecided.url).content.decode()
