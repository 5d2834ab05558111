"""Which session a row of a programme’s sheet is, and that every row is read."""

import io
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import AbstractBaseUser
from openpyxl import load_workbook

from projects.models import ConferencePage
from projects.programme_sheets.problems import SheetError
from projects.tests.factories import ConferenceSessionFactory
from projects.tests.sheets import drafted, exported, messages, take_in, workbook

pytestmark = pytest.mark.django_db


def test_a_changed_sheet_changes_the_sessions_that_it_came_from(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    kept = ConferenceSessionFactory(page=conference, title="Kaffe", abstract="<p>Med <b>kake</b></p>")
    ConferenceSessionFactory(page=conference, title="Utgår")
    conference.save_revision().publish()
    book = load_workbook(io.BytesIO(exported(conference)))
    sheet = book.worksheets[0]
    sheet.delete_rows(3)
    sheet["E2"] = "Kaffe og te"
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    reading = take_in(conference, file, admin_user)
    assert (len(reading.added), len(reading.kept), len(reading.removed)) == (0, 1, 1)
    assert not messages(reading)
    (session,) = drafted(conference)
    assert session.translation_key == kept.translation_key
    assert (session.title, session.abstract) == ("Kaffe og te", "<p>Med <b>kake</b></p>")


def test_sessions_that_are_not_in_the_sheet_stay_where_the_editor_says_so(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    ConferenceSessionFactory(page=conference, title="Åpning")
    conference.save_revision().publish()
    take_in(conference, workbook(["4.5.2026", "12:00", "13:00", "Lunsj"]), admin_user, keep_others=True)
    assert [session.title for session in drafted(conference)] == ["Åpning", "Lunsj"]


def test_the_organisers_own_sheet_changes_the_sessions_that_it_came_with(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    rows = [["4.5.2026", "12:00", "13:00", "Lunsj", "Pause"], ["4.5.2026", "13:00", "14:00", "Innlegg"]]
    take_in(conference, workbook(*rows), admin_user)
    before = {session.title: session.translation_key for session in drafted(conference)}
    rows[0][2] = "12:45"
    take_in(conference, workbook(*rows), admin_user)
    assert {session.title: session.translation_key for session in drafted(conference)} == before


@pytest.mark.parametrize("rows", [300, 501])
def test_every_row_is_read_or_the_sheet_is_refused(
    conference: ConferencePage, admin_user: AbstractBaseUser, rows: int
) -> None:
    lines = [f"4.5.2026;09:00;10:00;Innlegg {number}\r\n;;;" for number in range(rows)]
    file = io.BytesIO("\r\n".join(["Dato;Starter;Slutter;Tittel", *lines]).encode())
    if rows > 500:
        with pytest.raises(SheetError, match="flere enn 500 rader"):
            take_in(conference, file, admin_user, name="program.csv")
    else:
        take_in(conference, file, admin_user, name="program.csv")
        assert len(drafted(conference)) == rows


def test_a_copied_row_is_a_session_of_its_own(conference: ConferencePage, admin_user: AbstractBaseUser) -> None:
    ConferenceSessionFactory(page=conference, title="Kaffe")
    conference.save_revision().publish()
    book = load_workbook(io.BytesIO(exported(conference)))
    sheet = book.worksheets[0]
    sheet.append([cell.value for cell in sheet[2]])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    take_in(conference, file, admin_user)
    first, second = drafted(conference)
    assert first.translation_key != second.translation_key


def test_dates_and_times_that_have_lost_their_format_are_read_as_the_numbers_they_are(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    reading = take_in(conference, workbook([46146, 0.25, 0.4375, "Frokost"]), admin_user)
    assert not messages(reading)
    (session,) = drafted(conference)
    assert session.start == datetime(2026, 5, 4, 4, tzinfo=UTC)
    assert session.end == datetime(2026, 5, 4, 8, 30, tzinfo=UTC)


def test_the_programme_may_be_on_another_sheet_where_the_first_is_empty(
    conference: ConferencePage, admin_user: AbstractBaseUser
) -> None:
    book = load_workbook(workbook(["4.5.2026", "09:00", "10:00", "Åpning"]))
    book.create_sheet("Notater", 0)
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    assert not messages(take_in(conference, file, admin_user))
    assert [session.title for session in drafted(conference)] == ["Åpning"]
