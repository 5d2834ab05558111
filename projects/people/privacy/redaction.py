"""Writing ``[…]`` for a person in texts that no editor can reach."""

import json
from collections import Counter
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import ModelLogEntry, PageLogEntry

from projects.models import CalendarEntry, ContactPerson, ProcessChange
from projects.people.privacy.needles import Needles

# Parts of addresses, in which the sign would be none.
ADDRESSES = {"slug", "url_path"}


def redact_records(needles: Needles, removed: Counter[str]) -> None:
    """In what the site has told calendars and followers, and in the log of what editors did to other things.

    The log of other contact persons and of user accounts is theirs, whatever they are called.
    """
    theirs = ContentType.objects.get_for_models(ContactPerson, get_user_model()).values()
    for name, rows in (
        ("calendar_entries", CalendarEntry.objects.all()),
        ("process_changes", ProcessChange.objects.all()),
        ("log_entries", PageLogEntry.objects.all()),
        ("log_entries", ModelLogEntry.objects.exclude(content_type__in=theirs)),
    ):
        for row in rows.iterator():
            removed[name] += _redact_row(row, ["published", "texts", "data", "label"], needles)


def redacted(value: Any, needles: Needles) -> Any:
    """Any JSON with ``[…]`` for the person in its texts, those that are JSON themselves included."""
    if isinstance(value, dict):
        return {
            key: needles.redact(item, "x") if key in ADDRESSES and isinstance(item, str) else redacted(item, needles)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [redacted(item, needles) for item in value]
    if not isinstance(value, str) or not needles.kinds_in(value):
        return value
    if value[:1] in {"[", "{"}:
        try:
            return json.dumps(redacted(json.loads(value), needles), ensure_ascii=False)
        except ValueError:
            pass  # a text that begins so
    return needles.redact(value)


def _redact_row(row: Model, names: list[str], needles: Needles) -> int:
    columns = {field.name for field in row._meta.concrete_fields} & set(names)
    kept = {name: redacted(getattr(row, name), needles) for name in columns}
    changed = {name: value for name, value in kept.items() if value != getattr(row, name)}
    return type(row)._base_manager.filter(pk=row.pk).update(**changed) if changed else 0
