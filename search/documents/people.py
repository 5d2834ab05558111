"""The contacts that a page shows, and the document of a contact person."""

from collections.abc import Iterable

from projects.models import ContactPerson
from projects.people.public_contact import PublicContact, person_contact
from search.documents.content import Content
from search.documents.plain_text import named, plain, sentence


def content_of_person(person: ContactPerson) -> Content:
    """What readers see of her. Her name is the title of the document."""
    content = Content()
    contact = person_contact(person)
    add_people(content, [contact])
    content.body = [note] if (note := plain(contact.note)) else []
    return content


def lead_of_person(person: ContactPerson) -> str:
    """Title and unit, as a result shows them."""
    return sentence(person.title, person.unit)


def add_people(content: Content, people: Iterable[PublicContact]) -> None:
    """Add the contacts, each once."""
    for person in people:
        if (line := describe(person)) not in content.people:
            content.people.append(line)
            content.phones += [person.phone] if person.phone else []
            unit = plain(person.unit)
            content.units += [unit] if unit and unit not in content.units else []


def describe(person: PublicContact) -> str:
    """Name, title, unit and how to reach them, as one line."""
    return named(person.name, person.title, person.unit, person.phone_display, person.email, person.note)
