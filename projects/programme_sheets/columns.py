"""The columns of a programme's sheet."""

from enum import StrEnum

from django.conf import settings
from django.utils import translation
from django.utils.translation import pgettext


class Column(StrEnum):
    """What a column holds; the order is that of an exported sheet."""

    DAY = "day"
    START = "start"
    END = "end"
    END_DAY = "end_day"
    TITLE = "title"
    KIND = "kind"
    TRACK = "track"
    ROOM = "room"
    SPEAKERS = "speakers"
    ABSTRACT = "abstract"
    CANCELLED = "cancelled"
    KEY = "key"


REQUIRED = (Column.START, Column.END, Column.TITLE)


def heading(column: Column) -> str:
    """What the column is called, in the active language."""
    return {
        Column.DAY: pgettext("column of a programme", "Date"),
        Column.START: pgettext("column of a programme", "Starts"),
        Column.END: pgettext("column of a programme", "Ends"),
        Column.END_DAY: pgettext("column of a programme", "Ends on another date"),
        Column.TITLE: pgettext("column of a programme", "Title"),
        Column.KIND: pgettext("column of a programme", "Kind"),
        Column.TRACK: pgettext("column of a programme", "Track"),
        Column.ROOM: pgettext("column of a programme", "Room"),
        Column.SPEAKERS: pgettext("column of a programme", "Speakers"),
        Column.ABSTRACT: pgettext("column of a programme", "What it is about"),
        Column.CANCELLED: pgettext("column of a programme", "Cancelled"),
        Column.KEY: pgettext("column of a programme", "Identity (leave as it is)"),
    }[column]


def column_named(name: str) -> Column | None:
    """The column that is called so in any of the site's languages, whatever its case."""
    wanted = " ".join(name.casefold().split())
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            for column in Column:
                if heading(column).casefold() == wanted:
                    return column
    return None
