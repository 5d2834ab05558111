"""What stands round a page: menu, breadcrumbs and the way to other languages."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from base.tests.reading import parse
from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english, page_in_english

pytestmark = pytest.mark.django_db


def links_in(client: Client, address: str, css_class: str) -> list[tuple[str, str]]:
    document = parse(client.get(address).content.decode())
    part = next(part for part in document.iter() if part.get("class", "").split(" ")[0] == css_class)
    return [("".join(link.itertext()).strip(), link.get("href", "")) for link in part.iter("a")]


def alternates(client: Client, address: str) -> dict[str, str]:
    links = parse(client.get(address).content.decode()).iter("link")
    return {link.get("hreflang", ""): link.get("href", "") for link in links if link.get("rel") == "alternate"}


def test_the_menu_is_the_editors_in_the_editors_order(client: Client) -> None:
    shown = [InformationPageFactory(title=title, show_in_menus=True) for title in ("Om oss", "Bidra")]
    InformationPageFactory(title="Gjemt")
    InformationPageFactory(title="Utkast", show_in_menus=True, live=False)
    private = InformationPageFactory(title="Internt", show_in_menus=True)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    InformationPageFactory(title="Dypere", show_in_menus=True, parent=shown[0])
    assert links_in(client, "/", "site-header__links") == [("Om oss", "/om-oss/"), ("Bidra", "/bidra/")]


def test_each_language_has_its_own_menu(client: Client) -> None:
    page_in_english(InformationPageFactory(title="Om oss", show_in_menus=True), title="About us", slug="about-us")
    assert links_in(client, "/", "site-header__links") == [("Om oss", "/om-oss/")]
    assert links_in(client, "/en/", "site-header__links") == [("About us", "/en/about-us/")]


def test_the_menu_says_where_one_is(client: Client) -> None:
    parent = InformationPageFactory(title="Om oss", show_in_menus=True)
    InformationPageFactory(title="Bidra", show_in_menus=True)
    child = InformationPageFactory(parent=parent)
    menu = parse(client.get(child.url).content.decode()).iter("a")
    current = [link.get("href") for link in menu if link.get("aria-current") == "true"]
    assert current == ["/om-oss/"]


def test_breadcrumbs_lead_from_the_front_page_to_the_page_itself(client: Client) -> None:
    parent = InformationPageFactory(title="Om oss")
    child = InformationPageFactory(title="Personvern", parent=parent)
    assert links_in(client, child.url, "breadcrumbs") == [("Forsiden", "/"), ("Om oss", "/om-oss/")]
    current = [
        part for part in parse(client.get(child.url).content.decode()).iter() if part.get("aria-current") == "page"
    ]
    assert ["".join(part.itertext()) for part in current] == ["Personvern"]


def test_breadcrumbs_pass_over_a_draft_above_the_page(client: Client) -> None:
    parent = InformationPageFactory(title="Om oss", live=False)
    child = InformationPageFactory(title="Personvern", parent=parent)
    assert links_in(client, child.url, "breadcrumbs") == [("Forsiden", "/")]


def test_the_front_page_has_no_breadcrumbs(client: Client) -> None:
    assert 'class="breadcrumbs' not in client.get("/").content.decode()


def test_the_switcher_leads_to_the_same_page(client: Client) -> None:
    page = InformationPageFactory(title="Om oss")
    page_in_english(page, title="About us", slug="about-us")
    assert links_in(client, "/om-oss/", "language-switcher") == [("English", "/en/about-us/")]
    assert links_in(client, "/en/about-us/", "language-switcher") == [("Norsk (bokmål)", "/om-oss/")]
    expected = {"nb": "http://localhost/om-oss/", "en": "http://localhost/en/about-us/"}
    assert alternates(client, "/om-oss/") == alternates(client, "/en/about-us/") == expected


def test_the_switcher_leads_to_the_front_page_where_there_is_no_translation(client: Client) -> None:
    english_home()
    InformationPageFactory(title="Om oss")
    assert links_in(client, "/om-oss/", "language-switcher") == [("English", "/en/")]
    assert alternates(client, "/om-oss/") == {}


def test_a_draft_translation_is_no_translation(client: Client) -> None:
    page_in_english(InformationPageFactory(title="Om oss"), live=False, slug="about-us")
    assert links_in(client, "/om-oss/", "language-switcher") == [("English", "/en/")]
    assert alternates(client, "/om-oss/") == {}


def test_a_private_translation_is_not_told_of(client: Client) -> None:
    translated = page_in_english(InformationPageFactory(title="Om oss"), slug="about-us")
    PageViewRestriction.objects.create(page=translated, restriction_type=PageViewRestriction.LOGIN)
    assert links_in(client, "/om-oss/", "language-switcher") == [("English", "/en/")]
    assert alternates(client, "/om-oss/") == {}


def test_an_alias_is_no_translation(client: Client) -> None:
    english_home()
    page = InformationPageFactory(title="Om oss")
    page.copy_for_translation(english(), alias=True)
    assert alternates(client, "/om-oss/") == {}
    assert links_in(client, "/om-oss/", "language-switcher") == [("English", "/en/")]


def test_an_alias_names_the_page_that_it_repeats(client: Client) -> None:
    english_home()
    page = InformationPageFactory(title="Om oss")
    alias = page.copy_for_translation(english(), alias=True)
    for shown in (page, alias):
        links = parse(client.get(shown.url).content.decode()).iter("link")
        canonical = [link.get("href") for link in links if link.get("rel") == "canonical"]
        assert canonical == ["http://localhost/om-oss/"]


def test_there_is_no_switcher_to_a_language_whose_front_page_is_not_live(client: Client) -> None:
    english_home().unpublish()
    assert links_in(client, "/", "language-switcher") == []
    assert client.get("/en/").status_code == 404


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("/sok/?q=vann&page=2", [("English", "/en/search/?q=vann")]),
        ("/en/search/?q=water", [("Norsk (bokmål)", "/sok/?q=water")]),
        ("/finnes-ikke/", [("English", "/en/finnes-ikke/")]),
    ],
)
def test_what_is_no_page_has_a_switcher_of_its_own(client: Client, address: str, links: list[tuple[str, str]]) -> None:
    english_home()
    assert links_in(client, address, "language-switcher") == links
