"""Where the page of a person is: below the contact directory of her row's language."""

from functools import cache
from typing import TYPE_CHECKING

from django.db.models import F, OuterRef, QuerySet, Subquery
from wagtail.models import Page

from base.visibility import readable

if TYPE_CHECKING:
    from projects.models.contact_person import ContactPerson


def with_addresses(rows: "QuerySet[ContactPerson]") -> "QuerySet[ContactPerson]":
    """The rows with what `person_url` reads, and with their photos."""
    return rows.select_related("photo").annotate(directory_path=_directory_path())


@cache  # to put it together takes as long as to ask
def _directory_path() -> Subquery:
    from projects.models.contact_directory_page import ContactDirectoryPage

    # A sum has no index: SQLite would look for the few directories among all pages of the language, for each person.
    of_language = ContactDirectoryPage.objects.annotate(of=F("locale_id") + 0).filter(of=OuterRef("locale_id"))
    return Subquery(readable(of_language).order_by("pk").values("url_path")[:1])


def person_url(row: "ContactPerson") -> str:
    """The address of the person's page; empty where the language has no public directory, or the row was not read
    by `with_addresses`.
    """
    path = getattr(row, "directory_path", None)
    return f"{Page(url_path=path).url}{row.slug}/" if path else ""
