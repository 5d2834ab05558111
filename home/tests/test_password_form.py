"""What a private page shows until its password is given."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import wagtail_factories
from django.test import Client
from pytest_django import Settings
from wagtail.models import Page, PageViewRestriction

from base.models import CustomImage
from base.tests.reading import parse, text_of
from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english, page_in_english

pytestmark = pytest.mark.django_db

SECRET = "Hemmelig"
WRONG = {
    "nb": "Passordet du har skrevet inn er feil. Prøv igjen.",
    "en": "The password you have entered is not correct.",
}

both_languages = pytest.mark.parametrize("language", ["nb", "en"])


class PictureFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = CustomImage


@dataclass
class Shown:
    """A form on a page, as a reader has it before her."""

    html: str

    @property
    def form(self) -> Element:
        """The form that asks for the password."""
        (form,) = (form for form in parse(self.html).iter("form") if form.get("method") == "post")
        return form

    def field(self, name: str) -> Element:
        """The field of that name."""
        (field,) = (field for field in self.form.iter("input") if field.get("name") == name)
        return field

    def submit(self, client: Client, password: str) -> "Shown":
        """What comes of sending the form with this password."""
        filled = {field.get("name", ""): field.get("value", "") for field in self.form.iter("input")}
        response = client.post(self.form.get("action", ""), filled | {"password": password}, follow=True)
        assert response.status_code == 200
        return Shown(response.content.decode())


@pytest.fixture
def reader() -> Client:
    """A browser, from which Django wants to see the token of its forms."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def pages(settings: Settings, tmp_path: Path) -> dict[str, Page]:
    """A private page in both languages. Nothing but its address is without the secret word."""
    settings.MEDIA_ROOT = tmp_path
    english_home()
    norwegian = InformationPageFactory(
        title=f"{SECRET} tittel",
        slug="adresse",
        seo_title=f"{SECRET} søketittel",
        search_description=f"{SECRET} beskrivelse",
        lead=f"{SECRET} ingress",
        show_in_menus=True,
        social_image=PictureFactory(title=f"{SECRET} bilde", file__filename="bildefil.png"),
        body=[("text", f"<p>{SECRET} tekst</p>")],
    )
    pages = {"nb": norwegian, "en": page_in_english(norwegian)}
    for page in pages.values():
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="sesam")
    return pages


def visit(client: Client, page: Page) -> Shown:
    response = client.get(page.url)
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    return Shown(response.content.decode())


@both_languages
def test_the_form_is_the_sites_own_in_the_language_of_the_address(
    reader: Client, pages: dict[str, Page], language: str
) -> None:
    shown = visit(reader, pages[language])
    document = parse(shown.html)
    assert document.get("lang") == language
    assert document.find(".//main").get("lang") is None  # type: ignore[union-attr]  # None fails the test as well
    assert len(list(document.iter("h1"))) == 1
    (label,) = (label for label in shown.form.iter("label") if label.get("for") == shown.field("password").get("id"))
    assert text_of(label) == {"nb": "Passord", "en": "Password"}[language]
    assert shown.field("password").get("aria-invalid") is None
    assert shown.form.get("action", "").startswith("/en/") is (language == "en")


@both_languages
def test_nothing_of_the_page_is_told_before_its_password(reader: Client, pages: dict[str, Page], language: str) -> None:
    shown = visit(reader, pages[language])
    wrong = shown.submit(reader, "feil")
    for html in (shown.html, wrong.html):
        assert SECRET.lower() not in html.lower()
        assert "bildefil" not in html
        assert '<meta name="robots" content="noindex">' in html
        for published in ("ld+json", 'property="og:', 'rel="canonical"', 'rel="alternate"', 'name="description"'):
            assert published not in html


@both_languages
def test_nothing_of_a_page_below_a_private_one_is_told(reader: Client, pages: dict[str, Page], language: str) -> None:
    below = InformationPageFactory(parent=pages[language], title=f"{SECRET} underside", slug="under")
    assert SECRET not in visit(reader, below).html


@both_languages
def test_the_right_password_opens_the_page(reader: Client, pages: dict[str, Page], language: str) -> None:
    opened = visit(reader, pages[language]).submit(reader, "sesam")
    assert f"{SECRET} ingress" in opened.html


@both_languages
def test_a_wrong_password_is_said_to_be_wrong_beside_the_field(
    reader: Client, pages: dict[str, Page], language: str
) -> None:
    refused = visit(reader, pages[language]).submit(reader, "feil")
    field = refused.field("password")
    assert field.get("aria-invalid") == "true"
    (message,) = (part for part in refused.form.iter("p") if part.get("id") == field.get("aria-describedby"))
    assert text_of(message).startswith(WRONG[language])
    assert field.get("value") is None
    assert SECRET in refused.submit(reader, "sesam").html


@both_languages
def test_who_comes_by_the_forms_own_address_is_sent_to_the_front_page(
    reader: Client, pages: dict[str, Page], language: str
) -> None:
    form = visit(reader, pages[language]).form
    alone = Shown(reader.get(form.get("action", "")).content.decode())
    home = {"nb": "/", "en": "/en/"}[language]
    assert alone.field("return_url").get("value") == home
    alone.submit(reader, "sesam")
    assert SECRET in reader.get(pages[language].url).content.decode()


def test_the_form_of_an_alias_is_in_the_language_of_its_address(reader: Client) -> None:
    english_home()
    page = InformationPageFactory(title=f"{SECRET} tittel", slug="adresse")
    alias = page.copy_for_translation(english(), alias=True)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="sesam")
    shown = visit(reader, alias)
    assert SECRET not in shown.html
    main = parse(shown.html).find(".//main")
    assert main is not None
    assert main.get("lang") is None
