"""The demo's English pages are translations that an editor can go on with."""

import re

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_content")]

# Names of people, organisations, places and websites, and the few words that both languages spell alike.
SAME_IN_BOTH = {
    "Bærum Næringsråd",
    "Diagnose",
    "Digdir",
    "Doga",
    "Eksempelveien 1, 1338 Sandvika",
    "Husbanken",
    "Lars Nokken",
    "Lisbeth Hammer Krog",
    "Offshore Simulation Center (OSC)",
    "OsloMet",
    "Power House",
    "SmartCity Bærum",
    "for 2021",
    "smartcity-baerum",
    "stimulab",
    "www.smartplanlegging.com",
    "www.twinfjord.no",
}


def test_every_page_and_snippet_is_translated_whole() -> None:
    translations = Translation.objects.filter(target_locale__language_code="en")
    assert translations.count() == TranslationSource.objects.count() > 20
    for translation in translations:
        total, translated = translation.get_progress()
        assert translation.enabled
        assert translated == total > 0, translation.source.object_repr


def test_every_translation_is_published_and_nothing_waits() -> None:
    for translation in Translation.objects.filter(target_locale__language_code="en"):
        target = translation.get_target_instance()
        assert getattr(target, "live", True), target
        assert not getattr(target, "has_unpublished_changes", False), target


def test_no_text_is_left_in_norwegian() -> None:
    english = Locale.objects.get(language_code="en")
    same = {
        segment.string.data
        for segment in StringSegment.objects.select_related("string")
        for translation in StringTranslation.objects.filter(
            translation_of=segment.string, context=segment.context, locale=english
        )
        if translation.data == segment.string.data
    }
    words = {text for text in same if re.search(r"[a-zæøå]{3}", re.sub(r"<[^>]+>", "", text))}
    assert words == SAME_IN_BOTH
