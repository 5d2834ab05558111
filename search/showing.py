"""On which pages a thing is shown, so that they are indexed anew when it changes."""

from collections.abc import Iterable
from functools import singledispatch

from django.db.models import Model
from wagtail.models import Page, PageViewRestriction, ReferenceIndex

from base.models import CustomDocument
from projects.models import ContactDirectoryPage, ContactPerson, ProjectPage, Theme
from search.outbox import subtree_of


@singledispatch
def pages_showing(thing: Model) -> set[int]:
    """The pages whose document depends on the thing, by their id."""
    raise NotImplementedError(type(thing).__name__)


@pages_showing.register
def _(thing: ContactPerson) -> set[int]:
    """Where the person is chosen in any language, since a page shows the row of its own; and the directories."""
    rows = ContactPerson.objects.filter(translation_key=thing.translation_key)
    return _referring_to(rows) | set(ContactDirectoryPage.objects.values_list("pk", flat=True))


@pages_showing.register
def _(thing: CustomDocument) -> set[int]:
    return _referring_to([thing])


@pages_showing.register
def _(thing: Theme) -> set[int]:
    projects = ProjectPage.objects.filter(themes__translation_key=thing.translation_key)
    return set(projects.values_list("pk", flat=True))


@pages_showing.register
def _(thing: PageViewRestriction) -> set[int]:
    """Privacy is inherited."""
    return set(subtree_of(thing.page))


def _referring_to(things: Iterable[Model]) -> set[int]:
    pages = ReferenceIndex._get_base_content_type(Page)  # Wagtail has no public name for what it stores references by
    return {
        int(reference.object_id)
        for thing in things
        if thing.pk
        for reference in ReferenceIndex.get_references_to(thing).filter(base_content_type=pages)
    }
