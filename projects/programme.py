"""A conference's sessions as its programme shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils import timezone

from projects.conferences.materials import Material, materials_of
from projects.conferences.table import Row, rows_of, tracks_of
from projects.people.addresses import person_url

if TYPE_CHECKING:
    from base.models import CustomDocument
    from projects.models.conference_session import ConferenceSession
    from projects.models.contact_person import ContactPerson


@dataclass(frozen=True)
class Speaker:
    """Who speaks: a name, where from, and the address of the page of one of our contact persons who has one."""

    name: str
    organisation: str = ""
    url: str = ""


@dataclass(frozen=True)
class ProgrammeSession:
    """A session with who speaks at it and what is left of it."""

    session: "ConferenceSession"
    speakers: list[Speaker]
    materials: list[Material] = field(default_factory=list)


@dataclass(frozen=True)
class ProgrammeDay:
    """The sessions that start on one day, in the order of their start; those at the same time by the editor's order.

    ``tracks`` are the names of the programme's columns, the same on every day; none where no session names one.
    """

    day: date
    sessions: list[ProgrammeSession]
    tracks: list[str] = field(default_factory=list)

    @cached_property
    def rows(self) -> list[Row[ProgrammeSession]]:
        """The day as a table: a row for each time at which something starts."""
        return rows_of(self.sessions, self.tracks, session_of=lambda shown: shown.session)


def programme_by_day(
    sessions: Iterable["ConferenceSession"],
    persons: Mapping[int, "ContactPerson"],
    documents: Mapping[int, "CustomDocument"] | None = None,
) -> list[ProgrammeDay]:
    """The sessions by the local day on which they start.

    ``persons`` are the contact persons who speak and ``documents`` the files that are left, both by row.
    """

    def local_day(shown: ProgrammeSession) -> date:
        return timezone.localtime(shown.session.start).date()

    ordered = sorted(sessions, key=lambda session: (session.start, session.sort_order or 0))
    shown = [
        ProgrammeSession(session, list(_speakers(session, persons)), materials_of(session, documents or {}))
        for session in ordered
    ]
    tracks = tracks_of(ordered)
    return [ProgrammeDay(day, list(group), tracks) for day, group in groupby(shown, key=local_day)]


def speaker_ids(session: "ConferenceSession") -> list[int]:
    """The contact persons who speak, by row; from the stored data, since the chooser would ask for each session."""
    return [raw["value"] for raw in session.speakers.raw_data if raw["type"] == "contact_person" and raw["value"]]


def _speakers(session: "ConferenceSession", persons: Mapping[int, "ContactPerson"]) -> Iterable[Speaker]:
    for raw in session.speakers.raw_data:
        if raw["type"] == "external":
            yield Speaker(raw["value"]["name"], raw["value"].get("organisation") or "")
        elif raw["value"] in persons:
            yield from _contact_speaking(session, persons[raw["value"]])


def _contact_speaking(session: "ConferenceSession", person: "ContactPerson") -> Iterable[Speaker]:
    """Who can no longer be reached has no page, but did speak at what is over; at what is to come she will not."""
    organisation = person.unit or person.title
    if person.is_public:
        yield Speaker(person.name, organisation, person_url(person))
    elif session.end < timezone.now():
        yield Speaker(person.name, organisation)
