"""Tables as an editor pastes them from a spreadsheet: a line a row, its cells parted by tabs or semicolons."""

import re
from decimal import Decimal, InvalidOperation

type Rows = list[list[str]]

# What parts thousands, besides any space, and what parts decimals, as each language writes numbers.
SIGNS = {"nb": (".", ","), "en": (",", ".")}


def rows_of(text: str) -> Rows:
    """The rows with their cells; lines with nothing in them are left out."""
    between = "\t" if "\t" in text else ";"
    return [[cell.strip() for cell in line.split(between)] for line in text.splitlines() if line.strip()]


def number_in(text: str, language: str) -> Decimal | None:
    """The number that the text is in the language (``nb`` or ``en``), nothing where it is none."""
    thousands, decimal = SIGNS.get(language, SIGNS["nb"])
    digits = re.sub(r"\s", "", text).replace(thousands, "").replace(decimal, ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
