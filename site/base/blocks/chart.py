"""Figures as bars, in the table that they come from."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from base.table_text import SIGNS, number_in, rows_of

COLUMNS = 2


class ChartBlock(blocks.StructBlock):
    """A bar for each figure, beside the figure itself, so that nobody has to see the bars."""

    caption = blocks.CharBlock(label=_("Heading"), max_length=200, help_text=_("What the chart shows."))
    unit = blocks.CharBlock(label=_("Unit"), required=False, max_length=40, help_text=_("Such as tonnes, or %"))
    figures = blocks.TextBlock(
        label=_("Figures"),
        max_length=5_000,
        rows=6,
        help_text=_("A line for each bar: what it is, a semicolon, and the figure. Or paste from a spreadsheet."),
    )

    class Meta:
        icon = "history"
        label = _("Chart")
        description = _("Bars with their figures, pasted from a spreadsheet")
        preview_value = {"caption": "Avfall til ombruk", "unit": "tonn", "figures": "2018;310\n2019;420\n2020;490,5"}
        template = "base/blocks/chart.html"

    def clean(self, value: Any) -> Any:
        """Ask for a name and a figure, not below nought, in each line."""
        cleaned = super().clean(value)
        for number, row in enumerate(rows_of(cleaned["figures"]), start=1):
            if len(row) != COLUMNS or not any(_figure(row[1], language) is not None for language in SIGNS):
                problem = ValidationError(
                    _("Line %(number)s has to be a name, a semicolon and a figure, such as: 2020;490"),
                    code="no_figure",
                    params={"number": number},
                )
                raise StructBlockValidationError(block_errors={"figures": problem})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The bars, the longest of which is 100 long."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        language = get_language() or "nb"
        rows = [(row[0], row[1], _figure(row[1], language)) for row in rows_of(value["figures"]) if len(row) == COLUMNS]
        most = max((figure for _name, _text, figure in rows if figure), default=Decimal(1))
        context["bars"] = [
            {"name": name, "figure": text, "length": round(float((figure or 0) / most * 100), 1)}
            for name, text, figure in rows
        ]
        return context


def _figure(text: str, language: str) -> Decimal | None:
    number = number_in(text, language)
    return number if number is not None and number >= 0 else None
