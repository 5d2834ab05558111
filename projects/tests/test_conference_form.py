"""What an editor is told whose programme or registration deadline does not agree with the conference's date."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from projects.models import ConferencePage
from projects.tests.factories import ConferencePageFactory

pytestmark = pytest.mark.django_db


def session(start: str, end: str, **fields: str) -> dict[str, object]:
    row = {"title": "Innlegg", "kind": "talk", "start": start, "end": end, "abstract": "null"}
    return row | {"speakers": streamfield([]), "materials": streamfield([])} | fields


def form_for(*sessions: dict[str, object], **fields: str):  # type: ignore[no-untyped-def]  # Wagtail's form is made at run time
    data = {
        "title": "Dialogkonferanse",
        "slug": "dialogkonferanse",
        "attendance_mode": "physical",
        "event_status": "scheduled",
        "how_to_attend": "null",
        "equal_treatment_note": "null",
        "sessions": inline_formset(list(sessions)),
        "questions": inline_formset([]),
        "contacts": inline_formset([]),
        "comments": inline_formset([]),
        **{name: streamfield([]) for name in ("invitation", "outcome", "outcome_figures", "materials")},
        **fields,
    }
    return ConferencePage.get_edit_handler().get_form_class()(nested_form_data(data), instance=ConferencePageFactory())


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.parametrize("day", ["2026-05-03", "2026-05-06"])
def test_a_session_on_another_day_is_refused_beside_its_start(day: str) -> None:
    right = session("2026-05-04 09:00", "2026-05-04 10:00")
    form = form_for(right, session(f"{day} 09:00", f"{day} 10:00"), date="4–5 May 2026")
    assert not form.is_valid()
    assert not form.errors
    rows = form.formsets["sessions"].forms
    assert not rows[0].errors
    (message,) = rows[1].errors["start"]
    assert message == f"The conference’s date is 4–5 May 2026. This session starts on {int(day[-2:])} May 2026."


def test_a_session_may_start_on_any_day_of_the_conference_and_end_after_midnight() -> None:
    last = session("2026-05-05 00:30", "2026-05-05 01:00"), session("2026-05-05 23:30", "2026-05-06 01:00")
    form = form_for(session("2026-05-04 00:00", "2026-05-04 01:00"), *last, date="4–5 May 2026")
    assert form.is_valid(), form.formsets["sessions"].errors


@pytest.mark.parametrize(("date", "accepted"), [("", True), ("May 2026", True), ("before May 2026", False)])
def test_only_a_day_that_the_date_rules_out_is_refused(date: str, accepted: bool) -> None:
    form = form_for(session("2026-05-31 09:00", "2026-05-31 10:00"), date=date)
    assert form.is_valid() == accepted


def test_nothing_is_said_of_a_session_that_is_taken_out() -> None:
    assert form_for(session("2025-05-04 09:00", "2025-05-04 10:00", DELETE="on"), date="4 May 2026").is_valid()


def test_registration_cannot_close_after_the_conference() -> None:
    form = form_for(date="4 May 2026", registration_deadline="5 May 2026")
    assert not form.is_valid()
    assert form.errors == {
        "registration_deadline": [
            "The conference’s date is 4 May 2026, and the registration deadline (5 May 2026) comes after it."
        ]
    }


@pytest.mark.parametrize(
    ("date", "deadline"),
    [("4 May 2026", "4 May 2026"), ("4 May 2026", "May 2026"), ("4 May 2026", ""), ("", "5 May 2026")],
)
def test_registration_that_may_close_in_time_is_accepted(date: str, deadline: str) -> None:
    form = form_for(date=date, registration_deadline=deadline)
    assert form.is_valid(), form.errors


def test_input_is_welcome_after_the_conference() -> None:
    assert form_for(date="4 May 2026", input_deadline="1 June 2026").is_valid()


def test_a_date_that_is_not_understood_is_all_that_is_refused() -> None:
    form = form_for(session("2026-05-04 09:00", "2026-05-04 10:00"), date="hvilken dato")
    assert list(form.errors) == ["date"]
