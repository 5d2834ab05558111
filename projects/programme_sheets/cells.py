"""What the cells of a sheet mean. Each function raises `CellError` for what it cannot take."""

import datetime as dt
import re

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from base.fuzzy_dates import AmbiguousError, NotUnderstoodError, parse
from projects.models import SessionKind
from projects.programme_sheets.problems import CellError

type Cell = str | float | dt.datetime | dt.date | dt.time | None

# The days of this century as spreadsheets number them, where a cell has lost its format.
FIRST_DAY, LAST_DAY = 36526, 73050

CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::00)?", re.IGNORECASE)
YES, NO = {"ja", "yes", "x", "1", "true"}, {"", "nei", "no", "0", "false"}


def as_text(cell: Cell, max_length: int | None = None) -> str:
    """The text of a cell, without space around it; whole numbers without decimals, as a spreadsheet shows them."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "" if cell is None else str(cell).replace("\x00", "").strip()
    if max_length and len(text) > max_length:
        raise CellError(
            _("Too long: %(length)d characters. At most %(limit)d.") % {"length": len(text), "limit": max_length}
        )
    return text


def as_day(cell: Cell) -> dt.date | None:
    """The day of a cell, written as a date or as people write it; none where it is empty."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, float) and FIRST_DAY <= cell <= LAST_DAY:
        return dt.date(1899, 12, 30) + dt.timedelta(days=cell)
    text = as_text(cell)
    if not text:
        return None
    try:
        date = parse(text, get_language())
    except (AmbiguousError, NotUnderstoodError) as error:
        raise CellError(_("This is not understood as a date. Write it as 27.8.2026.")) from error
    if date.earliest is None or date.earliest != date.latest:
        raise CellError(_("Write a day, such as 27.8.2026."))
    return date.earliest


def as_time(cell: Cell) -> dt.time:
    """The time of a cell, to the minute."""
    if isinstance(cell, dt.datetime):
        cell = cell.time()
    if isinstance(cell, dt.time):
        return cell.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(cell, float) and 0 < cell < 1:  # the part of a day that a spreadsheet stores
        return dt.time(*divmod(round(cell * 24 * 60) % (24 * 60), 60))
    text = as_text(cell)
    if not text:
        raise CellError(_("A time is missing. Write it as 09:30."))
    if (match := CLOCK.fullmatch(text)) and int(match[1]) < 24 and int(match[2] or 0) < 60:
        return dt.time(int(match[1]), int(match[2] or 0))
    raise CellError(_("This is not understood as a time. Write it as 09:30."))


def as_moment(day: dt.date, time: dt.time) -> dt.datetime:
    """The moment, in UTC, of a time in the municipality's zone: the first, in the hour that the clock repeats."""
    zone = timezone.get_default_timezone()
    clock = dt.datetime.combine(day, time)
    moment = clock.replace(tzinfo=zone).astimezone(dt.UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != clock:
        raise CellError(_("The clock is put forward that night: this time does not exist."))
    return moment


def as_kind(cell: Cell) -> SessionKind:
    """The kind of session that the cell names in any of the site's languages; a talk where it is empty."""
    text = as_text(cell).casefold()
    if not text:
        return SessionKind.TALK
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            for kind in SessionKind:
                if text in {kind.value, str(kind.label).casefold()}:
                    return kind
    known = ", ".join(str(label) for label in SessionKind.labels)
    raise CellError(_("There is no such kind. Write one of: %(kinds)s.") % {"kinds": known})


def as_flag(cell: Cell) -> bool:
    """Yes or no; no where the cell is empty."""
    text = as_text(cell).casefold()
    if text in YES:
        return True
    if text in NO:
        return False
    raise CellError(_("Write yes, or leave the cell empty."))


def flag_text(flag: bool) -> str:
    """How `as_flag` is written, in the active language."""
    return pgettext("in a programme’s sheet", "yes") if flag else ""
