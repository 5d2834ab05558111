"""Where a contact person is used, in all of her languages: live pages, drafts, and what is scheduled or moderated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from wagtail.models import Page

from projects.models import ConferencePage, ContactPerson, ContactRole
from projects.people.holders import page_types, showing_any
from projects.people.live_content import places_on
from projects.people.places import Place, opened, places
from projects.people.versions import RevisionInUse, VersionKind, revisions_in_use


@dataclass(frozen=True)
class Use:
    """One version of a page that shows the person, and each place where it does."""

    page: Page
    kind: VersionKind
    places: list[Place]

    @property
    def is_past(self) -> bool:
        """Whether it is the page of a conference that is over."""
        return isinstance(self.page, ConferencePage) and self.page.is_past

    def only(self, places: Iterable[Place]) -> "Use":
        """The same version with these of its places alone."""
        return Use(self.page, self.kind, list(places))

    def is_past_speech(self, place: Place) -> bool:
        """Whether the person spoke there, at a conference that is over."""
        return self.is_past and place.role == ContactRole.SPEAKER

    @cached_property
    def title(self) -> str:
        """The page's title as editors know it."""
        return str(self.page.get_admin_display_title())

    @cached_property
    def language(self) -> str:
        """The name of the page's language."""
        return str(self.page.locale.get_display_name())


def rows_of(person: ContactPerson) -> dict[int, ContactPerson]:
    """The person's rows in every language, by number."""
    rows = ContactPerson.objects.filter(translation_key=person.translation_key).select_related("locale")
    return {row.pk: row for row in rows}


def uses_of(pks: set[int], *, keep_past_speakers: bool = False) -> list[Use]:
    """Where any of these rows of contact persons is used; published pages first, then by title and language.

    With ``keep_past_speakers``, who spoke at a conference that is over is no use. The number of queries depends on the
    page types alone, neither on the number of pages nor on their history.
    """
    revisions = revisions_in_use(mentioned=pks)
    ids = {found.page_id for found in revisions}
    uses: list[Use] = []
    for model in page_types():
        shown = model.objects.filter(showing_any(model, pks) | Q(pk__in=ids)).select_related("locale")
        pages = {page.pk: page for page in shown}
        on_page = places_on(model, [page for page in pages.values() if page.live])
        uses += [Use(pages[pk], VersionKind.PUBLISHED, found) for pk, found in on_page.items()]
        uses += _drafted(model, pages, revisions)
    narrowed = (use.only(_counted(use, pks, keep_past_speakers)) for use in uses)
    order = list(VersionKind)
    return sorted(
        (use for use in narrowed if use.places), key=lambda use: (order.index(use.kind), use.title, use.page.locale_id)
    )


def _counted(use: Use, pks: set[int], keep_past_speakers: bool) -> list[Place]:
    hers = (place for place in use.places if place.person in pks)
    return [place for place in hers if not (keep_past_speakers and use.is_past_speech(place))]


def _drafted(model: type[Page], pages: Mapping[int, Page], revisions: list[RevisionInUse]) -> list[Use]:
    by_page = defaultdict(list)
    for found in revisions:
        if found.kind != VersionKind.PUBLISHED and found.page_id in pages:
            by_page[found.page_id].append(found)
    return [
        Use(pages[pk], found.kind, places(model, opened(model, found.revision.content)))
        for pk, all_found in by_page.items()
        for found in all_found
    ]
