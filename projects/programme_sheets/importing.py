"""Taking a sheet into a conference's draft."""

from dataclasses import dataclass, field
from typing import BinaryIO
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from projects.models import ConferencePage, ConferenceSession
from projects.programme_sheets.cells import Cell, as_day, as_text, as_time
from projects.programme_sheets.columns import Column, heading
from projects.programme_sheets.problems import CellError, Problem
from projects.programme_sheets.reading import SheetRow, read_sheet
from projects.programme_sheets.rows import RowReader
from projects.programme_sheets.speakers import People


@dataclass
class Reading:
    """What a sheet makes of a programme, and what is wrong with it."""

    added: list[ConferenceSession] = field(default_factory=list)
    kept: list[ConferenceSession] = field(default_factory=list)
    removed: list[ConferenceSession] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@transaction.atomic
def import_programme(
    *, page: ConferencePage, file: BinaryIO, name: str, user: AbstractBaseUser, keep_others: bool
) -> Reading:
    """Make the sheet the programme of the page's draft; a row whose identity is known changes that session.

    Sessions that are not in the sheet are taken out unless ``keep_others``. With a single problem nothing is changed.
    Raises `SheetError` where the file cannot be read at all.
    """
    draft = ConferencePage.objects.get(pk=page.pk).get_latest_revision_as_object()  # as it stands now
    reading = read_programme(draft, read_sheet(file, name))
    if reading.problems:
        return reading
    stays = reading.removed if keep_others else []
    programme = sorted([*reading.kept, *reading.added, *stays], key=lambda session: session.start)
    for position, session in enumerate(programme):
        session.sort_order = position
    draft.sessions = programme
    draft.save_revision(user=user, log_action="wagtail.edit")
    return Reading(reading.added, reading.kept, [] if keep_others else reading.removed)


def read_programme(draft: ConferencePage, rows: list[SheetRow]) -> Reading:
    """What the rows make of the draft's programme."""
    reading = Reading()
    people = People.of_language(draft.locale)
    known = {session.translation_key: session for session in draft.sessions.all()}
    for row in rows:
        session = known.pop(_key(row.cells.get(Column.KEY)), None) or _same(row.cells, known)
        is_new = session is None
        session = session or ConferenceSession(locale=draft.locale)
        (reading.added if is_new else reading.kept).append(session)

        def problem(column: Column, message: str, row: SheetRow = row) -> None:
            found = as_text(row.cells.get(column))
            reading.problems.append(Problem(row.number, column, heading(column), found, message))

        RowReader(row.cells, people, draft.date, problem).fill(session, is_new=is_new)
    reading.removed = list(known.values())
    return reading


def _same(cells: dict[Column, Cell], known: dict[UUID, ConferenceSession]) -> ConferenceSession | None:
    """The one session of the row's title and start, for a sheet that has no identities: the organisers' own."""
    try:
        title, start = as_text(cells.get(Column.TITLE)), as_time(cells.get(Column.START))
        day = as_day(cells.get(Column.DAY))
    except CellError:
        return None
    same = [
        key
        for key, session in known.items()
        if session.title == title
        and timezone.localtime(session.start).time().replace(second=0, microsecond=0) == start
        and day in {None, timezone.localdate(session.start)}
    ]
    return known.pop(same[0]) if len(same) == 1 else None


def _key(cell: Cell) -> UUID | None:
    """The identity that a cell holds; a copied row has its model's, of which the first is taken."""
    try:
        return UUID(as_text(cell))
    except ValueError:
        return None
