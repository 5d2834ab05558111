from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from modelcluster.models import ClusterableModel
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from base.fuzzy_dates import (
    Form,
    FuzzyDate,
    FuzzyDateField,
    fuzzy_date_bound_column,
    fuzzy_date_constraint,
    fuzzy_date_form_column,
    fuzzy_date_ordering,
)

AUTUMN = FuzzyDate("2020-23")
QUARTER = FuzzyDate("2021-10/2021-12", Form.QUARTER)
BEFORE_SUMMER = FuzzyDate("2020-22", Form.BEFORE)

# The table is in the tests' database, which is made where a test is marked so.
pytestmark = pytest.mark.django_db

with isolate_apps("base"):

    class Event(ClusterableModel):
        """A model of the tests alone, in a table that stands as long as they run."""

        date_form = fuzzy_date_form_column()
        date_earliest = fuzzy_date_bound_column()
        date_latest = fuzzy_date_bound_column()
        date = FuzzyDateField(
            form_field="date_form", earliest_field="date_earliest", latest_field="date_latest", blank=True
        )

        class Meta:
            app_label = "base"
            constraints = (fuzzy_date_constraint("date", "event_date"),)


@pytest.fixture(scope="module", autouse=True)
def table(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            editor.create_model(Event)
        yield
        with connection.schema_editor() as editor:
            editor.delete_model(Event)


def columns(event: Event) -> tuple[Any, ...]:
    return event.date.edtf, event.date_form, event.date_earliest, event.date_latest


OF_QUARTER = ("2021-10/2021-12", "quarter", date(2021, 10, 1), date(2021, 12, 31))
OF_AUTUMN = ("2020-23", "", date(2020, 9, 1), date(2020, 11, 30))
OF_UNDECIDED = ("", "", None, None)


def test_an_unsaved_instance_has_its_columns_right() -> None:
    assert columns(Event(date=QUARTER)) == OF_QUARTER
    assert columns(Event(date="2020-23")) == OF_AUTUMN
    assert columns(Event(date=None)) == columns(Event()) == OF_UNDECIDED


def test_assigning_sets_the_columns() -> None:
    event = Event(date=QUARTER)
    event.date = "2020-23"
    assert columns(event) == OF_AUTUMN
    event.date = None
    assert columns(event) == OF_UNDECIDED


def test_assigning_what_is_not_edtf_is_refused() -> None:
    with pytest.raises(ValueError, match="sometime"):
        Event(date="sometime")


@pytest.mark.parametrize("value", [QUARTER, AUTUMN, BEFORE_SUMMER, FuzzyDate("2020-06~"), FuzzyDate.UNDECIDED])
def test_what_is_saved_is_read_back_in_one_query(
    value: FuzzyDate, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Event.objects.create(date=value)
    with django_assert_num_queries(1):
        event = Event.objects.get()
        assert event.date == value
        assert columns(event) == columns(Event(date=value))


def test_bulk_created_rows_have_their_columns() -> None:
    Event.objects.bulk_create([Event(date=QUARTER)])
    assert Event.objects.filter(date_earliest=date(2021, 10, 1), date_form="quarter").exists()


def test_deferred_columns_are_fetched_when_read() -> None:
    Event.objects.create(date=QUARTER)
    for queryset in (Event.objects.only("date"), Event.objects.defer("date"), Event.objects.only("date_latest")):
        assert columns(queryset.get()) == OF_QUARTER


def test_a_column_that_was_deferred_is_not_written() -> None:
    Event.objects.create(date=QUARTER)
    event = Event.objects.defer("date_earliest", "date_latest").get()
    assert event.date == QUARTER
    assert event.get_deferred_fields() == {"date_earliest", "date_latest"}


def test_assigning_to_a_deferred_date_replaces_its_form_too() -> None:
    Event.objects.create(date=QUARTER)
    event = Event.objects.only("pk").get()
    event.date = "2020-23"
    event.save()
    assert columns(Event.objects.get()) == OF_AUTUMN


def test_refreshing_reads_all_columns() -> None:
    event = Event.objects.create(date=QUARTER)
    event.date = "2020-23"
    event.refresh_from_db(fields=["date"])
    assert columns(event) == OF_QUARTER


def test_a_query_updates_and_finds_by_column_values() -> None:
    Event.objects.create(date=AUTUMN)
    field = Event._meta.get_field("date")
    assert isinstance(field, FuzzyDateField)
    assert Event.objects.filter(**field.column_values(AUTUMN)).update(**field.column_values(QUARTER)) == 1
    assert columns(Event.objects.get(date=QUARTER)) == OF_QUARTER


def test_the_database_sorts_by_time_and_the_undecided_last() -> None:
    in_order = [FuzzyDate("2019"), BEFORE_SUMMER, FuzzyDate("2020-06-01"), FuzzyDate("2020-06"), AUTUMN, QUARTER]
    in_order.append(FuzzyDate.UNDECIDED)
    Event.objects.bulk_create(Event(date=value) for value in reversed(in_order))
    assert [event.date for event in Event.objects.order_by(*fuzzy_date_ordering("date"))] == in_order
    latest_first = list(reversed(in_order))
    assert sorted(latest_first) == in_order


@pytest.mark.parametrize(
    "wrong",
    [
        {"date_latest": None},
        {"date_earliest": None},
        {"date_earliest": date(2022, 1, 1)},
        {"date": ""},
        {"date_form": "before"},
    ],
)
def test_the_database_refuses_columns_that_contradict_each_other(wrong: dict[str, Any]) -> None:
    Event.objects.create(date=QUARTER)
    with pytest.raises(IntegrityError):
        Event.objects.update(**wrong)


def test_a_revision_keeps_the_form() -> None:
    for value in (QUARTER, BEFORE_SUMMER, FuzzyDate.UNDECIDED):
        restored = Event.from_json(Event(date=value).to_json())
        assert restored is not None
        assert columns(restored) == columns(Event(date=value))


def test_a_revision_without_the_siblings_gets_their_columns() -> None:
    restored = Event.from_serializable_data({"pk": None, "date": "2020-23"})
    assert restored is not None
    assert columns(restored) == OF_AUTUMN


def test_serialised_text_that_is_no_edtf_is_refused() -> None:
    with pytest.raises(ValidationError):
        Event._meta.get_field("date").to_python("sometime")


def test_model_validation_accepts_each_date() -> None:
    for value in (QUARTER, BEFORE_SUMMER, FuzzyDate.UNDECIDED):
        Event(date=value).full_clean(validate_constraints=False)


def test_the_date_is_the_same_in_every_language() -> None:
    assert get_translatable_fields(Event) == [SynchronizedField("date")]


def test_migrations_can_write_the_field() -> None:
    written, imports = MigrationWriter.serialize(Event._meta.get_field("date"))
    assert imports == {"import base.fuzzy_dates"}
    assert "form_field='date_form'" in written


@isolate_apps("base")
def test_a_sibling_that_is_missing_or_later_is_an_error() -> None:
    class Missing(models.Model):  # noqa: DJ008  # only its checks matter
        date = FuzzyDateField(form_field="date_form", earliest_field="date_earliest", latest_field="date_latest")

    class Later(models.Model):  # noqa: DJ008  # only its checks matter
        date_earliest = fuzzy_date_bound_column()
        date_latest = fuzzy_date_bound_column()
        date = FuzzyDateField(form_field="date_form", earliest_field="date_earliest", latest_field="date_latest")
        date_form = fuzzy_date_form_column()

    assert [error.id for error in Missing.check()] == ["fuzzy_dates.E001"]
    assert [error.id for error in Later.check()] == ["fuzzy_dates.E002"]
    assert Event.check() == []
