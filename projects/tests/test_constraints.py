"""What the database itself refuses, whoever writes to it."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, models, transaction

from projects.models import (
    ConferenceContact,
    ConferenceSession,
    ProcessStep,
    ProjectContact,
)
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    NewsProjectFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (ConferenceSessionFactory, {"start": NOON, "end": NOON}),
        (ConferenceSessionFactory, {"kind": "party"}),
        (ProcessStepFactory, {"kind": "leap"}),
        (ProcessStepFactory, {"state_override": "lost"}),
        (ProcessStepFactory, {"date_earliest": date(2020, 1, 1)}),
        (ProcessStepFactory, {"date": "2020"}),
        (ProjectPageFactory, {"status": "vague"}),
        (ProjectPageFactory, {"period_form": "week"}),
        (ConferencePageFactory, {"attendance_mode": "telepathy"}),
        (ConferencePageFactory, {"date_latest": date(2020, 1, 1)}),
        (ConferencePageFactory, {"registration_deadline": "2020-01-01"}),
        (ConferencePageFactory, {"input_deadline_form": "before"}),
    ],
)
def test_the_database_refuses_what_cannot_be(make: Callable[[], models.Model], values: dict[str, object]) -> None:
    row = make()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(row)._default_manager.filter(pk=row.pk).update(**values)


def test_a_session_must_end_after_it_starts_however_it_is_made() -> None:
    page = ConferencePageFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        ConferenceSession.objects.bulk_create(
            [ConferenceSession(page=page, locale=page.locale, title="Baklengs", start=NOON, end=NOON.replace(hour=11))]
        )


@pytest.mark.parametrize(
    ("make", "joined"),
    [
        (ProjectContactFactory, ("page_id", "person_id")),
        (ConferenceContactFactory, ("page_id", "person_id")),
        (NewsProjectFactory, ("page_id", "project_id")),
        (ThemeFactory, ("locale_id", "slug")),
    ],
)
def test_nothing_is_joined_twice(make: Callable[[], models.Model], joined: tuple[str, ...]) -> None:
    row = make()
    again = type(row)(**{name: getattr(row, name) for name in joined})
    with pytest.raises(IntegrityError), transaction.atomic():
        type(row)._default_manager.bulk_create([again])


def test_the_same_step_has_one_row_a_language() -> None:
    step = ProcessStepFactory()
    twin = ProcessStep(page=step.page, locale=step.locale, translation_key=step.translation_key, title="Igjen")
    with pytest.raises(IntegrityError), transaction.atomic():
        ProcessStep.objects.bulk_create([twin])


@pytest.mark.parametrize("make", [ProjectContactFactory, ConferenceContactFactory])
def test_a_person_who_is_shown_cannot_be_deleted(make: Callable[[], ProjectContact | ConferenceContact]) -> None:
    with pytest.raises(models.ProtectedError):
        make().person.delete()
