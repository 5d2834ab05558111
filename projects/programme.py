"""A conference's sessions as its programme shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from projects.models.conference_session import ConferenceSession
    from projects.models.contact_person import ContactPerson


@dataclass(frozen=True)
class Speaker:
    """Who speaks: a name, and where from."""

    name: str
    organisation: str = ""


@dataclass(frozen=True)
class ProgrammeSession:
    """A session with who speaks at it."""

    session: "ConferenceSession"
    speakers: list[Speaker]


@dataclass(frozen=True)
class ProgrammeDay:
    """The sessions that start on one day, in the order of their start; those at the same time by the editor's order."""

    day: date
    sessions: list[ProgrammeSession]


def programme_by_day(
    sessions: Iterable["ConferenceSession"], persons: Mapping[int, "ContactPerson"]
) -> list[ProgrammeDay]:
    """The sessions by the local day on which they start; ``persons`` are the contact persons who speak, by row."""

    def local_day(shown: ProgrammeSession) -> date:
        return timezone.localtime(shown.session.start).date()

    ordered = sorted(sessions, key=lambda session: (session.start, session.sort_order or 0))
    shown = [ProgrammeSession(session, list(_speakers(session, persons))) for session in ordered]
    return [ProgrammeDay(day, list(group)) for day, group in groupby(shown, key=local_day)]


def speaker_ids(session: "ConferenceSession") -> list[int]:
    """The contact persons who speak, by row; from the stored data, since the chooser would ask for each session."""
    return [raw["value"] for raw in session.speakers.raw_data if raw["type"] == "contact_person" and raw["value"]]


def _speakers(session: "ConferenceSession", persons: Mapping[int, "ContactPerson"]) -> Iterable[Speaker]:
    for raw in session.speakers.raw_data:
        if raw["type"] == "external":
            yield Speaker(raw["value"]["name"], raw["value"].get("organisation") or "")
        elif raw["value"] in persons:
            person = persons[raw["value"]]
            yield Speaker(person.name, person.unit or person.title)
