"""The places of a report in words."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

REMOVED = {
    "person": gettext_noop("The person, by language"),
    "rows": gettext_noop("As contact person of pages"),
    "streams": gettext_noop("Texts and programmes with her as card or speaker"),
    "versions": gettext_noop("Versions and drafts"),
    "translation_memory": gettext_noop("Translation memory"),
    "terms": gettext_noop("Times in which she was contact person"),
    "replacements": gettext_noop("Replacements by or of another"),
    "reminders": gettext_noop("Reminders"),
    "log_entries": gettext_noop("Log entries"),
    "calendar_entries": gettext_noop("What calendars were told"),
    "process_changes": gettext_noop("What followers of processes were told"),
    "photos": gettext_noop("Photos"),
    "earlier_texts": gettext_noop("Texts of former versions"),
}
LOOKED_AT = {
    "database": gettext_noop("Texts in the database, every table"),
    "files": gettext_noop("Names of uploaded files"),
    "documents": gettext_noop("Texts of uploaded documents"),
    "unread_documents": gettext_noop("Documents that could not be looked through to the end: see the reports"),
    "search": gettext_noop("Documents of the search index"),
}


def removed_in_words(removed: Mapping[str, int]) -> list[tuple[str, int]]:
    """Each place where something was removed, with how much."""
    return [(_(label), removed[place]) for place, label in REMOVED.items() if removed.get(place)]


def looked_at_in_words(looked_at: Mapping[str, int | None]) -> list[tuple[str, int | str]]:
    """Each place that was to be looked through, with how much there was, or that it could not be."""
    return list(_looked_at(looked_at))


def _looked_at(looked_at: Mapping[str, int | None]) -> Iterator[tuple[str, int | str]]:
    for place, label in LOOKED_AT.items():
        if place in looked_at:
            count = looked_at[place]
            yield _(label), _("Could not be reached: look again") if count is None else count
