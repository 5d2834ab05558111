"""Bad input in the editor: the form again, in Norwegian, with the error beside its field and nothing lost."""

import re

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html, rich_text

from base.tests.reading import parse, text_of
from home.demo.identity import identity
from projects.models import ContactPerson, ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_content")]

STREAMS = ["body", "partners", "invitation", "outcome", "outcome_figures", "materials"]
STREAMS_OF_ROWS = ["outcomes", "speakers", "materials"]
# Of a page and of a snippet.
FORMS = ["page-edit-form", "w-editor-form"]
GONE = '<p>Les <a linktype="page" id="987654">invitasjonen</a> først.</p>'


def edit_address(key: str) -> str:
    page = Page.objects.get(translation_key=identity("page", key), locale__language_code="nb")
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_at(client: Client, address: str) -> QueryDict:
    """What the editor's form holds; its streams, which JavaScript draws, are sent empty."""
    response = client.get(address)
    assert response.status_code == 200
    html = response.content.decode()
    form = next(name for name in FORMS if f'id="{name}"' in html)
    data: QueryDict = querydict_from_html(html, form_id=form)
    rows = {key.rpartition("-")[0] for key in data if re.fullmatch(r"(steps|sessions)-\d+-title", key)}
    for name in [*STREAMS, *(f"{row}-{stream}" for row in rows for stream in STREAMS_OF_ROWS)]:
        data[f"{name}-count"] = "0"
    return data


def refused(client: Client, address: str, data: QueryDict, **typed: str) -> str:
    """The form that comes back when it is sent with something else typed into these fields."""
    for name, value in typed.items():
        data[name.replace("__", "-")] = value
    response = client.post(address, data)
    assert response.status_code == 200
    return response.content.decode()


def errors_beside(html: str, field: str) -> str:
    """What stands under the field in the editor."""
    document = parse(html)
    control = next(part for part in document.iter() if part.get("id") == f"id_{field}" or part.get("name") == field)
    parents = {child: parent for parent in document.iter() for child in parent}
    wrapper = parents[control]
    while "w-field__wrapper" not in wrapper.get("class", ""):
        wrapper = parents[wrapper]
    return " ".join(text_of(part) for part in wrapper.iter() if "w-field__errors" in part.get("class", ""))


def value_in(html: str, field: str) -> str:
    document = parse(html)
    control = next(part for part in document.iter() if part.get("name") == field)
    return control.get("value") or "".join(control.itertext())


def test_a_date_that_is_none_is_refused_beside_its_field(demo_editor: Client) -> None:
    address = edit_address("ombruk")
    data = form_at(demo_editor, address)
    html = refused(demo_editor, address, data, steps__0__date="en gang til våren, kanskje", title="Ny tittel")
    assert '<html lang="nb"' in html
    message = errors_beside(html, "steps-0-date")
    assert message
    assert not re.search(r"\b(date|understood|such as)\b", message, re.IGNORECASE), message
    assert value_in(html, "steps-0-date") == "en gang til våren, kanskje"
    assert value_in(html, "title").strip() == "Ny tittel"


def test_a_session_that_ends_before_it_starts_is_refused_beside_its_end(demo_editor: Client) -> None:
    address = edit_address("eksempel-dialogkonferanse")
    data = form_at(demo_editor, address)
    html = refused(
        demo_editor, address, data,
        sessions__0__start="2030-05-04 10:00", sessions__0__end="2030-05-04 09:00", sessions__0__title="Velkommen hit",
    )  # fmt: skip
    assert "slutter før" in errors_beside(html, "sessions-0-end")
    assert value_in(html, "sessions-0-end") == "2030-05-04 09:00"
    assert value_in(html, "sessions-0-title") == "Velkommen hit"


@pytest.mark.parametrize(
    ("key", "field", "typed", "right"),
    [
        ("smartcity-baerum", "date", "31.02.2026", "27.08.2026"),
        ("smartcity-baerum", "go_live_at", "i morgen", "27.08.2026 10:00"),
        ("eksempel-dialogkonferanse", "sessions-0-start", "klokka ti", "27.08.2026 10:00"),
    ],
)
def test_a_day_or_time_that_is_none_is_refused_with_what_would_be_right(
    demo_editor: Client, key: str, field: str, typed: str, right: str
) -> None:
    address = edit_address(key)
    html = refused(demo_editor, address, form_at(demo_editor, address), **{field: typed})
    assert errors_beside(html, field).strip().endswith(f"som {right}.")
    assert value_in(html, field) == typed


def test_a_telephone_number_that_is_none_is_refused_beside_its_field(demo_editor: Client) -> None:
    person = ContactPerson.objects.get(name="Tone Bye Moen", locale__language_code="nb")
    address = reverse("wagtailsnippets_projects_contactperson:edit", args=[person.pk])
    data = querydict_from_html(demo_editor.get(address).content.decode(), form_id="w-editor-form") or QueryDict(
        mutable=True
    )
    html = refused(demo_editor, address, data, name="Tone", phone="ring meg", title="Sjef", note="Kveldstid")
    message = errors_beside(html, "phone")
    assert "«ring meg» er ikke et telefonnummer" in message
    assert "67 50 40 50" in message
    assert value_in(html, "phone") == "ring meg"
    assert value_in(html, "note").strip() == "Kveldstid"


def test_a_link_to_a_removed_page_is_refused_beside_its_text(demo_editor: Client) -> None:
    address = edit_address("ombruk")
    data = form_at(demo_editor, address)
    html = refused(demo_editor, address, data, steps__1__text=rich_text(GONE), steps__1__title="Dialogen")
    message = errors_beside(html, "steps-1-text")
    assert "invitasjonen" in message
    assert "fjernet" in message
    assert "invitasjonen" in value_in(html, "steps-1-text")
    assert value_in(html, "steps-1-title") == "Dialogen"


def test_a_step_with_a_link_without_words_is_refused_beside_them(demo_editor: Client) -> None:
    address = edit_address("ombruk")
    data = form_at(demo_editor, address)
    html = refused(demo_editor, address, data, steps__0__link_url="https://example.org", steps__0__link_text="")
    assert "Skriv" in errors_beside(html, "steps-0-link_text")
    assert value_in(html, "steps-0-link_url") == "https://example.org"


def test_the_same_person_twice_is_refused(demo_editor: Client) -> None:
    address = edit_address("datadrevet-samskaping")
    data = form_at(demo_editor, address)
    before = ProjectPage.objects.get(slug="datadrevet-samskaping").latest_revision_id
    refused(demo_editor, address, data, contacts__1__person=str(data["contacts-0-person"]))
    assert ProjectPage.objects.get(slug="datadrevet-samskaping").latest_revision_id == before


def test_what_is_right_is_saved(demo_editor: Client) -> None:
    address = edit_address("ombruk")
    data = form_at(demo_editor, address)
    data["title"], data["steps-3-date"] = "Ny tittel", "høsten 2031"
    data["steps-3-change_reason"] = "Kommunen har bestemt seg."
    assert demo_editor.post(address, data).status_code == 302
    draft = ProjectPage.objects.get(slug="ombruk").get_latest_revision_as_object()
    assert draft.title == "Ny tittel"
    assert list(draft.steps.all())[3].date.edtf == "2031-23"
