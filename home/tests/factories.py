"""Pages of the home app for tests."""

import wagtail_factories
from factory.declarations import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Page

from home.models import HomeFeature, HomePage, InformationPage
from projects.tests.factories import ProjectPageFactory, front_page
from projects.tests.languages import english_front_page


class InformationPageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda n: f"Side {n:03}")
    lead = "Hva siden handler om."
    parent = LazyFunction(front_page)

    class Meta:
        model = InformationPage


class HomeFeatureFactory(DjangoModelFactory):
    page = LazyFunction(front_page)
    project = SubFactory(ProjectPageFactory)

    class Meta:
        model = HomeFeature


def norwegian_home() -> HomePage:
    """The front page that the migrations make."""
    home: HomePage = front_page()
    return home


def english_home() -> HomePage:
    """The Norwegian front page's translation, live, made when first asked for."""
    home: HomePage = english_front_page()
    return home


def publish[PageType: Page](page: PageType) -> PageType:
    """The page as it is, live."""
    page.save_revision().publish()
    page.refresh_from_db()
    return page
