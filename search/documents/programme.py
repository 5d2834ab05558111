"""The sessions of a conference."""

from collections.abc import Iterable

from projects.contacts import rows_by_id
from projects.models import ConferenceSession
from projects.programme import programme_by_day, speaker_ids
from search.documents.plain_text import plain_html, sentence


def describe_programme(sessions: Iterable[ConferenceSession], locale_id: int) -> list[str]:
    """Title, speakers, room and what it is about, a line a session."""
    sessions = list(sessions)
    persons = rows_by_id(ids=[row for session in sessions for row in speaker_ids(session)], locale_id=locale_id)
    return [
        sentence(
            shown.session.title,
            *(text for speaker in shown.speakers for text in (speaker.name, speaker.organisation)),
            shown.session.room,
            plain_html(shown.session.abstract),
        )
        for day in programme_by_day(sessions, persons)
        for shown in day.sessions
    ]
