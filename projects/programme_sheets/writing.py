"""A programme as a workbook that Excel, LibreOffice and `reading` open."""

import io
from collections.abc import Iterable

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from projects.models import ConferenceSession, SessionKind
from projects.programme_sheets.cells import Cell
from projects.programme_sheets.columns import Column, heading
from projects.programme_sheets.rows import cells_of
from projects.programme_sheets.speakers import People

# In characters.
WIDTHS = {Column.TITLE: 44, Column.SPEAKERS: 36, Column.ABSTRACT: 60, Column.KEY: 38}
WIDTH = 14
FORMATS = {Column.DAY: "dd.mm.yyyy", Column.END_DAY: "dd.mm.yyyy", Column.START: "hh:mm", Column.END: "hh:mm"}
# Rows below the last one that are made ready too.
SPARE = 100


def write_sheet(sessions: Iterable[ConferenceSession], people: People) -> bytes:
    """The workbook of a programme, in the active language; with no sessions, one to fill in."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None  # noqa: S101  # a new workbook has one
    sheet.title = _("Programme")
    sheet.freeze_panes = "A2"
    columns = list(Column)
    for number, column in enumerate(columns, start=1):
        sheet.cell(1, number, heading(column)).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(column, WIDTH)
    row = 1
    for row, session in enumerate(sessions, start=2):  # the last one is used below
        cells = cells_of(session, people)
        for number, column in enumerate(columns, start=1):
            sheet.cell(row, number).value = _storable(cells[column])
            # A text that begins with “=” is a text.
            if isinstance(cells[column], str):
                sheet.cell(row, number).data_type = "s"
    for ready in range(2, row + SPARE):
        for number, column in enumerate(columns, start=1):
            cell = sheet.cell(ready, number)
            cell.number_format = FORMATS.get(column, "@")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    kinds = DataValidation(type="list", formula1=f'"{",".join(str(label) for label in SessionKind.labels)}"')
    letter = get_column_letter(columns.index(Column.KIND) + 1)
    kinds.add(f"{letter}2:{letter}{row + SPARE}")
    sheet.add_data_validation(kinds)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _storable(cell: Cell) -> Cell:
    """Without the control characters that a workbook cannot hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", cell) or None if isinstance(cell, str) else cell
