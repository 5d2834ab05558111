"""What is at a person's address below the contact directory: a page, a contact card and a QR code of it."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control

from base.frame import frame_below
from base.models import SiteSettings
from projects.people import qr_code, structured_data, vcard
from projects.people.engagements import engagements_of
from projects.people.profile import Profile, profile_of

if TYPE_CHECKING:
    from projects.models.contact_directory_page import ContactDirectoryPage

TEMPLATE = "projects/contact_person_page.html"
CARD = "contact.vcf"
CODE = "qr.svg"
# A browser may show the code again for this many seconds without asking; nobody between it and us keeps one.
CODE_LASTS = 3600


def person_page(directory: "ContactDirectoryPage", request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a person."""
    person = _person(directory, slug)
    languages = [code for code, row in person.rows.items() if row.directory_path]
    frame_below(request, directory, title=person.contact.name, path=f"{slug}/", languages=languages)
    context = directory.get_context(request) | _context(person, directory, request)
    context["structured_data"].append(structured_data.person(person.contact, request))
    return TemplateResponse(request, TEMPLATE, context)


def contact_card(directory: "ContactDirectoryPage", request: HttpRequest, slug: str) -> HttpResponse:
    """The person's vCard, under a name that tells whose it is."""
    person = _person(directory, slug)
    photo = person.contact.photo
    card = vcard.vcard(
        person.row,
        person.contact,
        organisation=SiteSettings.for_request(request).municipality_name,
        url=_url(directory, slug),
        photo_url=photo.get_rendition("fill-400x400|format-jpeg").full_url if photo else "",
    )
    headers = {"Content-Disposition": f'attachment; filename="{slug}.vcf"'}
    return HttpResponse(card, content_type=vcard.MEDIA_TYPE, headers=headers)


def contact_code(directory: "ContactDirectoryPage", request: HttpRequest, slug: str) -> HttpResponse:
    """The person's QR code, for a telephone's camera to add her to its contacts."""
    person = _person(directory, slug)
    organisation = SiteSettings.for_request(request).municipality_name
    card = vcard.small_vcard(person.contact, organisation=organisation, url=_url(directory, slug))
    response = HttpResponse(qr_code.qr_code(card), content_type=qr_code.MEDIA_TYPE)
    patch_cache_control(response, private=True, max_age=CODE_LASTS)
    return response


def _person(directory: "ContactDirectoryPage", slug: str) -> Profile:
    person = profile_of(slug, directory.locale.language_code)
    if person is None:
        raise Http404
    return person


def _url(directory: "ContactDirectoryPage", slug: str) -> str:
    return f"{directory.full_url}{slug}/"


def _context(person: Profile, directory: "ContactDirectoryPage", request: HttpRequest) -> dict[str, Any]:
    contact = person.contact
    address = f"{directory.get_url(request)}{person.row.slug}/"
    return {
        "contact": contact,
        "engagements": engagements_of(person.row, directory.locale),
        "canonical_url": _url(directory, person.row.slug),
        "card_url": f"{address}{CARD}",
        "code_url": f"{address}{CODE}",
        "description": ", ".join(filter(None, [contact.name, contact.title, contact.unit, contact.phone_display])),
    }
