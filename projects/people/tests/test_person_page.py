"""A person's own page: what is on it, where it is, and what leads to it."""

import json
import re
from datetime import timedelta
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Page, PageViewRestriction

from base.tests.reading import links_of, text_of
from projects.models import ContactPerson
from projects.people.tests.person_pages import HERE, THERE, headings, read
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


TODAY = timezone.localdate()


def things(client: Client, address: str) -> dict[str, Any]:
    html = client.get(address).content.decode()
    found = [json.loads(text) for text in re.findall(r'ld\+json">(.*?)</script>', html, re.DOTALL)]
    return {thing["@type"]: thing for thing in found}


def test_the_page_says_who_she_is_and_how_to_reach_her(client: Client, tone: ContactPerson) -> None:
    page = read(client)
    text = text_of(page)
    for said in ("Tone Bye Moen", "Tjenesteleder", "Eiendom", "67 50 40 50", "tone@example.org", "Ring om morgenen."):
        assert said in text
    assert {"tel:+4767504050", "mailto:tone@example.org", f"{HERE}contact.vcf"} <= links_of(page)
    assert headings(page)[0] == "Tone Bye Moen"


def test_the_card_is_linked_with_its_media_type_and_the_code_is_described(client: Client, tone: ContactPerson) -> None:
    page = read(client)
    linked = [part.get("type") for part in page.iter() if part.get("href") == f"{HERE}contact.vcf"]
    assert linked == ["text/vcard", "text/vcard"]
    [code] = [image for image in page.iter("img") if image.get("src") == f"{HERE}qr.svg"]
    assert "Tone Bye Moen" in code.get("alt", "")


def test_the_page_leads_to_all_that_she_is_contact_for(client: Client, tone: ContactPerson) -> None:
    project = ProjectContactFactory(person=tone, page__title="Ombruk").page
    soon, long_ago = (TODAY + timedelta(days=9)).isoformat(), (TODAY - timedelta(days=900)).isoformat()
    ConferenceContactFactory(page=ConferencePageFactory(title="Kommende", date=soon), person=tone)
    past = ConferencePageFactory(title="Forrige", date=long_ago)
    ConferenceSessionFactory(page=past, speakers=[("contact_person", tone)])
    NewsPageFactory(title="Nytt", body=[("contact", {"person": tone})])
    ProjectPageFactory(title="Noe annet")
    coming, past_ones = gettext("Conferences to come"), gettext("Past conferences")
    lists = ["Prosjekter", "Ombruk", coming, "Kommende", past_ones, "Forrige", "Nyheter", "Nytt"]
    assert headings(read(client))[2:] == lists
    assert project.url in links_of(read(client))


def test_only_what_is_public_is_shown(client: Client, tone: ContactPerson) -> None:
    ProjectContactFactory(person=tone, page__title="Utkast", page__live=False)
    private = ProjectContactFactory(person=tone, page__title="Hemmelig").page
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")
    assert headings(read(client))[2:] == []


def test_in_english_the_english_pages_are_shown(client: Client, directory: Page, tone: ContactPerson) -> None:
    page_in_english(directory, slug="people")
    snippet_in_english(tone, title="Manager")
    project = ProjectContactFactory(person=tone, page__title="Ombruk").page
    translated = page_in_english(project, title="Reuse")
    page = read(client, THERE)
    assert "Manager" in text_of(page)
    assert headings(page)[2:] == ["Projects", "Reuse"]
    assert translated.url in links_of(page)


def test_the_switcher_and_hreflang_lead_to_the_same_person(
    client: Client, directory: Page, tone: ContactPerson
) -> None:
    page_in_english(directory, slug="people")
    snippet_in_english(tone)
    for address, other, code in ((HERE, THERE, "en"), (THERE, HERE, "nb")):
        page = read(client, address)
        switched = {link.get("hreflang"): link.get("href") for link in page.iter("a") if link.get("hreflang")}
        assert switched == {code: other}
        alternates = {part.get("hreflang"): part.get("href", "") for part in page.iter("link") if part.get("hreflang")}
        assert alternates["nb"].endswith(f"localhost{HERE}")
        assert alternates["en"].endswith(f"localhost{THERE}")


def test_who_is_not_in_the_other_language_leads_to_its_directory(
    client: Client, directory: Page, tone: ContactPerson
) -> None:
    page_in_english(directory, slug="people")
    page = read(client)
    assert {link.get("href") for link in page.iter("a") if link.get("hreflang") == "en"} == {"/en/people/"}
    assert not [part for part in page.iter("link") if part.get("hreflang")]
    assert client.get(THERE).status_code == 404


def test_the_page_has_a_title_a_description_a_canonical_address_and_breadcrumbs(
    client: Client, tone: ContactPerson
) -> None:
    page = read(client)
    assert text_of_title(page).startswith("Tone Bye Moen")
    described = {meta.get("name"): meta.get("content") for meta in page.iter("meta")}
    assert described["description"] == "Tone Bye Moen, Tjenesteleder, Eiendom, 67 50 40 50"
    [canonical] = [part.get("href", "") for part in page.iter("link") if part.get("rel") == "canonical"]
    assert canonical == f"http://localhost{HERE}"
    crumbs = page.find(".//nav[@class='breadcrumbs ds-breadcrumbs']")
    assert crumbs is not None
    assert [text_of(item) for item in crumbs.iter("li")][1:] == ["Kontaktpersoner", "Tone Bye Moen"]
    assert client.get(f"{HERE}?x=1").content.decode().count(f'rel="canonical" href="http://localhost{HERE}"') == 1


def text_of_title(page: Element) -> str:
    title = page.find(".//title")
    return "" if title is None else title.text or ""


def test_machines_are_told_of_a_person_with_a_contact_point(client: Client, tone: ContactPerson) -> None:
    found = things(client, HERE)
    person = found["Person"]
    assert (person["name"], person["jobTitle"]) == ("Tone Bye Moen", "Tjenesteleder")
    assert person["url"].endswith(HERE)
    assert person["contactPoint"] == {
        "@type": "ContactPoint",
        "telephone": "+4767504050",
        "email": "tone@example.org",
    }
    assert person["worksFor"] == {"@type": "Organization", "name": "Eiendom"}
    assert [item["name"] for item in found["BreadcrumbList"]["itemListElement"]][1:] == [
        "Kontaktpersoner",
        "Tone Bye Moen",
    ]


@pytest.mark.parametrize(
    "state",
    [
        {"live": False},
        {"valid_until": TODAY - timedelta(days=1), "role_mailbox": "post@example.org"},
        {"expire_at": timezone.now() - timedelta(minutes=1)},
    ],
    ids=["unpublished", "left", "expired"],
)
def test_who_is_not_to_be_seen_has_no_page_card_or_code(
    client: Client, tone: ContactPerson, state: dict[str, object]
) -> None:
    ContactPerson.objects.update(**state)
    for address in (HERE, f"{HERE}contact.vcf", f"{HERE}qr.svg"):
        assert client.get(address).status_code == 404
    assert "tone-bye-moen" not in client.get("/sitemap.xml").content.decode()
