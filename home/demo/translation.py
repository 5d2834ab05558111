"""The English texts of the demo content as wagtail-localize translations, so that an editor can go on with them."""

from collections import defaultdict
from typing import Any

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class UnpairedTextError(ValueError):
    """A text has no counterpart: the two languages of a content file differ in structure."""


def is_translated(source: Any, locale: Locale) -> bool:
    """Whether the row has a translation of its own in the language."""
    return bool(source.get_translations().filter(locale=locale).exists())


@transaction.atomic
def translate(*, source: Any, counterpart: Any, locale: Locale) -> None:
    """Publish the translation of a saved row, its texts taken from a counterpart in memory.

    The counterpart has the same blocks and rows as the source, with the same identities, in the other language.
    Raises ``UnpairedTextError`` where a text of either lacks its fellow.
    """
    texts = _texts(counterpart)
    translation_source, _ = TranslationSource.update_or_create_from_instance(source)
    translation, _ = Translation.objects.get_or_create(source=translation_source, target_locale=locale)
    segments = (
        StringSegment.objects.filter(source=translation_source).select_related("string", "context").order_by("order")
    )
    for segment in segments:
        path = segment.context.path
        if not texts[path]:
            raise UnpairedTextError(f"{source!r}: nothing in {locale.language_code} for {path}: {segment.string.data}")
        StringTranslation.objects.update_or_create(
            locale=locale,
            translation_of=segment.string,
            context=segment.context,
            defaults={"data": texts[path].pop(0), "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
    left = [text for remaining in texts.values() for text in remaining]
    if left:
        raise UnpairedTextError(f"{source!r}: nothing in the source for {left[0]!r}")
    translation.save_target(publish=True)


def _texts(counterpart: Any) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(counterpart):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
    return texts
