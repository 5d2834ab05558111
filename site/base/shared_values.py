"""What is true of a page in every language (dates, states, numbers, addresses, choices, ticks), kept the same in all.

wagtail-localize copies such values only when a source is submitted again and its translation published, and then as
they were when it was submitted: a moved deadline would stay where it was for readers of the other language. Texts are
each language's own, and are left alone here.
"""

from typing import Any

from django.db import models, transaction
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields
from wagtail_localize.models import SegmentOverride, Translation

from base.shared_blocks import copy_ticks

type Row = Any


def source_of(row: Row) -> Row:
    """The stored row that holds what is true in every language: of a translation, what it was made from."""
    kept = Translation.objects.filter(
        source__object_id=row.translation_key, target_locale=row.locale_id, enabled=True
    ).values("source__locale")
    rows = type(row)._default_manager.filter(translation_key=row.translation_key)
    return rows.filter(locale__in=kept).first() or rows.get(pk=row.pk)


@transaction.atomic
def share_with_translations(*, page: Page) -> int:
    """Bring the live translations of a live page in step with it, and their drafts; how many were changed.

    A page that is not live shares nothing. Values that a translation overrides in wagtail-localize stay overridden.
    """
    if not page.live:
        return 0
    made_from_page = Translation.objects.filter(
        source__object_id=page.translation_key, source__locale=page.locale_id, enabled=True
    )
    translations = page.get_translations().filter(
        locale__in=made_from_page.values("target_locale"), live=True, alias_of=None
    )
    return sum(_bring_in_step(page, translation) for translation in translations)


def _bring_in_step(page: Page, translation: Page) -> bool:
    overridden = set(
        SegmentOverride.objects.filter(
            locale=translation.locale_id, context__object_id=page.translation_key
        ).values_list("context__path", flat=True)
    )
    draft = translation.get_latest_revision_as_object() if translation.has_unpublished_changes else None
    changed = copy_shared_values(page, translation, overridden)
    if changed:
        translation.save_revision(changed=False, clean=False).publish()
    if draft is not None and copy_shared_values(page, draft, overridden) | changed:
        draft.save_revision(clean=False)
    return changed


def copy_shared_values(source: Row, target: Row, overridden: set[str], path: str = "") -> bool:
    """Copy what two rows share, and the rows below them that are each other's; whether anything differed.

    Rows below that the source no longer has are taken off the target; new ones wait for their translation.
    """
    changed = False
    for field in get_translatable_fields(type(source)):
        model_field = field.get_field(type(source))
        if isinstance(model_field, models.ManyToOneRel):
            if isinstance(field, TranslatableField) and issubclass(model_field.related_model, TranslatableMixin):
                changed |= _copy_below(source, target, field.field_name, overridden)
            else:
                changed |= _copy_rows(source, target, field.field_name)
        elif isinstance(model_field, StreamField) and isinstance(field, TranslatableField):
            own = {part for name in overridden for part in name.split(".")}
            changed |= copy_ticks(getattr(source, field.field_name), getattr(target, field.field_name), own)
        elif isinstance(field, SynchronizedField) and f"{path}{field.field_name}" not in overridden:
            changed |= _copy_value(source, target, model_field.attname)
    for many in type(source)._meta.many_to_many:
        if isinstance(many, ParentalManyToManyField):
            changed |= _copy_choices(source, target, many.name)
    return changed


def _copy_value(source: Row, target: Row, name: str) -> bool:
    if getattr(source, name) == getattr(target, name):
        return False
    setattr(target, name, getattr(source, name))
    return True


def _copy_choices(source: Row, target: Row, name: str) -> bool:
    chosen = list(getattr(source, name).all())
    if {row.pk for row in chosen} == {row.pk for row in getattr(target, name).all()}:
        return False
    setattr(target, name, chosen)
    return True


def _copy_rows(source: Row, target: Row, name: str) -> bool:
    if _values(source, name) == _values(target, name):
        return False
    source.copy_child_relation(name, target)
    return True


def _values(row: Row, name: str) -> list[dict[str, Any]]:
    return [
        {f.attname: getattr(child, f.attname) for f in child._meta.concrete_fields if f.name not in {"id", "page"}}
        for child in getattr(row, name).all()
    ]


def _copy_below(source: Row, target: Row, name: str, overridden: set[str]) -> bool:
    changed = False
    sources = {row.translation_key: row for row in getattr(source, name).all()}
    kept = []
    for row in getattr(target, name).all():
        counterpart = sources.get(row.translation_key)
        if counterpart is None:
            changed = True
            continue
        changed |= _copy_value(counterpart, row, "sort_order")
        changed |= copy_shared_values(counterpart, row, overridden, f"{name}.{row.translation_key}.")
        kept.append(row)
    if changed:
        setattr(target, name, kept)
    return changed
