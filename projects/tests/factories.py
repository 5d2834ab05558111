"""Pages and rows for tests, below the site's front page unless a test says otherwise."""

from datetime import UTC, datetime
from typing import Any

import wagtail_factories
from factory.declarations import LazyAttribute, LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Locale, Page, Site

from projects.models import (
    CalendarPage,
    ConferenceContact,
    ConferencePage,
    ConferenceSession,
    ContactDirectoryPage,
    ContactPerson,
    NewsIndexPage,
    NewsPage,
    NewsProject,
    ProcessStep,
    ProjectContact,
    ProjectIndexPage,
    ProjectPage,
    Theme,
)
from projects.people.slugs import slug_of


def front_page() -> Page:
    """The Norwegian front page, which migrations make."""
    return Site.objects.get(is_default_site=True).root_page.specific


def only(page_type: type[Page], make: Any) -> Page:
    """The one page of that type, made where there is none."""
    return page_type.objects.first() or make()


class ThemeFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Tema {n}")
    slug = Sequence(lambda n: f"tema-{n}")
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = Theme


class ContactPersonFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Rolle {n}")
    title = "Rådgiver"
    phone = "+4767504050"
    slug = LazyAttribute(lambda person: slug_of(person.name))
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = ContactPerson


class ProjectIndexPageFactory(wagtail_factories.PageFactory):
    title = "Prosjekter"
    parent = LazyFunction(front_page)

    class Meta:
        model = ProjectIndexPage


class ProjectPageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda n: f"Prosjekt {n:03}")
    lead = "Hva prosjektet handler om."
    status_notice = "Hva som kom ut av det."
    parent = LazyFunction(lambda: only(ProjectIndexPage, ProjectIndexPageFactory))

    class Meta:
        model = ProjectPage


class ProcessStepFactory(DjangoModelFactory):
    page = SubFactory(ProjectPageFactory)
    title = Sequence(lambda n: f"Steg {n}")
    locale = SelfAttribute("page.locale")

    class Meta:
        model = ProcessStep


class ProjectContactFactory(DjangoModelFactory):
    page = SubFactory(ProjectPageFactory)
    person = SubFactory(ContactPersonFactory)

    class Meta:
        model = ProjectContact


class ConferencePageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda n: f"Konferanse {n:03}")
    parent = SubFactory(ProjectPageFactory)

    class Meta:
        model = ConferencePage


class ConferenceSessionFactory(DjangoModelFactory):
    page = SubFactory(ConferencePageFactory)
    title = Sequence(lambda n: f"Innlegg {n}")
    start = datetime(2026, 5, 4, 8, tzinfo=UTC)
    end = datetime(2026, 5, 4, 9, tzinfo=UTC)
    locale = SelfAttribute("page.locale")

    class Meta:
        model = ConferenceSession


class ConferenceContactFactory(DjangoModelFactory):
    page = SubFactory(ConferencePageFactory)
    person = SubFactory(ContactPersonFactory)

    class Meta:
        model = ConferenceContact


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    title = "Nyheter"
    parent = LazyFunction(front_page)

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda n: f"Nyhet {n:03}")
    lead = "Hva som har hendt."
    parent = LazyFunction(lambda: only(NewsIndexPage, NewsIndexPageFactory))

    class Meta:
        model = NewsPage


class NewsProjectFactory(DjangoModelFactory):
    page = SubFactory(NewsPageFactory)
    project = SubFactory(ProjectPageFactory)

    class Meta:
        model = NewsProject


class ContactDirectoryPageFactory(wagtail_factories.PageFactory):
    title = "Kontaktpersoner"
    parent = LazyFunction(front_page)

    class Meta:
        model = ContactDirectoryPage


class CalendarPageFactory(wagtail_factories.PageFactory):
    title = "Kalender"
    parent = LazyFunction(front_page)

    class Meta:
        model = CalendarPage
