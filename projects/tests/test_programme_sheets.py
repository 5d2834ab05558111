"""A programme that goes out as a spreadsheet and comes back, and what an editor is told of a sheet that is wrong."""

import io
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AbstractBaseUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage, SessionKind
from projects.programme_sheets.importing import Reading
from projects.programme_sheets.problems import SheetError
from projects.tests.factories import ConferencePageFactory, ConferenceSessionFactory, ContactPersonFactory
from projects.tests.sheets import drafted, exported, messages, take_in, workbook

pytestmark = pytest.mark.django_db


def test_a_sheet_becomes_the_programme_of_the_draft_and_readers_see_nothing_of_it(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    person = ContactPersonFactory(name="Rolle Prosjektleder")
    file = workbook(
        [date(2026, 5, 4), time(9), time(9, 30), "Kaffe", "Pause", "", "Foajé"],
        ["4.5.2026", "9.30", "kl. 10:15", "Åpning", "", "Spor A", "Sal 1", "Rolle Prosjektleder\nÅse (Digdir)", "Hei"],
    )
    reading = take_in(conference, file, admin_user)
    assert not reading.problems
    coffee, opening = drafted(conference)
    assert (coffee.kind, coffee.room) == (SessionKind.BREAK, "Foajé")
    assert (opening.start, opening.end) == (
        datetime(2026, 5, 4, 7, 30, tzinfo=UTC),
        datetime(2026, 5, 4, 8, 15, tzinfo=UTC),
    )
    assert (opening.track, opening.kind, opening.abstract) == ("Spor A", SessionKind.TALK, "<p>Hei</p>")
    speakers = [(raw["type"], raw["value"]) for raw in opening.speakers.raw_data]
    assert speakers == [("contact_person", person.pk), ("external", {"name": "Åse", "organisation": "Digdir"})]
    assert not conference.sessions.exists()


def test_every_wrong_cell_is_told_by_row_and_nothing_is_taken_in(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    before = conference.latest_revision_id
    file = workbook(
        ["4.5.2026", "09:00", "10:00", "Innlegg"],
        ["4.5.2026", "ni", "10:00", "", "Tale"],
        [],
        ["6.5.2026", "12:00", "11:00", "x" * 201],
        ["mai 2026", "25:00", None, "Lunsj", "", "", "", "Navn <ingen@example.org>"],
    )
    reading = take_in(conference, file, admin_user)
    assert [(row, heading) for row, heading, _ in messages(reading)] == [
        (3, "Starter"),
        (3, "Tittel"),
        (3, "Type"),
        (5, "Dato"),
        (5, "Slutter"),
        (5, "Tittel"),
        (6, "Dato"),
        (6, "Starter"),
        (6, "Slutter"),
        (6, "Foredragsholdere"),
    ]
    assert reading.problems[0].found == "ni"
    conference.refresh_from_db()
    assert conference.latest_revision_id == before


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"", "program.csv", "Regnearket er tomt."),
        (b"Program;Kl\n", "program.csv", "Den første raden må navngi kolonnene. Fant ikke: Starter, Slutter, Tittel."),
        (b"Starter;Slutter;Tittel\n", "program.csv", "Det står ingen programposter under kolonnenavnene."),
        (b"Starter;Slutter;Tittel;Tittel\n", "program.csv", "To kolonner heter «Tittel»."),
        (b"PK ikke en bok", "program.xlsx", "Filen kunne ikke leses som et regneark."),
        (b"%PDF-1.7", "program.pdf", "Lagre regnearket som .xlsx eller .csv, og velg den filen."),
        (b"x" * (2 * 2**20 + 1), "program.csv", "Filen er større enn 2 MB. Et program er mindre: er det bilder i den?"),
    ],
)
def test_a_file_that_is_no_programme_is_refused_with_the_reason(
    conference: ConferencePage, admin_user: AbstractBaseUser, content: bytes, name: str, message: str
) -> None:
    with pytest.raises(SheetError) as error:
        take_in(conference, io.BytesIO(content), admin_user, name=name)
    assert str(error.value) == message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ","])
def test_a_text_file_is_read_as_excel_saves_it(
    conference: ConferencePage, admin_user: AbstractBaseUser, encoding: str, delimiter: str
) -> None:
    rows = [["Dato", "Starter", "Slutter", "Tittel"], ["5.5.2026", "08:00", "09:00", "Blåbærsyltetøy"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    take_in(conference, io.BytesIO(text.encode(encoding)), admin_user, name="Program.CSV")
    assert [session.title for session in drafted(conference)] == ["Blåbærsyltetøy"]


def test_a_time_that_the_clock_jumps_over_is_refused(admin_user: AbstractBaseUser) -> None:
    page = ConferencePageFactory(date=FuzzyDate("2026-03-29"))
    reading = take_in(page, workbook(["", "02:30", "03:30", "Nattevakt"]), admin_user)
    assert messages(reading) == [(2, "Starter", "Klokken stilles frem den natten: dette klokkeslettet finnes ikke.")]


def test_a_session_may_end_after_midnight(admin_user: AbstractBaseUser) -> None:
    page = ConferencePageFactory(date=FuzzyDate("2026-10-24"))
    headings = ["Starter", "Slutter", "Slutter en annen dato", "Tittel"]
    assert not take_in(page, workbook(["23:00", "03:30", "25.10.2026", "Natt"], headings=headings), admin_user).problems
    (session,) = drafted(page)
    slept = session.end.astimezone(UTC) - session.start.astimezone(UTC)
    assert slept == timedelta(hours=5, minutes=30)  # the clock was put back


words = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters=";()<>"), min_size=1, max_size=30)


moments = st.integers(0, 360 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(
    st.lists(
        st.tuples(words, moments, st.integers(1, 3000), st.lists(st.tuples(words, st.just("") | words)), st.booleans()),
        max_size=4,
    )
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_programme_that_goes_out_comes_back_the_same(admin_user: AbstractBaseUser, programme: list[Any]) -> None:
    page = ConferencePageFactory(title="Konferanse", slug=None)
    for title, start, minutes, speakers, cancelled in programme:
        raw = [("external", {"name": name, "organisation": organisation}) for name, organisation in speakers]
        end = start + timedelta(minutes=minutes)
        ConferenceSessionFactory(page=page, title=title, start=start, end=end, speakers=raw, cancelled=cancelled)
    page.save_revision().publish()
    before = sorted(map(values, page.sessions.all()))
    reading = take_in(page, io.BytesIO(exported(page)), admin_user) if programme else Reading()
    assert not reading.problems
    assert sorted(map(values, drafted(page))) == before
    page.delete()


def values(session: Any) -> tuple[Any, ...]:
    speakers = [(raw["type"], str(raw["value"])) for raw in session.speakers.raw_data]
    return (str(session.translation_key), session.start, session.end, session.title, speakers, session.cancelled)
