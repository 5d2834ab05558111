"""Pages of the home app, for tests."""

import wagtail_factories
from wagtail.models import Locale, Page

from home.models import HomePage, InformationPage


class InformationPageFactory(wagtail_factories.PageFactory):
    """A plain page; give it a ``parent``."""

    title = "Om nettstedet"
    lead = "Hva dette nettstedet er."

    class Meta:
        model = InformationPage


def norwegian_home() -> HomePage:
    """The front page that the migrations make."""
    return HomePage.objects.get(locale__language_code="nb")


def english_home() -> HomePage:
    """The Norwegian front page's translation, live, made when first asked for."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    existing = HomePage.objects.filter(locale=english).first()
    return existing or publish(norwegian_home().copy_for_translation(english))


def publish[PageType: Page](page: PageType) -> PageType:
    """The page as it is, live."""
    page.live = True
    page.save_revision().publish()
    page.refresh_from_db()
    return page
