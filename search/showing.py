"""In which documents a thing is shown, so that they are made anew when it changes."""

from collections.abc import Iterable
from functools import singledispatch

from django.db.models import Model
from wagtail.models import Page, PageViewRestriction, ReferenceIndex

from base.models import CustomDocument, CustomImage
from projects.models import ContactDirectoryPage, ContactPerson, NewsPage, ProjectPage, Theme
from search.documents.keys import page_key, person_key
from search.outbox import subtree_of


@singledispatch
def documents_showing(thing: Model) -> set[str]:
    """The keys of the documents that depend on the thing."""
    raise NotImplementedError(type(thing).__name__)


@documents_showing.register
def _(thing: ContactPerson) -> set[str]:
    """Her own, and where she is chosen, in any language: a page shows the row of its own."""
    rows = ContactPerson.objects.filter(translation_key=thing.translation_key)
    return {*_referring_to(rows), *map(person_key, rows.values_list("pk", flat=True))}


@documents_showing.register
def _(thing: CustomDocument) -> set[str]:
    return _referring_to([thing])


@documents_showing.register
def _(thing: CustomImage) -> set[str]:
    """Its alternative text is said where it is chosen, and goes with it."""
    return _referring_to([thing])


@documents_showing.register
def _(thing: Theme) -> set[str]:
    projects = ProjectPage.objects.filter(themes__translation_key=thing.translation_key)
    return set(map(page_key, projects.values_list("pk", flat=True)))


@documents_showing.register
def _(thing: PageViewRestriction) -> set[str]:
    return documents_below(thing.page)


def documents_showing_any(things: Iterable[Model]) -> set[str]:
    """The same of several things."""
    return {key for thing in things for key in documents_showing(thing)}


def documents_below(page: Page) -> set[str]:
    """The documents of a page and of everything below it: privacy is inherited, and an alias has that of its source."""
    found = newest = set(subtree_of(page))
    while newest := {*Page.objects.filter(alias_of__in=newest).values_list("pk", flat=True)} - found:
        found |= newest
    return documents_of_pages(found)


def documents_of_pages(page_ids: Iterable[int]) -> set[str]:
    """The documents of these pages, those of the persons whose pages are below a directory among them, and those of
    the news of a project among them, which are found by its title and lead as long as readers may see it.
    """
    page_ids = list(page_ids)
    news = NewsPage.objects.filter(related_projects__project__in=page_ids).values_list("pk", flat=True)
    directories = ContactDirectoryPage.objects.filter(pk__in=page_ids)
    people = ContactPerson.objects.filter(locale__in=directories.values("locale"))
    return {*map(page_key, [*page_ids, *news]), *map(person_key, people.values_list("pk", flat=True))}


def _referring_to(things: Iterable[Model]) -> set[str]:
    pages = ReferenceIndex._get_base_content_type(Page)  # Wagtail has no public name for what it stores references by
    return {
        page_key(reference.object_id)
        for thing in things
        if thing.pk
        for reference in ReferenceIndex.get_references_to(thing).filter(base_content_type=pages)
    }
