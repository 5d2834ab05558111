"""Projects, conferences, news and people in schema.org's words (https://schema.org)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from base.fuzzy_dates import Form, FuzzyDate
from base.models import SiteSettings
from base.structured_data import Thing, thing

if TYPE_CHECKING:
    from projects.models import ConferencePage, NewsPage, ProjectPage
    from projects.people.public_contact import PublicContact

ATTENDANCE = {
    "physical": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "mixed": "https://schema.org/MixedEventAttendanceMode",
}


def organisation(request: HttpRequest) -> Thing:
    """The municipality, as publisher of everything here."""
    settings = SiteSettings.for_request(request)
    return _part(
        "GovernmentOrganization",
        name=settings.municipality_name,
        identifier=settings.organisation_number,
        telephone=settings.phone,
        email=settings.email,
    )


def news_article(page: "NewsPage", request: HttpRequest) -> Thing:
    """A ``NewsArticle``; without ``datePublished`` where the date is not known."""
    return thing(
        "NewsArticle",
        headline=page.title,
        description=page.meta_description,
        inLanguage=page.locale.language_code,
        datePublished=page.date.isoformat() if page.date else None,
        dateModified=page.last_published_at.isoformat() if page.last_published_at else None,
        author=_part("Person", name=page.signature_name, jobTitle=page.signature_role) if page.signature_name else None,
        publisher=organisation(request),
        url=page.get_full_url(request),
    )


def project(page: "ProjectPage", request: HttpRequest) -> Thing:
    """A ``ResearchProject``: schema.org's word for a project with an end and partners.

    Its period is told no more exactly than it is known: ``2021``, not the first of January.
    """
    first, last = _iso_ends(page.period)
    return thing(
        "ResearchProject",
        name=page.title,
        description=page.meta_description,
        foundingDate=first,
        dissolutionDate=last,
        parentOrganization=organisation(request),
        member=[_part("Organization", name=raw["value"]["name"]) for raw in page.partners.raw_data],
        url=page.get_full_url(request),
    )


def contact_points(persons: Iterable["PublicContact"]) -> list[Thing]:
    """A ``Person`` for each contact, reachable as readers reach them."""
    return [
        thing(
            "Person",
            name=person.name,
            jobTitle=person.title,
            telephone=person.phone,
            email=person.email,
            url=person.url,
            worksFor=_part("Organization", name=person.unit) if person.unit else None,
        )
        for person in persons
    ]


def event(page: "ConferencePage", request: HttpRequest) -> list[Thing]:
    """An ``Event`` with its sessions as sub-events; none while its day is not decided, since an event must have one."""
    first, last = _iso_ends(page.date)
    if page.date.form or (first, last) != (str(page.date.earliest), str(page.date.latest)):
        return []
    place = _part("Place", name=page.venue_name, address=page.venue_address) if page.venue_name else None
    return [
        thing(
            "Event",
            name=page.title,
            description=page.meta_description,
            startDate=first,
            endDate=last,
            eventAttendanceMode=ATTENDANCE[page.attendance_mode],
            eventStatus="https://schema.org/EventScheduled",
            inLanguage=page.locale.language_code,
            location=place,
            organizer=organisation(request),
            subEvent=[
                _part("Event", name=s.title, startDate=s.start.isoformat(), endDate=s.end.isoformat())
                for s in page.programme
            ],
            url=page.get_full_url(request),
        )
    ]


def _iso_ends(value: FuzzyDate) -> tuple[str, str]:
    """Its ends in ISO 8601, as exact as they are known; empty for what that has no word for: seasons, about, before."""
    period = value.period
    if period is None or period.approximate or value.form is Form.BEFORE:
        return "", ""
    first, last = ("" if end[5:6] == "2" else end for end in (period.lower, period.upper))
    return first, last


def _part(kind: str, **properties: Any) -> Thing:
    part = thing(kind, **properties)
    del part["@context"]
    return part
