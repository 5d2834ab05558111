"""Projects, news and people in schema.org's words (https://schema.org)."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from base.fuzzy_dates import Form, FuzzyDate
from base.models import SiteSettings
from base.structured_data import Thing, part, thing

if TYPE_CHECKING:
    from projects.models import NewsPage, ProjectPage


def organisation(request: HttpRequest) -> Thing:
    """The municipality, as publisher of everything here."""
    settings = SiteSettings.for_request(request)
    return part(
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
        author=part("Person", name=page.signature_name, jobTitle=page.signature_role) if page.signature_name else None,
        publisher=organisation(request),
        url=page.get_full_url(request),
    )


def project(page: "ProjectPage", request: HttpRequest) -> Thing:
    """A ``ResearchProject``: schema.org's word for a project with an end and partners.

    Its period is told no more exactly than it is known: ``2021``, not the first of January.
    """
    first, last = iso_ends(page.period)
    return thing(
        "ResearchProject",
        name=page.title,
        description=page.meta_description,
        foundingDate=first,
        dissolutionDate=last,
        parentOrganization=organisation(request),
        member=[part("Organization", name=raw["value"]["name"]) for raw in page.partners.raw_data],
        url=page.get_full_url(request),
    )


def iso_ends(value: FuzzyDate) -> tuple[str, str]:
    """Its ends in ISO 8601, as exact as they are known; empty for what that has no word for: seasons, about, before."""
    period = value.period
    if period is None or period.approximate or value.form is Form.BEFORE:
        return "", ""
    first, last = ("" if end[5:6] == "2" else end for end in (period.lower, period.upper))
    return first, last
