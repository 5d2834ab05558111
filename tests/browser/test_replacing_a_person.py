"""An editor replaces a person who leaves, wherever she is used, and takes it back."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from wagtail.models import Locale

from projects.models import ConferencePage, ConferenceSession, ContactPerson, NewsPage, ProjectContact, ProjectPage
from tests.browser.editing import choose_person
from tests.browser.pages import Complaints

pytestmark = pytest.mark.browser

OLD, NEW = "Rolle Slutter", "Rolle Begynner"
PROJECT, IN_ENGLISH = "/prosjekter/ombruk/", "/en/projects/reuse/"
NEWS = "/nyheter/smartcity-baerum/"
TALK = "Innlegg om det som kommer"


def person(name: str) -> ContactPerson:
    row = ContactPerson(name=name, phone="+4767504050", locale=Locale.get_default())
    row.save()
    row.save_revision().publish()
    return row


def publish(page: ProjectPage | NewsPage | ConferencePage) -> None:
    page.save_revision().publish()


@pytest.fixture
def old(own_site: str) -> ContactPerson:
    """Who leaves: in a project and its translation, in a text, a speaker to come, and in a draft."""
    old = person(OLD)
    project = ProjectPage.objects.get(slug="ombruk", locale=old.locale)
    project.contacts.add(ProjectContact(person=old, sort_order=90))
    publish(project)
    news = NewsPage.objects.get(slug="smartcity-baerum", locale=old.locale)
    news.body.append(("contact", {"person": old}))
    publish(news)
    conference = coming_conference()
    first = conference.sessions.first()
    session = ConferenceSession(title=TALK, start=first.start, end=first.end, locale=conference.locale, sort_order=90)
    session.speakers = [("contact_person", old)]
    conference.sessions.add(session)
    publish(conference)
    drafted = ProjectPage.objects.get(slug="stimulab", locale=old.locale)
    drafted.contacts.add(ProjectContact(person=old, sort_order=90))
    drafted.lead = "Bare en kladd."
    drafted.save_revision()
    return old


@pytest.fixture
def new(own_site: str) -> ContactPerson:
    """Who takes over."""
    return person(NEW)


def coming_conference() -> ConferencePage:
    """The demo's conference that is still to come."""
    pages: list[ConferencePage] = list(ConferencePage.objects.filter(locale=Locale.get_default()))
    return next(page for page in pages if not page.is_past)


def is_shown(reader: Page, name: str, *, instead_of: str) -> None:
    """Readers find the one and not the other on all published pages, in both languages."""
    for address in (PROJECT, IN_ENGLISH, NEWS, coming_conference().url):
        reader.goto(address)
        expect(reader.get_by_role("main")).to_contain_text(name)
        expect(reader.get_by_role("main")).not_to_contain_text(instead_of)


def drafted_contacts() -> list[str]:
    draft = ProjectPage.objects.get(slug="stimulab", locale=Locale.get_default()).get_latest_revision_as_object()
    assert draft.lead == "Bare en kladd."
    return [row.person.name for row in draft.contacts.all()]


def test_a_person_who_leaves_is_replaced_everywhere_and_brought_back(
    editor: Page, reader: Page, old: ContactPerson, new: ContactPerson, complaints: Complaints
) -> None:
    is_shown(reader, OLD, instead_of=NEW)
    editor.goto(reverse(ContactPerson.snippet_viewset.get_url_name("usage"), args=[old.pk]))
    main = editor.get_by_role("main")
    for words in ("Økt ombruk i Bærum", "Engelsk", TALK, "Kladd"):
        expect(main).to_contain_text(words)

    main.get_by_role("link", name="Erstatt overalt").click()
    choose_person(editor, main, NEW)
    main.get_by_role("button", name="Vis hva det gjelder").click()
    expect(main.get_by_role("heading", name=f"{OLD} blir erstattet med {NEW}")).to_be_visible()
    touched = main.get_by_role("row")
    expect(touched.filter(has_text=TALK)).to_contain_text("foredragsholder")
    expect(touched.filter(has_text="Engelsk").first).to_contain_text("kontaktperson")
    expect(touched.filter(has_text="StimuLab")).to_contain_text("Kladd")
    expect(main).to_contain_text(f"Engelsk: {NEW} er ikke skrevet på dette språket")
    is_shown(reader, OLD, instead_of=NEW)

    main.get_by_role("button", name="Erstatt på alle disse sidene").click()
    expect(editor.locator(".messages .success")).to_contain_text(f"{OLD} ble erstattet med {NEW}.")
    is_shown(reader, NEW, instead_of=OLD)
    assert drafted_contacts()[-1] == NEW

    main.get_by_role("button", name=f"Angre: sett {OLD} tilbake").click()
    expect(editor.locator(".messages .success")).to_contain_text(f"{OLD} er tilbake der {NEW} hadde tatt over.")
    is_shown(reader, OLD, instead_of=NEW)
    assert drafted_contacts()[-1] == OLD
    assert complaints.told == []
