"""From the keys that the content files use to the rows they stand for."""

import re

from django.db.models import Model
from wagtail.models import Locale, Page

from base.models import CustomImage
from home.demo.identity import identity
from projects.models import ContactPerson, Theme

_PAGE_LINK = re.compile(r'href="page:(?P<key>[\w-]+)"')


class MissingReferenceError(LookupError):
    """A content file names a key that nothing has."""


def page(key: str) -> Page:
    """The page of that key in the source language."""
    return _row(Page, "page", key)


def person(key: str) -> ContactPerson:
    """The contact person of that key in the source language."""
    return _row(ContactPerson, "person", key)


def theme(key: str) -> Theme:
    """The theme of that key in the source language."""
    return _row(Theme, "theme", key)


def image(key: str) -> CustomImage:
    """The picture of that key; pictures have no language, and are known by their title's file."""
    found: CustomImage | None = CustomImage.objects.filter(file__contains=f"demo-{key}").first()
    if found is None:
        raise MissingReferenceError(f"no picture {key!r}")
    return found


def expand_links(html: str) -> str:
    """Rich text with ``href="page:key"`` turned into Wagtail's own links to pages."""
    return _PAGE_LINK.sub(lambda match: f'linktype="page" id="{page(match["key"]).pk}"', html)


def _row[Row: Model](model: type[Row], kind: str, key: str) -> Row:
    found = model._default_manager.filter(translation_key=identity(kind, key), locale=Locale.get_default()).first()
    if found is None:
        raise MissingReferenceError(f"no {kind} {key!r}")
    return found
