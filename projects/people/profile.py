"""A person's own page."""

from dataclasses import dataclass

from projects.contacts import reachable
from projects.models.contact_person import ContactPerson
from projects.people.addresses import with_addresses
from projects.people.public_contact import PublicContact, person_contact


@dataclass(frozen=True)
class Profile:
    """A person whom readers may see, in one language: her row, what is shown of it, and her public rows by language."""

    row: ContactPerson
    contact: PublicContact
    rows: dict[str, ContactPerson]


def profile_of(slug: str, language: str) -> Profile | None:
    """The person with this slug; none who is not published in the language, or can no longer be reached."""
    found = with_addresses(reachable().filter(slug=slug)).select_related("locale")
    rows = {row.locale.language_code: row for row in found}
    row = rows.get(language)
    if row is None:
        return None
    same = {code: other for code, other in rows.items() if other.translation_key == row.translation_key}
    return Profile(row, person_contact(row), same)
