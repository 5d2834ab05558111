"""Parallel tracks: what stands beside what, and what spans everything."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from projects.conferences.table import rows_of, tracks_of
from projects.models import ConferenceSession

OSLO = ZoneInfo("Europe/Oslo")
DAY = datetime(2026, 5, 4, tzinfo=OSLO)


def session(title: str, start: float, end: float, track: str = "", order: int = 0) -> ConferenceSession:
    return ConferenceSession(
        title=title, start=DAY + timedelta(hours=start), end=DAY + timedelta(hours=end), track=track, sort_order=order
    )


def table_of(*sessions: ConferenceSession) -> list[tuple[str, list[object]]]:
    """The rows as they are read: the hour, and for each cell the titles and how many rows it takes."""
    ordered = sorted(sessions, key=lambda shown: shown.start)
    rows = rows_of(ordered, tracks_of(ordered), session_of=lambda shown: shown)
    return [
        (
            f"{row.start:%H:%M}",
            ["all" if row.for_all else "", *(([s.title for s in c.items], c.rows) for c in row.cells)],
        )
        for row in rows
    ]


def test_what_goes_on_at_the_same_time_stands_side_by_side() -> None:
    assert table_of(session("Sensorer", 10, 11, "A"), session("Lys", 10, 11, "B")) == [
        ("10:00", ["", (["Sensorer"], 1), (["Lys"], 1)])
    ]


def test_a_break_without_a_track_spans_all() -> None:
    shown = table_of(session("Lys", 9, 10, "A"), session("Salt", 9, 10, "B"), session("Lunsj", 10, 11))
    assert shown[1] == ("10:00", ["all", (["Lunsj"], 1)])


def test_the_tracks_stand_in_the_order_in_which_the_editor_named_them() -> None:
    assert tracks_of([session("", 9, 10, "Vann", 1), session("", 8, 9, "Avløp", 2), session("", 7, 8, "", 0)]) == [
        "Vann",
        "Avløp",
    ]


def test_a_long_session_stands_beside_the_short_ones_of_another_track() -> None:
    shown = table_of(session("Verksted", 9, 11, "A"), session("Ett", 9, 10, "B"), session("To", 10, 11, "B"))
    assert shown == [("09:00", ["", (["Verksted"], 2), (["Ett"], 1)]), ("10:00", ["", (["To"], 1)])]


def test_a_session_ends_where_the_next_of_its_track_or_a_break_begins() -> None:
    shown = table_of(
        session("Lang", 9, 12, "A"),
        session("Andre", 9, 10, "B"),
        session("I veien", 10, 11, "A"),
        session("Pause", 11, 11.5),
        session("Siste", 11.5, 12, "B"),
    )
    assert shown == [
        ("09:00", ["", (["Lang"], 1), (["Andre"], 1)]),
        ("10:00", ["", (["I veien"], 1), ([], 1)]),
        ("11:00", ["all", (["Pause"], 1)]),
        ("11:30", ["", ([], 1), (["Siste"], 1)]),
    ]


def test_two_in_one_track_at_one_time_stand_in_one_cell() -> None:
    assert table_of(session("En", 9, 10, "A"), session("To", 9, 11, "A"), session("Annet", 9, 10, "B")) == [
        ("09:00", ["", (["En", "To"], 1), (["Annet"], 1)])
    ]


def test_a_row_has_an_end_only_where_all_of_it_ends_together() -> None:
    nine = [session("En", 9, 10, "A"), session("To", 9, 11, "B")]
    (row,) = rows_of(nine, ["A", "B"], session_of=lambda shown: shown)
    assert row.needs_own_times
    (row,) = rows_of(nine[:1], ["A", "B"], session_of=lambda shown: shown)
    assert not row.needs_own_times


sessions = st.builds(
    lambda start, length, track: session("", start / 4, (start + length) / 4, track),
    st.integers(0, 95),
    st.integers(1, 40),
    st.sampled_from(["", "A", "B", "C"]),
)


@given(st.lists(sessions, max_size=30))
def test_every_session_stands_once_in_the_order_of_time_and_every_row_is_full(made: list[ConferenceSession]) -> None:
    ordered = sorted(made, key=lambda shown: shown.start)
    tracks = tracks_of(ordered)
    rows = rows_of(ordered, tracks, session_of=lambda shown: shown)
    read = [shown for row in rows for cell in row.cells for shown in cell.items]
    assert sorted(map(id, read)) == sorted(map(id, made))
    assert [shown.start for shown in read] == [shown.start for shown in ordered]
    reaching: dict[str, int] = {}
    for row in rows:
        reaching = {track: left - 1 for track, left in reaching.items() if left > 1}
        if row.for_all:
            assert not reaching
            continue
        assert {cell.track for cell in row.cells} | set(reaching) == set(tracks)
        assert len(row.cells) + len(reaching) == len(tracks)
        reaching |= {cell.track: cell.rows for cell in row.cells}


def test_two_hundred_sessions_in_four_tracks_are_fifty_rows() -> None:
    start = datetime(2026, 5, 4, tzinfo=UTC)
    many = [
        ConferenceSession(
            title="",
            start=start + timedelta(minutes=n // 4 * 15),
            end=start + timedelta(minutes=n // 4 * 15 + 15),
            track="ABCD"[n % 4],
        )
        for n in range(200)
    ]
    rows = rows_of(many, tracks_of(many), session_of=lambda shown: shown)
    assert [len(row.cells) for row in rows] == [4] * 50
