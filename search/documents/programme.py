"""The sessions of a conference."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext as _

from projects.models import ConferenceSession, ContactPerson
from projects.programme import programme_by_day
from search.documents.plain_text import named, plain_html


def describe_programme(sessions: Iterable[ConferenceSession], persons: Mapping[int, ContactPerson]) -> list[str]:
    """Title, speakers, track, room, what it is about and what is left of it, a line a session. `persons` are those who
    speak, by row.
    """
    return [
        named(
            shown.session.title,
            _("Cancelled") if shown.session.cancelled else "",
            *(text for speaker in shown.speakers for text in (speaker.name, speaker.organisation)),
            shown.session.track,
            shown.session.room,
            plain_html(shown.session.abstract),
            *_materials(shown.session),
        )
        for day in programme_by_day(sessions, persons)
        for shown in day.sessions
    ]


def _materials(session: ConferenceSession) -> Iterator[str]:
    """The titles of what is left, and what it says in words; from the stored data, which fetches no file."""
    for raw in session.materials.raw_data:
        yield from (raw["value"].get(name) or "" for name in ("title", "alternative"))
