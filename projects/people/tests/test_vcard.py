"""Contact cards: what is in them, as another library reads them, and what a QR code of one holds."""

import io
import re
import uuid
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
import segno
from django.test import Client
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Site

from base.models import SiteSettings
from projects.models import ContactPerson
from projects.people.public_contact import PublicContact, person_contact
from projects.people.qr_code import qr_code
from projects.people.tests.cards import read_cards, values_of
from projects.people.vcard import small_vcard, vcard
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory

URL = "https://example.org/kontaktpersoner/navn/"
KEY = uuid.UUID("8f3c1f5e-8a45-4d7e-9d3e-6c5e1b2f7a90")
# Not what ends a line for some reader or another, nor the backslash, which icalendar takes for part of a line break
# before a capital N: no name has them.
CHARACTERS = st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\\")
words = (
    st.text(CHARACTERS | st.sampled_from("æøåÆØÅ’'\",;:🦊👩‍🚒"), min_size=1, max_size=60).map(str.strip).filter(bool)
)
texts = st.lists(words, min_size=1, max_size=4).map("\n".join)


def card_of(*, organisation: str = "Eksempel kommune", photo_url: str = "", **fields: object) -> bytes:
    row = ContactPerson(
        **{"name": "Tone Bye Moen", "translation_key": KEY, "locale": Locale(language_code="nb")} | fields
    )
    return vcard(row, person_contact(row), organisation=organisation, url=URL, photo_url=photo_url)


def test_a_card_says_all_that_the_page_says() -> None:
    card = card_of(
        title="Tjenesteleder",
        unit="Eiendom; drift, og vedlikehold",
        phone="+4767504050",
        email="tone@example.org",
        note="Ring helst om morgenen.\nIkke fredag.",
        last_published_at=datetime(2026, 5, 4, 8, 30, 5, tzinfo=UTC),
        photo_url="https://example.org/media/images/tone.jpg",
    )
    [read] = read_cards([card])
    assert values_of(read) == {
        "version": "4.0",
        "uid": f"urn:uuid:{KEY}",
        "lang": "nb",
        "fn": "Tone Bye Moen",
        "n": ["Moen", "Tone Bye", "", "", ""],
        "title": "Tjenesteleder",
        "org": ["Eksempel kommune", "Eiendom; drift, og vedlikehold"],
        "tel": "tel:+4767504050",
        "email": "tone@example.org",
        "url": URL,
        "photo": "https://example.org/media/images/tone.jpg",
        "note": "Ring helst om morgenen.\nIkke fredag.",
        "rev": "2026-05-04T08:30:05Z",
    }
    assert {name: read[name]["type"] for name in ("tel", "url", "photo", "rev", "lang")} == {
        "tel": "uri",
        "url": "uri",
        "photo": "uri",
        "rev": "timestamp",
        "lang": "language-tag",
    }


def test_a_card_leaves_out_what_there_is_not() -> None:
    [read] = read_cards([card_of(name="Servicesenteret", organisation="")])
    assert set(read) == {"version", "uid", "lang", "fn", "n", "url"}
    assert read["n"]["value"] == ["", "Servicesenteret", "", "", ""]


def test_the_units_name_stands_once_where_it_is_the_municipalitys() -> None:
    [read] = read_cards([card_of(unit="Eksempel kommune")])
    assert read["org"]["value"] == "Eksempel kommune"


@settings(max_examples=5, phases=[Phase.explicit, Phase.generate])  # each starts a node
@given(st.lists(st.tuples(words, words, words, texts), min_size=30, max_size=30))
def test_any_name_title_unit_and_note_is_read_back_as_it_was(given_texts: list[tuple[str, str, str, str]]) -> None:
    cards = [card_of(name=name, title=title, unit=unit, note=note) for name, title, unit, note in given_texts]
    for read, (name, title, unit, note) in zip(map(values_of, read_cards(cards)), given_texts, strict=True):
        assert (read["fn"], read["title"], read["note"]) == (name, title, note)
        assert read["org"] == (["Eksempel kommune", unit] if unit != "Eksempel kommune" else unit)
        family, given_name, *rest = read["n"]
        assert "".join(f"{given_name}{family}".split()) == "".join(name.split())
        assert rest == ["", "", ""]


@given(name=words)
def test_a_code_is_what_its_card_is_drawn_as(name: str) -> None:
    """No reader of QR codes is at hand: the drawing is compared with the matrix that the card's bytes have."""
    card = small_vcard(PublicContact(name=name, phone="+4767504050"), organisation="Eksempel", url=URL)
    code = segno.make_qr(card, error="m", boost_error=False)
    assert code.error == "M"
    assert modules(qr_code(card)) == [list(row) for row in code.matrix]


def test_the_longest_card_has_room_in_a_code() -> None:
    """Each text as long as the form lets it be, in letters of two octets; emoji, of four, fit for half as long."""
    contact = PublicContact(name="Å" * 120, title="Ø" * 120, unit="Æ" * 120, phone="+4767504050", email="a" * 254)
    card = small_vcard(contact, organisation="Å" * 120, url=f"{URL}{'a' * 140}")
    assert modules(qr_code(card))


def modules(svg: bytes) -> list[list[int]]:
    """The code's dark (1) and light modules, read from the path that draws the dark ones, row by row."""
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    paths = [part for part in root.iter() if part.tag.endswith("path")]
    size = int(root.get("viewBox", "").split()[-1]) - 8
    drawn = [[0] * size for _ in range(size)]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", paths[-1].get("d", "")):
        values = [float(number) for number in numbers.split()]
        if command == "h":
            for column in range(int(values[0])):
                drawn[int(y) - 4][int(x) - 4 + column] = 1
            x += values[0]
        else:
            x, y = values if command == "M" else (x + values[0], y + values[1])
    return drawn


@pytest.fixture
def addresses(db: None) -> tuple[str, ContactPerson]:
    """The directory's address, and a person in it."""
    SiteSettings.objects.create(site=Site.objects.get(is_default_site=True), municipality_name="Eksempel kommune")
    return ContactDirectoryPageFactory().url, ContactPersonFactory(name="Åse Bjørk", unit="Eiendom")


def test_a_card_is_a_file_named_after_the_person(client: Client, addresses: tuple[str, ContactPerson]) -> None:
    directory, person = addresses
    response = client.get(f"{directory}ase-bjork/contact.vcf")
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="ase-bjork.vcf"'
    read = values_of(read_cards([response.content])[0])
    assert read["uid"] == f"urn:uuid:{person.translation_key}"
    assert read["org"] == ["Eksempel kommune", "Eiendom"]
    assert read["url"].endswith("/kontaktpersoner/ase-bjork/")
    assert read["url"].startswith("http")


def test_a_code_is_a_picture_that_a_browser_may_keep(client: Client, addresses: tuple[str, ContactPerson]) -> None:
    response = client.get(f"{addresses[0]}ase-bjork/qr.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert set(response["Cache-Control"].split(", ")) == {"max-age=3600", "private"}
    assert response["ETag"]
    assert b"style=" not in response.content
    root = ET.parse(io.BytesIO(response.content)).getroot()  # noqa: S314  # our own drawing
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
