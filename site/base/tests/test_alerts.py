"""Alerts stand on every page of their language, as long as they hold."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from base.models import Alert
from base.tests.reading import parse, text_of

pytestmark = pytest.mark.django_db

PAGES = ["/", "/sok/", "/finnes-ikke/"]


def alert(heading: str = "Telefonen er nede", language: str = "nb", **values: object) -> Alert:
    """An alert, published."""
    locale, _ = Locale.objects.get_or_create(language_code=language)
    row = Alert.objects.create(heading=heading, locale=locale, **values)
    row.save_revision().publish()
    row.refresh_from_db()
    return row


def alerts_at(client: Client, address: str) -> list[str]:
    document = parse(client.get(address).content.decode())
    return [text_of(part) for part in document.iter() if part.get("class") == "alerts__item"]


@pytest.mark.parametrize("address", PAGES)
def test_an_alert_stands_on_every_page_of_its_language_alone(client: Client, address: str) -> None:
    alert(body="<p>Ring igjen etter kl. 12.</p>", kind="warning")
    alert("The telephones are down", "en")
    assert alerts_at(client, address) == ["Telefonen er nede Ring igjen etter kl. 12."]


def test_without_alerts_there_is_no_room_for_them(client: Client) -> None:
    assert "alerts" not in client.get("/").content.decode()


def test_a_draft_is_not_shown(client: Client) -> None:
    Alert.objects.create(heading="Kladd", live=False, locale=Locale.objects.get(language_code="nb"))
    assert alerts_at(client, "/") == []


def test_an_alert_goes_in_every_language_when_its_time_is_over_in_one(client: Client) -> None:
    key = uuid4()
    norwegian, _english = alert(translation_key=key), alert("The telephones are down", "en", translation_key=key)
    assert alerts_at(client, "/en/") == ["The telephones are down"]
    Alert.objects.filter(pk=norwegian.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    assert (alerts_at(client, "/"), alerts_at(client, "/en/")) == ([], [])


def test_an_alert_that_is_taken_down_goes_in_every_language(client: Client) -> None:
    key = uuid4()
    norwegian, _english = alert(translation_key=key), alert("The telephones are down", "en", translation_key=key)
    norwegian.unpublish()
    assert alerts_at(client, "/en/") == []


def test_an_alert_waits_for_no_translation(client: Client) -> None:
    key = uuid4()
    alert(translation_key=key)
    english, _ = Locale.objects.get_or_create(language_code="en")
    Alert.objects.create(heading="The telephones are down", live=False, locale=english, translation_key=key)
    assert alerts_at(client, "/") == ["Telefonen er nede"]
