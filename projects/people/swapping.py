"""Putting one person in another's place within a version's content, and back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from projects.models import ContactRole
from projects.people.places import Place

# What is kept of one place: its path and the number of the row that stood there; where the person was taken out of a
# list that named her successor already, `position` and `member` besides; where the successor stood by herself, `own`.
type Change = dict[str, Any]


@dataclass(frozen=True)
class Successors:
    """For each row of the old person the row of the new one that takes its place, and all rows of the new one."""

    of: dict[int, int]
    rows: set[int]


def swap(found: list[Place], successors: Successors, *, keep_speakers: bool) -> list[Change]:
    """Put the new person where the old one stands; where the new one stands in the same list already, the old one goes.

    What was changed; the places' content is changed with it.
    """
    changes: list[Change] = []
    own = [place for place in found if place.person in successors.rows and place.siblings is not None]
    for place in found:
        old = place.person
        if old not in successors.of or (keep_speakers and place.role == ContactRole.SPEAKER):
            continue
        change: Change = {"path": place.path, "role": place.role, "within": place.within, "old": old}
        if any(other.is_beside(place) and other.person in successors.rows for other in found):
            member = place.member
            change |= {"position": place.leave(), "member": dict(member)}
        else:
            place.person = successors.of[old]
        changes.append(change)
    return changes + [{"path": place.path, "own": True} for place in own] if changes else []


def swap_back(found: list[Place], changes: Iterable[Change], *, old: dict[int, int], new: set[int]) -> list[str]:
    """Put the old person back where the new one stands by these changes; the paths where that was done.

    ``old`` says for each number that was changed which row stands for it now. Where the new person stood by herself,
    and where the old one has come back already, nothing is done.
    """
    changes = list(changes)
    own = {change["path"] for change in changes if change.get("own")}
    swapped = {change["path"]: change for change in changes if "old" in change and "member" not in change}
    restored: list[str] = []
    for place in found:
        change = swapped.get(place.path)
        if change is None or place.person not in new or place.path in own or _is_beside_any(place, found, old):
            continue
        place.person = old[change["old"]]
        restored.append(place.path)
    return restored + [
        change["path"] for change in changes if "member" in change and _put_back(change, found, old, new)
    ]


def _put_back(change: Change, found: list[Place], old: dict[int, int], new: set[int]) -> bool:
    """Put a member back into the list that she was taken out of, beside the person who stands there now."""
    beside = (
        place for place in found if place.siblings is not None and _list_of(place.path) == _list_of(change["path"])
    )
    for place in beside:
        if place.person in new and not _is_beside_any(place, found, old) and place.siblings is not None:
            member = {**change["member"], place.key: old[change["old"]]}
            place.siblings.insert(change["position"], member)
            return True
    return False


def _is_beside_any(place: Place, found: list[Place], old: dict[int, int]) -> bool:
    rows = set(old.values())
    return any(other.is_beside(place) and other.person in rows for other in found)


def _list_of(path: str) -> str:
    """The path of the list that a place's member stands in."""
    return path.rpartition(".")[0]
