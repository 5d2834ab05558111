"""Every public page takes at most twelve queries with cold caches, and no more behind long lists than behind short."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, Site
from wagtail_factories import PageFactory

from base.models import FooterText
from home.tests.addresses import public_addresses
from home.tests.factories import HomeFeatureFactory, InformationPageFactory, english_home, norwegian_home
from projects.models import (
    ConferenceContact,
    ConferenceSession,
    ContactPerson,
    ProcessStep,
    ProjectContact,
)
from projects.tests.factories import (
    CalendarPageFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    NewsProjectFactory,
    ProcessStepFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

MOST = 12
FEW, MANY = 10, 200
SOON = (timezone.localdate() + timedelta(days=20)).isoformat()


@dataclass(frozen=True)
class Kind:
    """A page type: makes a page, and puts so many rows behind each of its lists."""

    make: Callable[[], Page]
    fill: Callable[[Page, int], object]


def below(parent: Page, factory: type[PageFactory]) -> Page:
    """The page of that type below the parent, made where there is none."""
    page_type = factory._meta.model
    return page_type.objects.child_of(parent).first() or factory(parent=parent)


def fill_home(home: Page, rows: int) -> None:
    projects = ProjectPageFactory.create_batch(rows // 10, parent=below(home, ProjectIndexPageFactory))
    for project in projects[: 6 - home.features.count()]:
        HomeFeatureFactory(page=home, project=project)
    steps(projects[0], rows)
    ConferencePageFactory.create_batch(rows // 10, parent=projects[0], date=SOON)
    NewsPageFactory.create_batch(rows // 10, parent=below(home, NewsIndexPageFactory))


def persons(rows: int, locale: Locale) -> list[ContactPerson]:
    return ContactPerson.objects.bulk_create(ContactPersonFactory.build_batch(rows, locale=locale))


def steps(project: Page, rows: int) -> None:
    made = ProcessStepFactory.build_batch(
        rows, page=project, date=SOON, link_page=project.get_parent(), link_text="Mer"
    )
    ProcessStep.objects.bulk_create(made)


def fill_project(project: Page, rows: int) -> None:
    steps(project, rows)
    ProjectContact.objects.bulk_create(
        ProjectContact(page=project, person=person) for person in persons(rows, project.locale)
    )
    ConferencePageFactory.create_batch(rows // 10, parent=project, date=SOON)
    index = below(project.get_parent().get_parent(), NewsIndexPageFactory)
    for news in NewsPageFactory.create_batch(rows // 10, parent=index):
        NewsProjectFactory(page=news, project=project)
    project.themes.add(*ThemeFactory.create_batch(rows // 10, locale=project.locale))
    project.save()


def fill_conference(conference: Page, rows: int) -> None:
    speakers = persons(rows, conference.locale)
    ConferenceContact.objects.bulk_create(ConferenceContact(page=conference, person=person) for person in speakers)
    ConferenceSession.objects.bulk_create(
        ConferenceSessionFactory.build(page=conference, speakers=[("contact_person", person)]) for person in speakers
    )


def fill_news(news: Page, rows: int) -> None:
    index = below(news.get_parent().get_parent(), ProjectIndexPageFactory)
    for project in ProjectPageFactory.create_batch(rows // 10, parent=index):
        NewsProjectFactory(page=news, project=project)


def fill_calendar(calendar: Page, rows: int) -> None:
    index = below(calendar.get_parent(), ProjectIndexPageFactory)
    for project in ProjectPageFactory.create_batch(rows // 10, parent=index):
        ProcessStepFactory(page=project, kind="deadline", date=SOON)
        project.themes.add(ThemeFactory(locale=project.locale))
        project.save()
        ConferencePageFactory(parent=project, date=SOON, input_deadline=SOON)


def fill_project_list(index: Page, rows: int) -> None:
    for project in ProjectPageFactory.create_batch(rows // 4, parent=index):
        ProcessStepFactory(page=project, date=SOON)


KINDS = {
    "front page": Kind(norwegian_home, fill_home),
    "information": Kind(InformationPageFactory, lambda page, rows: None),
    "project list": Kind(ProjectIndexPageFactory, fill_project_list),
    "project": Kind(ProjectPageFactory, fill_project),
    "conference": Kind(ConferencePageFactory, fill_conference),
    "news list": Kind(NewsIndexPageFactory, lambda page, rows: NewsPageFactory.create_batch(rows // 4, parent=page)),
    "news": Kind(NewsPageFactory, fill_news),
    "calendar": Kind(CalendarPageFactory, fill_calendar),
    "contact directory": Kind(
        ContactDirectoryPageFactory,
        lambda page, rows: persons(rows, page.locale),
    ),
}


def footer_of(page: Page, links: int) -> None:
    anchors = "".join(f'<p><a linktype="page" id="{page.pk}">{number}</a></p>' for number in range(links))
    FooterText.objects.create(heading="Lenker", body=anchors, locale=page.locale)


def queries_of(address: str) -> list[str]:
    """The queries of a request that finds nothing cached but the roots of sites, which Wagtail keeps for hours."""
    client = Client()
    assert client.get(address).status_code == 200
    cache.clear()
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_takes_few_queries_and_no_more_for_long_lists(kind: str, language: str) -> None:
    page = KINDS[kind].make()
    if language == "en":
        page = english_home() if kind == "front page" else page_in_english(page)
    counts = {}
    for rows in (FEW, MANY):
        KINDS[kind].fill(page, rows)
        footer_of(page, rows)
        counts[rows] = queries_of(page.url)
    assert len(counts[FEW]) == len(counts[MANY]) <= MOST, "\n".join(counts[MANY])


def test_what_is_not_found_takes_few_queries_too(client: Client) -> None:
    english_home()
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/finnes-ikke/").status_code == 404
    assert len(queries) <= MOST


@pytest.mark.usefixtures("demo_content")
def test_every_page_of_the_demo_content_takes_few_queries() -> None:
    counts = {address: len(queries_of(address)) for address in public_addresses()}
    assert {address: count for address, count in counts.items() if count > MOST} == {}
