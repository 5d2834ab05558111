"""Which rows are a person's, and what tells who she is."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q
from wagtail.models import Revision

from base.models import SiteSettings
from base.phone_numbers import parse_phone_number
from projects.models import ContactPerson
from projects.people.privacy.needles import Needles


@dataclass(frozen=True)
class Identity:
    """A person: the key that joins her rows, their ids, and all that she has been called and reached by.

    ``own`` leaves out what others have too (a name, the municipality's number): found in a text, it need not be hers.
    """

    key: UUID
    ids: frozenset[int]
    all: Needles
    own: Needles


def identity_of(person: ContactPerson) -> Identity:
    """Of the person in every language, and in every version."""
    rows = ContactPerson.objects.filter(translation_key=person.translation_key)
    versions = [_values(row.name, row.email, row.phone) for row in rows]
    for row in rows:
        content = Revision.objects.for_instance(row).values_list("content", flat=True)
        versions += [_values(*(version.get(name, "") for name in ("name", "email", "phone"))) for version in content]
    names, emails, phones = (frozenset(filter(None, column)) for column in zip(*versions, strict=True))
    needles = Needles(names, emails, phones)
    return Identity(
        person.translation_key,
        frozenset(row.pk for row in rows),
        needles,
        own_needles(needles, key=person.translation_key),
    )


def needles_from(*, name: str = "", email: str = "", phone: str = "") -> Needles:
    """What an administrator typed, to be looked for."""
    name, email, phone = _values(name, email, phone)
    return Needles(*(frozenset([value] if value else []) for value in (name, email, phone)))


def own_needles(needles: Needles, *, key: UUID | None = None) -> Needles:
    """Those of them that no contact person but the one with the key has, nor the municipality."""
    others = ContactPerson.objects.exclude(translation_key=key) if key else ContactPerson.objects.all()
    names = {name.casefold() for name in others.values_list("name", flat=True)}
    reached = list(others.filter(~Q(email="") | ~Q(phone="")))
    settings = list(SiteSettings.objects.all())
    emails = _lower(row.email for row in reached)
    emails |= _lower(ContactPerson.objects.exclude(role_mailbox="").values_list("role_mailbox", flat=True))
    emails |= _lower(address for row in settings for address in (row.email, row.editorial_email, row.security_contact))
    phones = {row.phone for row in reached} | {row.phone for row in settings}
    return Needles(
        frozenset(name for name in needles.names if name.casefold() not in names),
        needles.emails - emails,
        needles.phones - phones,
    )


def _lower(addresses: Iterable[str]) -> set[str]:
    return {address.lower() for address in addresses}


def _values(name: str | None, email: str | None, phone: str | None) -> tuple[str, str, str]:
    try:
        number = parse_phone_number(phone) if phone else ""
    except ValidationError:  # of an earlier import
        number = ""
    return (name or "").strip(), (email or "").strip().lower(), number
