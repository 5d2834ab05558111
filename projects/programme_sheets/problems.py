"""What can be wrong with a sheet."""

from dataclasses import dataclass

from projects.programme_sheets.columns import Column


class SheetError(Exception):
    """The file as a whole cannot be read; says why, in the editor's language."""


class CellError(Exception):
    """A cell does not hold what its column is for; says what is wrong, in the editor's language."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: in which row, as the spreadsheet numbers it, in which column, what stands there."""

    row: int
    column: Column
    heading: str
    found: str
    message: str
