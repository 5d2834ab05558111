"""The contact directory, as its reader has narrowed it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict
from wagtail.models import Locale

from base.pagination import page_of
from base.phone_numbers import parse_phone_number
from base.pictures import prefetch_renditions
from projects.contacts import public_contacts
from projects.listing import FilterOption
from projects.models.contact_person import ContactPerson
from projects.people.addresses import with_addresses
from projects.people.fields import Field, fields_of_contacts
from projects.people.folding import alphabetical, fold, without_marks
from projects.people.public_contact import person_contact

# As the form says; what is longer is no name.
LONGEST_QUERY = 200


@dataclass(frozen=True)
class Entry:
    """A person in the directory, with what she is contact for."""

    person: ContactPerson
    field: Field

    def has_words(self, text: str) -> bool:
        """Whether each word of the text is part of one that stands at the person or what she is contact for."""
        person, field = self.person, self.field
        own = [person.name, person.title, person.unit, person.phone, person.phone_display]
        stands = " ".join([*own, *field.projects.values(), *field.themes.values(), *field.conferences])
        searched = f"{fold(stands)} {without_marks(stands)}"
        return all(word in searched for word in fold(text).split())

    def has_number(self, text: str) -> bool:
        """Whether the text is the person's telephone number, however it is written."""
        try:
            return bool(self.person.phone) and parse_phone_number(text) == self.person.phone
        except ValidationError:
            return False


def directory_listing(*, locale: Locale, query: QueryDict) -> dict[str, Any]:
    """The persons of the language that the query's ``q``, ``unit``, ``project`` and ``theme`` leave, by name, a page of
    them at a time. A unit, project or theme that there is not is taken as no filter.
    """
    fields = fields_of_contacts(locale)
    rows = with_addresses(public_contacts(locale))
    everybody = sorted(
        (Entry(row, fields.get(row.translation_key, Field())) for row in rows),
        key=lambda entry: (alphabetical(entry.person.name), entry.person.pk),
    )
    units = _options({e.person.unit: e.person.unit for e in everybody if e.person.unit}, query.get("unit"))
    projects = _options(_merged(e.field.projects for e in everybody), query.get("project"))
    themes = _options(_merged(e.field.themes for e in everybody), query.get("theme"))
    text = (query.get("q") or "").strip()[:LONGEST_QUERY]
    left = [
        entry
        for entry in everybody
        if _is_among(units, [entry.person.unit])
        and _is_among(projects, entry.field.projects)
        and _is_among(themes, entry.field.themes)
        and (entry.has_words(text) or entry.has_number(text))
    ]
    page = page_of(left, query.get("page"))
    prefetch_renditions(entry.person.photo for entry in page)
    return {
        "contacts": page,
        "people": [person_contact(entry.person) for entry in page],
        "text": text,
        "unit_options": units,
        "project_options": projects,
        "theme_options": themes,
        "is_filtered": bool(text) or any(option.selected for option in [*units, *projects, *themes]),
    }


def _options(names: Mapping[str, str], chosen: str | None) -> list[FilterOption]:
    in_order = sorted(names.items(), key=lambda item: alphabetical(item[1]))
    return [FilterOption(value, name, value == chosen) for value, name in in_order]


def _merged(fields: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {slug: name for field in fields for slug, name in field.items()}


def _is_among(options: list[FilterOption], values: Iterable[str]) -> bool:
    """Whether the chosen option is among the values; any will do where none is chosen."""
    return all(option.value in values for option in options if option.selected)
