"""How long numbers of searches are kept, and what never is."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import Settings

from projects.processes.tests.clock import Clock
from projects.tests.factories import ContactPersonFactory
from search.models import SearchCount
from search.rounds import ROUNDS
from search.statistics import flush, record_search
from search.statistics.keeping import purge
from search.tests.counting import rows

pytestmark = pytest.mark.usefixtures("counted")


def test_numbers_are_deleted_when_they_are_old(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    clock = Clock(monkeypatch)
    settings.SEARCH_STATISTICS_DAYS = 90
    for day in ["2027-04-15", "2027-04-16", "2027-07-14"]:
        SearchCount.objects.create(day=day, language="nb", query="overvann", searches=1)
    clock.set(2027, 7, 14, 23, 59, 59)
    assert purge() == 1
    assert SearchCount.objects.earliest("day").day == date(2027, 4, 16)
    clock.run(timedelta(seconds=1))
    assert purge() == 1
    assert purge in [each.work for each in ROUNDS]


def test_searches_for_a_person_who_is_deleted_are_forgotten() -> None:
    person = ContactPersonFactory(name="Kari Nordmann")
    for query in ["kari nordmann", "telefon til nordmann kari", "kari", "overvann"]:
        record_search(language="nb", query=query, total=1)
    flush()
    person.delete()
    assert set(rows()) == {"kari", "overvann"}


@pytest.mark.parametrize(
    "broken",
    [
        {"searches": 1, "without_hits": 2},
        {"searches": -1},
        {"clicks": -1},
        {"query": "overvann"},
    ],
)
def test_the_database_refuses_numbers_that_cannot_be(broken: dict[str, Any]) -> None:
    day = timezone.localdate()
    SearchCount.objects.create(day=day, language="nb", query="overvann", searches=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        SearchCount.objects.create(**{"day": day, "language": "nb", "query": "annet", **broken})


def test_nothing_but_numbers_is_kept() -> None:
    kept = {field.name for field in SearchCount._meta.get_fields()}
    assert kept == {"id", "day", "language", "query", "searches", "without_hits", "clicks"}
