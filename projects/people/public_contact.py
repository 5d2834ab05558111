"""A contact as readers see it: a person, or the mailbox that stands in for one who can no longer be reached."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from base.phone_numbers import format_phone_number
from base.visibility import is_published
from projects.people.addresses import person_url

if TYPE_CHECKING:
    from projects.models.contact_person import ContactPerson


@dataclass(frozen=True)
class PublicContact:
    """What may be shown of a contact, in one language; whatever shows contacts shows these and never the rows.

    ``phone`` is in E.164, ``photo`` a ``CustomImage``, ``url`` the address of the person's own page where she has one.
    A mailbox has the unit's name and an e-mail address, and nothing of the person in whose place it stands.
    """

    name: str
    title: str = ""
    unit: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    photo: Any = None
    photo_alt: str = ""
    url: str = ""

    @property
    def phone_display(self) -> str:
        """The telephone number as readers know it: 67 50 40 50."""
        return format_phone_number(self.phone)

    @property
    def initials(self) -> str:
        """At most two letters, shown where there is no photo."""
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def public_contact(row: "ContactPerson") -> PublicContact | None:
    """What readers see for the row: nothing where it is not published, nor of who left a unit without a mailbox."""
    if not is_published(row):
        return None
    return _mailbox(row) if row.has_left else person_contact(row)


def person_contact(row: "ContactPerson") -> PublicContact:
    """All of a person that readers may see as long as she can be reached."""
    return PublicContact(
        name=row.name,
        title=row.title,
        unit=row.unit,
        phone=row.phone,
        email=row.email or row.role_mailbox,
        note=row.note,
        photo=row.photo,
        photo_alt=row.photo_alt,
        url=person_url(row),
    )


def _mailbox(row: "ContactPerson") -> PublicContact | None:
    return PublicContact(name=row.unit or _("Contact"), email=row.role_mailbox) if row.role_mailbox else None
