"""Taking a person out of what has been: versions of pages and of herself, and what was submitted for translation."""

import json
from collections import Counter

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Revision, TaskState
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
)

from projects.models import ContactPerson
from projects.people.holders import shows_people
from projects.people.privacy.identity import Identity
from projects.people.privacy.needles import Needles
from projects.people.privacy.redaction import redacted
from projects.people.privacy.serialized import without_persons_of

# Of a thing's texts, in the order in which wagtail-localize lets them go.
MADE_OF_TEXTS = [
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    SegmentOverride,
    StringTranslation,
]


def remove_from_versions(identity: Identity, removed: Counter[str]) -> None:
    """Out of every version of every page and snippet; her own versions go."""
    hers = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(ContactPerson), object_id__in=map(str, identity.ids)
    )
    removed["versions"] += hers.delete()[0]
    for revision in Revision.objects.select_related("content_type").iterator():
        model = revision.content_type.model_class()
        if model is None or not shows_people(model):
            continue
        kept = without_persons_of(model, revision.content, identity.ids)
        if kept is not None and kept != revision.content:
            Revision.objects.filter(pk=revision.pk).update(content=kept)
            removed["versions"] += 1


def remove_from_translation_memory(identity: Identity, removed: Counter[str]) -> None:
    """Out of what was submitted for translation; what was made of her own texts goes, and the texts none else has."""
    of_person = Q(segments__context__object_id=identity.key) | Q(translations__context__object_id=identity.key)
    texts = set(String.objects.filter(of_person).values_list("pk", flat=True))
    for model in MADE_OF_TEXTS:
        model.objects.filter(context__object_id=identity.key).delete()
    TranslatableObject.objects.filter(translation_key=identity.key).delete()
    unused = String.objects.filter(pk__in=texts, segments=None, translations=None)
    removed["translation_memory"] += unused.delete()[0]
    for source in TranslationSource.objects.select_related("specific_content_type").iterator():
        model = source.specific_content_type.model_class()
        if model is None or not shows_people(model):
            continue
        content = json.loads(source.content_json)
        kept = without_persons_of(model, content, identity.ids)
        if kept is not None and kept != content:
            TranslationSource.objects.filter(pk=source.pk).update(content_json=json.dumps(kept))
            removed["translation_memory"] += 1


def redact_earlier_versions(needles: Needles, removed: Counter[str]) -> None:
    """Write ``[…]`` for the person in the texts of versions that no editor sees any more, and forget such texts that
    the translation memory keeps from texts of old. What stands on a page, or in its latest draft, is left.
    """
    for revision in Revision.objects.exclude(pk__in=current_revisions()).iterator():
        kept = redacted(revision.content, needles)
        if kept != revision.content:
            Revision.objects.filter(pk=revision.pk).update(content=kept)
            removed["earlier_texts"] += 1
    unused = String.objects.filter(~Exists(StringSegment.objects.filter(string=OuterRef("pk"))))
    for text in unused.prefetch_related("translations"):
        if any(needles.kinds_in(words) for words in (text.data, *(t.data for t in text.translations.all()))):
            text.delete()
            removed["earlier_texts"] += 1


def current_revisions() -> set[int]:
    """The versions that are published, scheduled, in a workflow, or the latest draft of something."""
    scheduled = Revision.objects.exclude(approved_go_live_at=None)
    found = set(scheduled.values_list("pk", flat=True)) | set(TaskState.objects.values_list("revision", flat=True))
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if field.name in {"latest_revision", "live_revision"} and field.related_model is Revision:
                found |= set(model._base_manager.values_list(field.name, flat=True))
    return found - {None}
