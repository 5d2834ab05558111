"""A translation that becomes private with its source is looked at anew by the index."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from home.tests.factories import InformationPageFactory
from projects.tests.languages import english, page_in_english
from search.documents.keys import ids_of
from search.models import OutboxEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def norwegian() -> Page:
    page: Page = InformationPageFactory()
    return page


@pytest.fixture
def in_english(norwegian: Page) -> list[Page]:
    """Its translation, and a page below that."""
    translated = page_in_english(norwegian)
    source, _ = TranslationSource.update_or_create_from_instance(norwegian)
    Translation.objects.create(source=source, target_locale=english())
    return [translated, InformationPageFactory(parent=translated, locale=english())]


def test_a_translation_waits_for_the_index_when_its_source_becomes_private_and_public_again(
    admin_client: Client, norwegian: Page, in_english: list[Page]
) -> None:
    for chosen in ({"restriction_type": "password", "password": "sesam"}, {"restriction_type": "none"}):
        OutboxEntry.objects.all().delete()
        admin_client.post(reverse("wagtailadmin_pages:set_privacy", args=[norwegian.pk]), chosen)
        waiting = set(ids_of(OutboxEntry.objects.values_list("key", flat=True)).pages)
        assert waiting == {norwegian.pk, *(page.pk for page in in_english)}
