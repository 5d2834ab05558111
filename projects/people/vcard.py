"""Contact cards: vCard 4.0 (RFC 6350). Lines are folded and texts escaped by `icalendar`, whose format shares both."""

from datetime import UTC
from uuid import UUID

from icalendar.parser import Contentline, Contentlines, Parameters
from icalendar.prop import vN, vOrg, vText, vUri

from projects.models.contact_person import ContactPerson
from projects.people.public_contact import PublicContact

MEDIA_TYPE = "text/vcard; charset=utf-8"


class Text(vText):
    """A value that is one text. Semicolons are for compound values (names, organisations) alone to escape (section
    3.4), and some readers show the backslash.
    """

    def to_ical(self) -> bytes:
        """The escaped text, each semicolon without the backslash that stands before it."""
        return super().to_ical().replace(rb"\;", b";")


type Value = Text | vUri | vN | vOrg
type Line = tuple[str, dict[str, str], Value]


def vcard(row: ContactPerson, contact: PublicContact, *, organisation: str, url: str, photo_url: str = "") -> bytes:
    """The card of a person, with all that her page says of her. Addresses are absolute."""
    lines: list[Line] = [
        ("UID", {}, vUri(_uid(row.translation_key))),
        ("LANG", {}, Text(row.locale.language_code)),
        *_lines(contact, organisation=organisation, url=url),
    ]
    if photo_url:
        lines.append(("PHOTO", {"MEDIATYPE": "image/jpeg"}, vUri(photo_url)))
    if contact.note:
        lines.append(("NOTE", {}, Text(contact.note)))
    if row.last_published_at:
        lines.append(("REV", {}, Text(f"{row.last_published_at.astimezone(UTC):%Y%m%dT%H%M%SZ}")))
    return _card(lines)


def small_vcard(contact: PublicContact, *, organisation: str, url: str) -> bytes:
    """The card with what a telephone's address book needs, short enough for a QR code."""
    return _card(_lines(contact, organisation=organisation, url=url))


def _lines(contact: PublicContact, *, organisation: str, url: str) -> list[Line]:
    given, _space, family = contact.name.strip().rpartition(" ")
    belongs_to = [part for part in dict.fromkeys([organisation, contact.unit]) if part]
    lines: list[Line] = [
        ("FN", {}, Text(contact.name)),
        ("N", {}, vN((family, given.strip(), "", "", "") if given else ("", family, "", "", ""))),
    ]
    if contact.title:
        lines.append(("TITLE", {}, Text(contact.title)))
    if belongs_to:
        lines.append(("ORG", {}, vOrg(belongs_to)))
    if contact.phone:
        lines.append(("TEL", {"TYPE": "work", "VALUE": "uri"}, vUri(f"tel:{contact.phone}")))
    if contact.email:
        lines.append(("EMAIL", {"TYPE": "work"}, Text(contact.email)))
    lines.append(("URL", {}, vUri(url)))
    return lines


def _card(lines: list[Line]) -> bytes:
    written = [Contentline.from_parts(name, Parameters(given), value) for name, given, value in lines]
    begin, version, end = map(Contentline, ["BEGIN:VCARD", "VERSION:4.0", "END:VCARD"])
    whole = Contentlines([begin, version, *written, end])
    card: bytes = whole.to_ical()  # type: ignore[no-untyped-call]  # icalendar has no types for its lines
    return card


def _uid(key: UUID) -> str:
    return f"urn:uuid:{key}"
