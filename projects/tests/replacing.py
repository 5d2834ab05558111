"""Pages as they stand after a replacement, for tests."""

from typing import Any

from projects.models import ContactPerson
from projects.people.replacing import replace_everywhere


def replace(old: ContactPerson, new: ContactPerson, **options: Any) -> Any:
    return replace_everywhere(old=old, new=new, user=None, **options)


def stored(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def draft(page: Any) -> Any:
    return stored(page).get_latest_revision_as_object()


def contacts(page: Any) -> list[str]:
    return [row.person.name for row in page.contacts.all()]
