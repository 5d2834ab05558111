"""Sessions that cannot both be where they are said to be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import capfirst

if TYPE_CHECKING:
    from projects.models.conference_session import ConferenceSession

# What two sessions at the same time cannot share.
SHARED = ["room", "track"]


@dataclass(frozen=True)
class Clash:
    """Two sessions that overlap, and the room or track that both are in, as the editor wrote it."""

    first: "ConferenceSession"
    second: "ConferenceSession"
    where: str


def clashes(sessions: Iterable["ConferenceSession"]) -> Iterator[Clash]:
    """The pairs of sessions that overlap in a room or, in no room, in a track; each pair once.

    Cancelled sessions are in nobody's way, nor are one-to-one meetings, of which many go on in a room.
    """
    held = [session for session in sessions if not session.cancelled and session.kind != "one_to_one"]
    held.sort(key=lambda session: (session.start, session.end))
    for number, first in enumerate(held):
        for second in held[number + 1 :]:
            if second.start >= first.end:
                break
            where = next((name for name in SHARED if _same(getattr(first, name), getattr(second, name))), "")
            if where:
                yield Clash(first, second, capfirst(getattr(first, where)))


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
