"""Projects, people, conferences and news, for tests. Pages need a ``parent``."""

from datetime import UTC, datetime

import factory
import wagtail_factories
from wagtail.models import Locale

from projects.models import (
    ConferenceContact,
    ConferencePage,
    ConferenceSession,
    ContactDirectoryPage,
    ContactPerson,
    NewsIndexPage,
    NewsPage,
    ProcessStep,
    ProjectContact,
    ProjectIndexPage,
    ProjectPage,
    Theme,
)


def _norwegian() -> Locale:
    return Locale.objects.get(language_code="nb")


class ProjectIndexPageFactory(wagtail_factories.PageFactory):
    """The list of projects."""

    title = "Prosjekter"

    class Meta:
        model = ProjectIndexPage


class ProjectPageFactory(wagtail_factories.PageFactory):
    """A project that goes on."""

    title = factory.Sequence(lambda number: f"Prosjekt {number}")
    lead = "Hva prosjektet handler om."

    class Meta:
        model = ProjectPage


class ProcessStepFactory(factory.django.DjangoModelFactory):
    """A step of a project (``page``)."""

    title = factory.Sequence(lambda number: f"Steg {number}")
    locale = factory.LazyFunction(_norwegian)

    class Meta:
        model = ProcessStep


class ConferencePageFactory(wagtail_factories.PageFactory):
    """A conference of a project."""

    title = factory.Sequence(lambda number: f"Konferanse {number}")

    class Meta:
        model = ConferencePage


class ConferenceSessionFactory(factory.django.DjangoModelFactory):
    """An hour of a conference (``page``)."""

    title = factory.Sequence(lambda number: f"Innlegg {number}")
    start = datetime(2030, 6, 18, 7, 0, tzinfo=UTC)
    end = datetime(2030, 6, 18, 8, 0, tzinfo=UTC)
    locale = factory.LazyFunction(_norwegian)

    class Meta:
        model = ConferenceSession


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    """The list of news."""

    title = "Nyheter"

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(wagtail_factories.PageFactory):
    """A news article."""

    title = factory.Sequence(lambda number: f"Nyhet {number}")
    lead = "Hva som har hendt."

    class Meta:
        model = NewsPage


class ContactDirectoryPageFactory(wagtail_factories.PageFactory):
    """The list of contact persons."""

    title = "Kontaktpersoner"

    class Meta:
        model = ContactDirectoryPage


class ContactPersonFactory(factory.django.DjangoModelFactory):
    """Someone to ring, in Norwegian."""

    name = factory.Sequence(lambda number: f"Rolle {number}")
    locale = factory.LazyFunction(_norwegian)

    class Meta:
        model = ContactPerson


class ProjectContactFactory(factory.django.DjangoModelFactory):
    """A ``person`` of a project (``page``)."""

    class Meta:
        model = ProjectContact


class ConferenceContactFactory(factory.django.DjangoModelFactory):
    """A ``person`` of a conference (``page``)."""

    class Meta:
        model = ConferenceContact


class ThemeFactory(factory.django.DjangoModelFactory):
    """A theme, in Norwegian."""

    name = factory.Sequence(lambda number: f"Tema {number}")
    slug = factory.Sequence(lambda number: f"tema-{number}")
    locale = factory.LazyFunction(_norwegian)

    class Meta:
        model = Theme
