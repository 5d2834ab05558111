"""Editors are told of telephone numbers and e-mail addresses in texts, and offered a contact person instead."""

from datetime import date
from typing import Any

import pytest
from django.contrib.messages import WARNING, get_messages
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from base.models import CustomImage, SiteSettings, User
from base.roles import editors_group
from projects.models import ProjectPage, ProjectQuestion
from projects.people.raw_contacts.checking import Check, Hit
from projects.tests.factories import (
    ConferenceSessionFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.test_leaving import form_data

pytestmark = pytest.mark.django_db

PHONE, EMAIL = "+4791234567", "kari@example.org"
TEXT = "<p>Ring 912 34 567 eller skriv til kari@example.org.</p>"


@pytest.fixture
def editor(client: Client) -> Client:
    """An editor, signed in."""
    user = User.objects.create_user("redaktør")
    user.groups.add(editors_group())
    client.force_login(user)
    return client


def hits(page: Any) -> list[Hit]:
    return Check().hits(page.specific)


def test_texts_in_the_page_its_blocks_and_its_rows_are_looked_through() -> None:
    page = ProjectPageFactory(
        lead="Ring 91 23 45 67.",
        body=[("text", TEXT), ("fact_box", {"heading": "Fakta", "text": "<p>Tlf. 91234567</p>"})],
    )
    ProcessStepFactory(page=page, title="Innspill", text="<p>91 23 45 67</p>")
    ProjectQuestion.objects.create(
        page=page, locale=page.locale, question="Hvem?", answer="<p>91234567</p>", answered_on=date(2026, 5, 4)
    )
    found = hits(ProjectPage.objects.get(pk=page.pk))
    assert [hit.contact.value for hit in found] == [PHONE, EMAIL, PHONE, PHONE, PHONE, PHONE]
    places = " | ".join(hit.place for hit in found)
    assert all(words in places for words in ("Ingress", "Faktaboks › Tekst", "“Innspill”", "“Hvem?”"))


def test_the_sessions_of_a_conference_are_looked_through() -> None:
    session = ConferenceSessionFactory(title="Åpning", abstract=TEXT)
    assert [hit.contact.value for hit in hits(session.page)] == [EMAIL, PHONE]


def test_the_alternative_text_of_a_picture_is_looked_through() -> None:
    image = CustomImage.objects.create(title="Plakat", file=get_test_image_file())
    image.contextual_alt_text = "Plakat: ring 91 23 45 67"
    page = ProjectPageFactory(body=[("image", {"image": image, "caption": ""}), ("image", {"image": None})])
    assert [hit.contact.value for hit in hits(ProjectPage.objects.get(pk=page.pk))] == [PHONE]


def test_addresses_dates_and_choices_of_a_page_are_no_texts() -> None:
    assert hits(ProjectPageFactory(slug="prosjekt-91234567", period="2021/2024")) == []


def test_the_municipalitys_own_are_left() -> None:
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.phone, settings.email = PHONE, "Kari@example.org"
    settings.save()
    assert hits(ProjectPageFactory(body=[("text", TEXT)])) == []


def test_who_has_the_number_is_named() -> None:
    person = ContactPersonFactory(phone=PHONE, email="KARI@example.org")
    assert [hit.person for hit in hits(ProjectPageFactory(body=[("text", TEXT)]))] == [person, person]


def test_a_contact_person_of_the_page_may_be_named_in_its_text() -> None:
    person = ContactPersonFactory(phone=PHONE, email=EMAIL)
    page = ProjectPageFactory(body=[("text", TEXT)])
    ProjectContactFactory(page=page, person=person)
    assert hits(ProjectPage.objects.get(pk=page.pk)) == []
    card = ProjectPageFactory(body=[("text", TEXT), ("contact", {"person": person})])
    assert hits(card) == []


def warnings(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request) if message.level == WARNING]


def save(editor: Client, lead: str, **data: str) -> Any:
    page = ProjectPageFactory()
    page.lead = lead
    response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page) | data)
    assert response.status_code == 302
    return response


@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}])
def test_an_editor_who_saves_or_publishes_is_told_where_it_stands_and_offered_a_contact_person(
    editor: Client, action: dict[str, str]
) -> None:
    (warning,) = warnings(save(editor, "Ring 91234567.", **action))
    assert "91 23 45 67" in warning
    assert "Ingress" in warning
    assert f"{reverse('wagtailsnippets_projects_contactperson:add')}?phone=%2B4791234567" in warning


def test_an_editor_is_pointed_to_the_person_who_has_the_number(editor: Client) -> None:
    person = ContactPersonFactory(name="Kari <Rolle>", phone=PHONE)
    (warning,) = warnings(save(editor, "Ring 91234567."))
    assert "Kari &lt;Rolle&gt;" in warning
    assert reverse("wagtailsnippets_projects_contactperson:edit", args=[person.pk]) in warning


def test_a_page_with_many_gets_few_warnings_and_the_way_to_the_report(editor: Client) -> None:
    said = warnings(save(editor, "91234567 91234568 91234569 91234570 91234571"))
    assert len(said) == 4
    assert reverse("raw_contacts_report") in said[-1]


def test_a_page_without_any_is_saved_without_a_word(editor: Client) -> None:
    assert warnings(save(editor, "Se kontaktpersonene.")) == []


def test_the_form_of_a_new_contact_person_is_filled_in(editor: Client) -> None:
    address = reverse("wagtailsnippets_projects_contactperson:add")
    response = editor.get(address, {"phone": PHONE, "email": EMAIL, "live": "x"})
    form = response.context["form"]
    assert (form["phone"].value(), form["email"].value()) == ("91 23 45 67", EMAIL)


def test_the_report_lists_what_stands_on_published_pages(editor: Client) -> None:
    published = ProjectPageFactory(title="Ombruk", body=[("text", TEXT)])
    ProjectPageFactory(title="Utkast", body=[("text", TEXT)], live=False)
    shown = editor.get(reverse("raw_contacts_report")).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[published.pk]) in shown
    assert "91 23 45 67" in shown
    assert "kari@example.org" in shown
    assert "Utkast" not in shown


def test_the_report_is_for_those_who_change_contact_persons(client: Client) -> None:
    user = User.objects.create_user("leser")
    client.force_login(user)
    assert client.get(reverse("raw_contacts_report")).status_code == 302
