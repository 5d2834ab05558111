"""What documents are made of besides the pages themselves, read for many pages at a time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from projects.contacts import rows_by_id
from projects.models import ConferencePage, ContactPerson, ProjectPage, Theme
from projects.people.public_contact import PublicContact, public_contact
from projects.programme import speaker_ids
from search.documents.contexts import words_of_projects
from search.documents.file_lines import lines_of_files
from search.documents.streams import Chosen, chosen_in, leaves_of, people_in, streams_of

# The rows of a page of each type, by the name that the page has for them.
ROWS: dict[type[Page], list[str]] = {
    ProjectPage: ["steps", "questions", "contacts", "themes"],
    ConferencePage: ["sessions", "questions", "contacts"],
}


@dataclass(frozen=True)
class Related:
    """By the name of the rows and the page's id; by model and primary key; by locale and row; by the page's id.

    `shown` keeps what readers see of persons, since a few stand on many pages.
    """

    rows: Mapping[tuple[str, int], list[Any]]
    chosen: Chosen
    persons: Mapping[int, Mapping[int, ContactPerson]]
    themes: Mapping[int, list[Theme]]
    files: Mapping[int, list[str]]
    contexts: Mapping[int, list[str]]
    shown: dict[tuple[int, int], PublicContact | None] = field(default_factory=dict)

    def rows_of(self, page: Page, name: str) -> list[Any]:
        """The page's rows, in the editor's order."""
        return self.rows.get((name, page.pk), [])

    def contacts(self, ids: Iterable[int], locale_id: int) -> list[PublicContact]:
        """What readers of the language, which is active, see for each of these persons' rows that may be seen."""
        persons = self.persons.get(locale_id, {})
        found = [self._contact(persons[row], row, locale_id) for row in ids if row in persons]
        return [contact for contact in found if contact]

    def _contact(self, person: ContactPerson, row: int, locale_id: int) -> PublicContact | None:
        if (locale_id, row) not in self.shown:
            self.shown[locale_id, row] = public_contact(person)
        return self.shown[locale_id, row]


def related_to(pages: Iterable[Page]) -> Related:
    """What the documents of these pages need, each kind of thing in one query for all of them (persons, in one for
    each language).
    """
    pages = list(pages)
    rows = _rows(pages)
    return Related(
        rows=rows,
        chosen=chosen_in(leaf for page in pages for leaf in _leaves(page, rows)),
        persons=_persons(pages, rows),
        themes=_themes(pages, rows),
        files=lines_of_files(pages),
        contexts=words_of_projects(pages),
    )


def _rows(pages: list[Page]) -> dict[tuple[str, int], list[Any]]:
    found: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for page_type, names in ROWS.items():
        ids = [page.pk for page in pages if isinstance(page, page_type)]
        for name in names if ids else ():
            model = page_type._meta.get_field(name).related_model
            if name == "themes":
                for link in page_type.themes.through.objects.filter(projectpage__in=ids).select_related("theme"):
                    found[name, link.projectpage_id].append(link.theme)
                continue
            for row in model._default_manager.filter(page__in=ids).order_by("page", "sort_order", "pk"):
                found[name, row.page_id].append(row)
    return dict(found)


def _leaves(page: Page, rows: Mapping[tuple[str, int], list[Any]]) -> Iterable[Any]:
    for stream in streams_of(page):
        yield from leaves_of(stream)
    for step in rows.get(("steps", page.pk), ()):
        yield from leaves_of(step.outcomes)


def _persons(pages: list[Page], rows: Mapping[tuple[str, int], list[Any]]) -> dict[int, dict[int, ContactPerson]]:
    wanted: dict[int, set[int]] = defaultdict(set)
    for page in pages:
        ids = wanted[page.locale_id]
        ids.update(pk for stream in streams_of(page) for pk in people_in(leaves_of(stream)))
        ids.update(row.person_id for row in rows.get(("contacts", page.pk), ()))
        ids.update(pk for session in rows.get(("sessions", page.pk), ()) for pk in speaker_ids(session))
    return {locale_id: rows_by_id(ids=ids, locale_id=locale_id) for locale_id, ids in wanted.items()}


def _themes(pages: list[Page], rows: Mapping[tuple[str, int], list[Any]]) -> dict[int, list[Theme]]:
    """The themes in each page's language, as the page itself shows them."""
    keys = {page.pk: {theme.translation_key for theme in rows.get(("themes", page.pk), ())} for page in pages}
    wanted = set().union(*keys.values())
    themes = list(Theme.objects.filter(translation_key__in=wanted)) if wanted else []
    return {
        page.pk: [
            theme for theme in themes if theme.locale_id == page.locale_id and theme.translation_key in keys[page.pk]
        ]
        for page in pages
    }
