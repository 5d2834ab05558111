"""People in schema.org's words (https://schema.org/Person)."""

from django.http import HttpRequest

from base.models import SiteSettings
from base.structured_data import Thing, thing
from projects.people.public_contact import PublicContact


def person(contact: PublicContact, request: HttpRequest) -> Thing:
    """A ``Person`` who works for the municipality, with a ``ContactPoint`` where there is a way to reach her."""
    found = thing(
        "Person",
        name=contact.name,
        jobTitle=contact.title,
        description=contact.note,
        url=request.build_absolute_uri(contact.url) if contact.url else None,
        worksFor=_employer(contact, request),
    )
    if contact.phone or contact.email:
        found["contactPoint"] = _part(thing("ContactPoint", telephone=contact.phone, email=contact.email))
    return found


def _employer(contact: PublicContact, request: HttpRequest) -> Thing | None:
    municipality = SiteSettings.for_request(request).municipality_name
    department = _part(thing("Organization", name=contact.unit)) if contact.unit not in ("", municipality) else None
    if municipality:
        return _part(thing("GovernmentOrganization", name=municipality, department=department))
    return department


def _part(whole: Thing) -> Thing:
    return {name: value for name, value in whole.items() if name != "@context"}
