"""The demo's English pages are translations that an editor can go on with."""

import re

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_content")]

# Words and names that both languages write alike, figures and addresses apart.
SAME_IN_BOTH = {
    "Agenda",
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
    suspicious = {
        text for text in same if re.search(r"[a-zæøå]{3}", re.sub(r"<[^>]+>", "", text)) and text not in SAME_IN_BOTH
    }
    assert suspicious == set()
