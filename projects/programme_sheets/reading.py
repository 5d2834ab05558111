"""From a file to rows of cells, whatever they hold."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from projects.programme_sheets.cells import Cell
from projects.programme_sheets.columns import REQUIRED, Column, column_named, heading
from projects.programme_sheets.problems import SheetError

# Of the file, of what it is unpacked to, and of its rows and columns: far beyond any programme.
MOST_BYTES = 2 * 2**20
MOST_UNPACKED = 50 * 2**20
MOST_ROWS = 500
MOST_COLUMNS = 40


@dataclass(frozen=True)
class SheetRow:
    """One row: its number as the spreadsheet shows it, and its cells by column."""

    number: int
    cells: dict[Column, Cell]


def read_sheet(file: BinaryIO, name: str) -> list[SheetRow]:
    """The rows below the heading that are not empty. Takes .xlsx and .csv. Raises `SheetError`."""
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise SheetError(_("The file is larger than 2 MB. A programme is smaller: are there pictures in it?"))
    if name.lower().endswith(".csv"):
        return _with_headings(_csv_rows(content))
    if name.lower().endswith(".xlsx"):
        return _with_headings(_workbook_rows(content))
    raise SheetError(_("Save the spreadsheet as .xlsx or .csv, and choose that file."))


def _with_headings(rows: Iterable[tuple[Cell, ...]]) -> list[SheetRow]:
    numbered = enumerate(rows, start=1)
    first = next((row for row in numbered if any(_present(cell) for cell in row[1])), None)
    if first is None:
        raise SheetError(_("The sheet is empty."))
    columns = [column_named(str(cell)) if cell else None for cell in first[1]]
    for column in Column:
        if columns.count(column) > 1:
            raise SheetError(_("There are two columns called “%(name)s”.") % {"name": heading(column)})
    if missing := [heading(column) for column in REQUIRED if column not in columns]:
        raise SheetError(
            _("The first row must name the columns. Not found: %(names)s.") % {"names": ", ".join(missing)}
        )
    found: list[SheetRow] = []
    for number, cells in numbered:
        row = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
        if any(_present(cell) for cell in row.values()):
            found.append(SheetRow(number, row))
        if len(found) > MOST_ROWS:
            raise SheetError(_("The sheet has more than %(limit)d rows.") % {"limit": MOST_ROWS})
    if not found:
        raise SheetError(_("There are no sessions below the names of the columns."))
    return found


def _plain(value: object) -> Cell:
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if value is None or isinstance(value, float | dt.datetime | dt.date | dt.time):
        return value
    return str(value)


def _present(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _csv_rows(content: bytes) -> Iterator[tuple[Cell, ...]]:
    """As Excel saves them: UTF-8 or Windows-1252, with semicolons or commas."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.lstrip().partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    try:
        yield from map(tuple, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise SheetError(_("The file could not be read as a spreadsheet.")) from error


def _workbook_rows(content: bytes) -> Iterator[tuple[Cell, ...]]:
    """Of the first sheet of the workbook that is not empty, formulas as what they last came to."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(member.file_size for member in packed.infolist())
    except zipfile.BadZipFile as error:
        raise SheetError(_("The file could not be read as a spreadsheet.")) from error
    if unpacked > MOST_UNPACKED:
        raise SheetError(_("The file is far larger than a programme once it is unpacked."))
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True) for sheet in workbook.worksheets]
        filled = (number for number, rows in enumerate(sheets) if any(map(any, rows)))
        sheet = workbook.worksheets[next(filled, 0)]
        for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield tuple(_plain(value) for value in row)
    except Exception as error:  # openpyxl lets through whatever a damaged file makes its parsers raise
        raise SheetError(_("The file could not be read as a spreadsheet.")) from error
    workbook.close()
