"""A conference's programme: sessions by the local day, through nights and both changes of the clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from projects.conferences.around import around_conference
from projects.models import ConferenceSession
from projects.programme import Speaker, programme_by_day, speaker_ids
from projects.tests.factories import ConferencePageFactory, ConferenceSessionFactory, ContactPersonFactory
from projects.tests.languages import page_in_english, snippet_in_english

OSLO = ZoneInfo("Europe/Oslo")


def session(start: datetime, hours: float = 1, **values: object) -> ConferenceSession:
    return ConferenceSession(title=f"{start:%d %H:%M}", start=start, end=start + timedelta(hours=hours), **values)


def days_of(*sessions: ConferenceSession) -> dict[date, list[str]]:
    return {day.day: [shown.session.title for shown in day.sessions] for day in programme_by_day(sessions, {})}


def test_sessions_stand_under_the_local_day_they_start_on_in_the_order_of_their_start() -> None:
    last, first, second = (datetime(2026, 5, day, hour, tzinfo=OSLO) for day, hour in ((5, 9), (4, 9), (4, 13)))
    assert days_of(session(last), session(second), session(first)) == {
        date(2026, 5, 4): ["04 09:00", "04 13:00"],
        date(2026, 5, 5): ["05 09:00"],
    }


def test_sessions_at_the_same_time_keep_the_editors_order() -> None:
    nine = datetime(2026, 5, 4, 9, tzinfo=OSLO)
    rooms = [session(nine, room=room, sort_order=order) for order, room in ((2, "C"), (0, "A"), (1, "B"))]
    (day,) = programme_by_day(rooms, {})
    assert [shown.session.room for shown in day.sessions] == ["A", "B", "C"]


def test_a_session_across_midnight_belongs_to_the_evening_it_starts_on() -> None:
    evening, morning = datetime(2026, 5, 4, 23, tzinfo=OSLO), datetime(2026, 5, 5, 0, 30, tzinfo=OSLO)
    assert list(days_of(session(evening, hours=2), session(morning))) == [date(2026, 5, 4), date(2026, 5, 5)]


def test_the_local_day_counts_and_not_that_of_greenwich() -> None:
    assert list(days_of(session(datetime(2026, 5, 4, 22, 30, tzinfo=UTC)))) == [date(2026, 5, 5)]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)], ids=["spring", "autumn"])
def test_the_day_on_which_the_clock_changes_is_one_day(day: date) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=OSLO).astimezone(UTC)
    next_midnight = datetime(day.year, day.month, day.day + 1, tzinfo=OSLO).astimezone(UTC)
    hours = int((next_midnight - midnight) / timedelta(hours=1))
    assert hours in {23, 25}
    sessions = [session(midnight + timedelta(hours=hour)) for hour in range(hours)]
    programme = programme_by_day(reversed(sessions), {})
    assert [shown.day for shown in programme] == [day]
    assert [shown.session for shown in programme[0].sessions] == sessions


def test_the_hour_that_comes_twice_is_two_sessions_in_order() -> None:
    first, again = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))
    assert first.astimezone(OSLO).time() == again.astimezone(OSLO).time()
    earlier, later = ConferenceSession(title="før", start=first, end=again), session(again)
    (day,) = programme_by_day([later, earlier], {})
    assert [shown.session.title for shown in day.sessions] == ["før", later.title]
    earlier.clean()


@pytest.mark.parametrize("minutes", [0, -1, -60 * 24])
def test_a_session_that_does_not_end_after_its_start_is_refused_beside_its_end(minutes: int) -> None:
    start = datetime(2026, 5, 4, 9, tzinfo=OSLO)
    with translation.override("nb"), pytest.raises(ValidationError) as refused:
        ConferenceSession(start=start, end=start + timedelta(minutes=minutes)).clean()
    assert list(refused.value.message_dict) == ["end"]
    assert "slutter før" in refused.value.message_dict["end"][0]


@pytest.mark.parametrize("given", [{"start": None}, {"end": None}])
def test_a_missing_time_is_left_to_its_own_field(given: dict[str, None]) -> None:
    noon = datetime(2026, 5, 4, 12, tzinfo=OSLO)
    ConferenceSession(**({"start": noon, "end": noon} | given)).clean()


@pytest.mark.django_db
def test_speakers_stand_in_the_editors_order_whether_ours_or_not() -> None:
    person = ContactPersonFactory(name="Kari Nordmann", unit="Bymiljø")
    page = ConferencePageFactory()
    ConferenceSessionFactory(
        page=page,
        speakers=[("external", {"name": "Gjest", "organisation": "NTNU"}), ("contact_person", person)],
    )
    (day,) = around_conference(page)["programme"]
    assert day.sessions[0].speakers == [Speaker("Gjest", "NTNU"), Speaker("Kari Nordmann", "Bymiljø")]


@pytest.mark.django_db
def test_a_speaker_is_named_in_the_language_of_the_page() -> None:
    person = ContactPersonFactory(name="Kari", unit="", title="Prosjektleder")
    snippet_in_english(person, title="Project manager")
    page = ConferencePageFactory()
    ConferenceSessionFactory(page=page, speakers=[("contact_person", person)])
    translated = page_in_english(page)
    (day,) = around_conference(translated)["programme"]
    assert day.sessions[0].speakers == [Speaker("Kari", "Project manager")]


@pytest.mark.django_db
def test_a_speaker_who_is_no_longer_published_is_left_out() -> None:
    person = ContactPersonFactory(live=False)
    page = ConferencePageFactory()
    session = ConferenceSessionFactory(page=page, speakers=[("contact_person", person)])
    assert speaker_ids(session) == [person.pk]
    (day,) = around_conference(page)["programme"]
    assert day.sessions[0].speakers == []
