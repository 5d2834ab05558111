"""A day of a programme as a table: a row for each time at which something starts, a column for each track."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from projects.models.conference_session import ConferenceSession


@dataclass
class Cell[Item]:
    """What starts in a track at the time of its row; empty where nothing does.

    ``rows`` is how many rows it takes: until its last session ends, or something else starts in the track or for all.
    """

    track: str
    items: list[Item] = field(default_factory=list)
    rows: int = 1


@dataclass
class Row[Item]:
    """What starts at one time: side by side in ``cells``, or one session ``for_all`` across every column.

    A cell that an earlier row's reaches down into is not among ``cells``. ``end`` is when everything of the row is
    over, or none where that differs.
    """

    start: datetime
    end: datetime | None
    cells: list[Cell[Item]]
    for_all: bool = False

    @property
    def needs_own_times(self) -> bool:
        """Whether each session must say when it ends."""
        return self.end is None


def tracks_of(sessions: Iterable["ConferenceSession"]) -> list[str]:
    """The tracks in the order in which the editor first named them."""
    by_editor = sorted(sessions, key=lambda session: session.sort_order or 0)
    return list(dict.fromkeys(session.track for session in by_editor if session.track))


def rows_of[Item](
    items: Sequence[Item], tracks: Sequence[str], *, session_of: Callable[[Item], "ConferenceSession"]
) -> list[Row[Item]]:
    """The rows, in the order of time, which is also the order in which they are read out.

    Items come in the order of their start. Those without a track are for all, each in a row of its own before what
    starts at the same time in tracks. Two in the same track at the same time stand in one cell.
    """
    rows: list[Row[Item]] = []
    for start, group in groupby(items, key=lambda item: session_of(item).start):
        together = list(group)
        untracked = [item for item in together if not session_of(item).track]
        rows += [Row(start, session_of(item).end, [Cell("", [item])], for_all=True) for item in untracked]
        if tracked := [item for item in together if session_of(item).track]:
            ends = {session_of(item).end for item in tracked}
            cells = [Cell(track, [item for item in tracked if session_of(item).track == track]) for track in tracks]
            rows.append(Row(start, ends.pop() if len(ends) == 1 else None, cells))
    for number, row in enumerate(rows):
        for cell in row.cells:
            if cell.items and not row.for_all:
                _reach_down(cell, max(session_of(item).end for item in cell.items), rows[number + 1 :])
    return rows


def _reach_down[Item](cell: Cell[Item], end: datetime, later: Iterable[Row[Item]]) -> None:
    """Let the cell take the place of the empty ones below it for as long as it lasts."""
    for row in later:
        below = next((other for other in row.cells if other.track == cell.track), None)
        if row.for_all or row.start >= end or below is None or below.items:
            return
        row.cells = [other for other in row.cells if other is not below]
        cell.rows += 1
