"""The contacts that a page shows."""

from collections.abc import Iterable

from projects.contacts import contacts_by_id
from projects.people.public_contact import PublicContact
from search.documents.content import Content
from search.documents.plain_text import sentence


def add_people(content: Content, ids: Iterable[int], locale_id: int) -> None:
    """Add the contacts of these rows, in the page's language where they have it: what the page itself shows."""
    ids = list(ids)
    shown = contacts_by_id(ids=ids, locale_id=locale_id)
    add_shown(content, [shown[row] for row in ids if row in shown])


def add_shown(content: Content, people: Iterable[PublicContact]) -> None:
    """Add the contacts as they are, each once."""
    for person in people:
        if (line := describe(person)) not in content.people:
            content.people.append(line)
            content.phones += [person.phone] if person.phone else []


def describe(person: PublicContact) -> str:
    """Name, title, unit and how to reach them, as one line."""
    return sentence(person.name, person.title, person.unit, person.phone_display, person.email, person.note)
