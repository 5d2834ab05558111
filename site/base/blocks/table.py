"""Figures and words in rows and columns."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from base.table_text import rows_of

FEWEST_ROWS = FEWEST_COLUMNS = 2


class TableBlock(blocks.StructBlock):
    """A table with a heading row; the first cell of each other row is that row's heading."""

    caption = blocks.CharBlock(label=_("Heading"), max_length=200, help_text=_("What the table shows."))
    cells = blocks.TextBlock(
        label=_("Cells"),
        max_length=20_000,
        rows=8,
        help_text=_("Paste from a spreadsheet, or write a line for each row, with semicolons between the cells."),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns, pasted from a spreadsheet")
        preview_value = {"caption": "Innspill", "cells": "Tema;2019;2020\nOvervann;28;12\nOmbruk;4;19"}
        template = "base/blocks/table.html"

    def clean(self, value: Any) -> Any:
        """Ask for a heading row, and for as many cells in each row as that has."""
        cleaned = super().clean(value)
        if problem := problem_with(rows_of(cleaned["cells"])):
            raise StructBlockValidationError(block_errors={"cells": problem})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The heading row apart from the others."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        rows = rows_of(value["cells"])
        return {**context, "head": rows[0] if rows else [], "rows": rows[1:]}


def problem_with(rows: list[list[str]]) -> ValidationError | None:
    """What keeps the rows from being a table."""
    if len(rows) < FEWEST_ROWS or len(rows[0]) < FEWEST_COLUMNS:
        words = _("A table has a heading row and at least one more, and at least two columns, such as: Theme;2019;2020")
        return ValidationError(words, code="no_table")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(rows[0]):
            return ValidationError(
                _("Row %(number)s has %(cells)s cells, and the heading row has %(wanted)s. They must have as many."),
                code="uneven_rows",
                params={"number": number, "cells": len(row), "wanted": len(rows[0])},
            )
    return None
