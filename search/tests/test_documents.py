"""What of each type of page can be searched."""

from datetime import date

import pytest

from home.models import HomePage
from home.tests.factories import InformationPageFactory, publish
from projects.models import ProjectIndexPage
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english
from search.documents import document_of
from search.documents.keys import ids_of, person_key
from search.documents.plain_text import NAME_END
from search.mapping import index_body
from search.searchable import keys_in, subjects


def lines(stored: list[str]) -> list[str]:
    """Lines with a sign in place of what divides the name from the rest."""
    return [line.replace(NAME_END, " | ") for line in stored]


def test_rich_text_is_searched_without_markup_and_its_headings_apart(home: HomePage) -> None:
    page = InformationPageFactory(
        parent=home, body=[("text", "<h2>Om&nbsp;vann</h2><p>Regn <b>og</b> snø</p><ul><li>Bekker</li></ul>")]
    )
    document = document_of(page)
    assert document["headings"] == ["Om vann"]
    assert document["body"] == ["Om vann Regn og snø Bekker"]


def test_every_text_of_a_block_is_searched_however_deep(home: HomePage) -> None:
    stage = {"kind": "decision", "code": "BP1", "title": "Starte?", "text": "<p>Nytte</p>", "outcomes": ["Ja", "Nei"]}
    process = {"heading": "Tidlig fase", "intro": "", "stages": [stage]}
    page = InformationPageFactory(parent=home, body=[("decision_process", process)])
    document = document_of(page)
    assert document["headings"] == ["Tidlig fase"]
    assert {"Tidlig fase", "Beslutningspunkt", "BP1", "Starte?", "Nytte", "Ja", "Nei"} <= set(document["body"])


def test_a_goal_is_searched_by_its_name_in_the_language_of_the_page(home: HomePage) -> None:
    goals = {"heading": "Mål", "intro": "", "goals": [{"number": "17", "text": ""}]}
    page = InformationPageFactory(parent=home, body=[("goals", goals)])
    assert "Samarbeid for å nå målene" in document_of(page)["body"]
    assert "Partnerships for the goals" in document_of(page_in_english(page))["body"]


def test_a_project_is_searched_by_steps_people_themes_and_funding(projects: ProjectIndexPage) -> None:
    person = ContactPersonFactory(name="Tone Bye Moen", title="Tjenesteleder", unit="Bærum", phone="+4767504050")
    page = ProjectPageFactory(parent=projects, status="completed", funding="Forskningsrådet", period="2021")
    page.themes = [ThemeFactory(name="Sirkulær økonomi")]
    page.save()
    ProcessStepFactory(page=page, title="Kunngjøring", date="2020-23", text="<p>På Doffin</p>")
    ProcessStepFactory(page=page, title="Kontrakt", date="")
    ProjectContactFactory(page=page, person=person)
    document = document_of(type(page).objects.get(pk=page.pk))
    assert lines(document["process"]) == ["Kunngjøring (høsten 2020) | På Doffin", "Kontrakt (uavklart) | "]
    assert lines(document["people"]) == ["Tone Bye Moen | Tjenesteleder, Bærum, 67 50 40 50"]
    assert document["units"] == ["Bærum"]
    assert document["phones"] == ["+4767504050"]
    assert document["themes"] == ["Sirkulær økonomi"]
    assert document["facts"] == ["Avsluttet", "Hva som kom ut av det.", "Forskningsrådet"]
    assert document["date_in_words"] == "2021"
    assert document["status"] == "completed"


def test_a_person_in_the_text_is_searched_in_the_language_of_the_page(projects: ProjectIndexPage) -> None:
    person = ContactPersonFactory(name="Kari Eksempel", title="Rådgiver")
    snippet_in_english(person, title="Adviser")
    page = ProjectPageFactory(parent=projects, body=[("contact", {"person": person})])
    assert lines(document_of(page)["people"])[0].startswith("Kari Eksempel | Rådgiver")
    assert lines(document_of(page_in_english(page))["people"])[0].startswith("Kari Eksempel | Adviser")


def test_a_person_is_searched_once_though_shown_twice(projects: ProjectIndexPage) -> None:
    person = ContactPersonFactory()
    page = ProjectPageFactory(parent=projects, body=[("contact", {"person": person})])
    ProjectContactFactory(page=page, person=person)
    document = document_of(type(page).objects.get(pk=page.pk))
    assert len(document["people"]) == len(document["phones"]) == 1


def test_a_conference_is_searched_by_programme_speakers_and_place(projects: ProjectIndexPage) -> None:
    speaker = ContactPersonFactory(name="Ola Prøve", unit="Vann og avløp")
    page = ConferencePageFactory(
        parent=ProjectPageFactory(parent=projects), date="2019-06-18", venue_name="Kunnskapssenteret"
    )
    ConferenceSessionFactory(
        page=page,
        title="Blågrønn faktor",
        room="Sal A",
        abstract="<p>Om regnbed</p>",
        speakers=[
            {"type": "contact_person", "value": speaker.pk},
            {"type": "external", "value": {"name": "Ada Lov", "organisation": "Digdir"}},
        ],
    )
    ConferenceContactFactory(page=page, person=ContactPersonFactory(name="Per Vert"))
    document = document_of(type(page).objects.get(pk=page.pk))
    assert lines(document["programme"]) == [
        "Blågrønn faktor | Ola Prøve, Vann og avløp, Ada Lov, Digdir, Sal A, Om regnbed"
    ]
    assert document["people"][0].startswith("Per Vert")
    assert document["facts"] == ["Kunnskapssenteret"]
    assert (document["date"], document["date_in_words"]) == (date(2019, 6, 18), "18. juni 2019")


def test_a_conference_is_searched_by_its_notice_reference_and_what_is_left_of_it(projects: ProjectIndexPage) -> None:
    page = ConferencePageFactory(
        parent=ProjectPageFactory(parent=projects),
        event_status="postponed",
        event_status_notice="Lokalet er opptatt.",
        equal_treatment_note="<p>Alle får det samme.</p>",
        doffin_reference="2026-123456",
    )
    material = {
        "title": "Lysark om føret",
        "url": "https://example.org/",
        "alternative": "Salt virker til minus ti.",
    }
    ConferenceSessionFactory(
        page=page, title="Salt", track="Vei", cancelled=True, materials=[{"type": "material", "value": material}]
    )
    document = document_of(type(page).objects.get(pk=page.pk))
    assert document["status"] == "postponed"
    assert document["facts"] == ["Utsatt, Lokalet er opptatt.", "Alle får det samme.", "Doffin 2026-123456"]
    assert lines(document["programme"]) == ["Salt | Avlyst, Vei, Lysark om føret, Salt virker til minus ti."]


def test_a_conference_that_takes_place_says_nothing_of_it(projects: ProjectIndexPage) -> None:
    page = ConferencePageFactory(parent=ProjectPageFactory(parent=projects))
    assert "status" not in document_of(page)


def test_news_is_searched_by_its_signature_and_shows_its_date(home: HomePage) -> None:
    page = NewsPageFactory(parent=NewsIndexPageFactory(parent=home), date=date(2020, 2, 3), signature_name="Anne Navn")
    document = document_of(page)
    assert document["facts"] == ["Anne Navn"]
    assert document["date_in_words"] == "3. februar 2020"


def test_a_person_is_a_document_by_herself(home: HomePage) -> None:
    person = ContactPersonFactory(name="Kari Eksempel", title="Rådgiver", unit="Vann og avløp", phone="+4767504050")
    document = document_of(person)
    assert document["type"] == "projects.contactperson"
    assert (document["title"], document["about"]) == ("Kari Eksempel", "Rådgiver, Vann og avløp")
    assert (document["phones"], document["units"]) == (["+4767504050"], ["Vann og avløp"])


def test_only_persons_whom_readers_can_look_up_are_searched(home: HomePage) -> None:
    here = ContactPersonFactory(name="Her Ennå")
    assert person_key(here.pk) not in keys_in("nb")
    ContactDirectoryPageFactory(parent=home)
    gone = ContactPersonFactory(name="Har Sluttet", valid_until=date(2020, 1, 1))
    draft = ContactPersonFactory(name="Bare Utkast", live=False)
    assert ids_of(keys_in("nb")).people == [here.pk]
    assert ids_of(subjects(person_key(each.pk) for each in (here, gone, draft))).people == [here.pk]


def test_a_project_tells_where_its_process_stands_and_until_when_it_is_open(projects: ProjectIndexPage) -> None:
    page = ProjectPageFactory(parent=projects, period="2024/2026")
    ProcessStepFactory(page=page, title="Behov", date="2020", completed_confirmed=True)
    ProcessStepFactory(page=page, title="Innspill", date="2199-01-02", kind="deadline")
    document = document_of(type(page).objects.get(pk=page.pk))
    assert (document["state"], document["open_until"]) == ("future", date(2199, 1, 2))
    assert document["years"] == [2024, 2025, 2026]


def test_a_conference_is_open_until_its_first_deadline_that_can_be_met(projects: ProjectIndexPage) -> None:
    page = ConferencePageFactory(
        parent=ProjectPageFactory(parent=projects),
        date="2199-05-04",
        input_deadline="2020-01-01",
        registration_deadline="2199-04-01",
    )
    assert document_of(page)["open_until"] == date(2199, 4, 1)


def test_control_and_private_use_characters_do_not_reach_the_index(home: HomePage) -> None:
    page = InformationPageFactory(parent=home, lead="Overv\x01ann\x1b  og\u00a0\ue000regn\ue001")
    assert document_of(page)["lead"] == "Overv ann og regn"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_field_of_a_document_has_its_place_in_the_index(projects: ProjectIndexPage, language: str) -> None:
    page = ProjectPageFactory(parent=projects, body=[("text", "<h2>En</h2>")])
    ProjectContactFactory(page=page)
    document = document_of(publish(page))
    assert document.keys() <= index_body(language)["mappings"]["properties"].keys()
