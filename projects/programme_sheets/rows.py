"""Between a session and the cells that stand for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.utils import timezone
from django.utils.html import escape, linebreaks
from django.utils.translation import gettext as _

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferenceSession
from projects.programme_sheets.cells import Cell, as_flag, as_kind, as_text, flag_text
from projects.programme_sheets.columns import Column
from projects.programme_sheets.plain_text import plain_text
from projects.programme_sheets.problems import CellError
from projects.programme_sheets.speakers import People
from projects.programme_sheets.times import Times, read_times

type Cells = dict[Column, Cell]

TEXTS = {Column.TITLE: "title", Column.TRACK: "track", Column.ROOM: "room"}


def cells_of(session: ConferenceSession, people: People) -> Cells:
    """The cells of a session, in the active language."""
    start, end = timezone.localtime(session.start), timezone.localtime(session.end)
    return {
        Column.DAY: start.date(),
        Column.START: start.time(),
        Column.END: end.time(),
        Column.END_DAY: end.date() if end.date() != start.date() else None,
        Column.TITLE: session.title,
        Column.KIND: str(session.get_kind_display()),
        Column.TRACK: session.track,
        Column.ROOM: session.room,
        Column.SPEAKERS: people.write(list(session.speakers.raw_data)),
        Column.ABSTRACT: plain_text(session.abstract),
        Column.CANCELLED: flag_text(session.cancelled),
        Column.KEY: str(session.translation_key),
    }


@dataclass
class RowReader:
    """Gives a session what the cells of a row say, and tells ``problem`` of each cell that is wrong.

    Cells that say what the session holds already leave it as it is, formatting and seconds included; so do columns
    that the sheet has not. ``date`` is the conference's.
    """

    cells: Cells
    people: People
    date: FuzzyDate
    problem: Callable[[Column, str], None]

    def fill(self, session: ConferenceSession, *, is_new: bool) -> None:
        """Read the row into the session, as far as its cells can be understood."""
        before: Cells = {} if is_new else cells_of(session, self.people)
        self._fill_times(session, before)
        self._fill_texts(session)
        if Column.KIND in self.cells:
            session.kind = self._read(Column.KIND, as_kind) or session.kind
        if Column.CANCELLED in self.cells:
            session.cancelled = bool(self._read(Column.CANCELLED, as_flag))
        if self._says_else(Column.SPEAKERS, before):
            raw = self._read(Column.SPEAKERS, lambda cell: self.people.read(as_text(cell)))
            session.speakers = session.speakers.stream_block.to_python(raw or [])
        if self._says_else(Column.ABSTRACT, before):
            text = as_text(self.cells[Column.ABSTRACT])
            session.abstract = linebreaks(escape(text)) if text else ""  # type: ignore[assignment]  # a TextField below

    def _read[T](self, column: Column, reader: Callable[[Cell], T]) -> T | None:
        try:
            return reader(self.cells.get(column))
        except CellError as error:
            self.problem(column, str(error))
            return None

    def _says_else(self, column: Column, before: Cells) -> bool:
        return column in self.cells and as_text(self.cells[column]).split() != as_text(before.get(column)).split()

    def _fill_texts(self, session: ConferenceSession) -> None:
        for column, name in TEXTS.items():
            if column in self.cells:
                limit = ConferenceSession._meta.get_field(name).max_length
                setattr(session, name, self._read(column, partial(as_text, max_length=limit)) or "")
        if not as_text(self.cells.get(Column.TITLE)):
            self.problem(Column.TITLE, _("A session needs a title."))

    def _fill_times(self, session: ConferenceSession, before: Cells) -> None:
        times = read_times(self.cells, self.date, self.problem)
        if times is None or (before and times == Times.of(session)):
            return
        if times.end <= times.start:
            self.problem(Column.END, _("The session ends before it starts. Does it end on another date?"))
        session.start, session.end = times.start, times.end
