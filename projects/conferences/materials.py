"""What is left of a session: files and links, each with its accessible alternative or the reason that there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from base.models import CustomDocument
    from projects.models.conference_session import ConferenceSession


@dataclass(frozen=True)
class Material:
    """A file or link as its reader meets it; ``document`` where it is a file here."""

    title: str
    url: str
    is_accessible: bool = False
    alternative: str = ""
    no_alternative_reason: str = ""
    document: "CustomDocument | None" = None


def session_documents(sessions: Iterable["ConferenceSession"]) -> dict[int, "CustomDocument"]:
    """The files of the sessions, by row, in one query; none where no session has any."""
    from base.models import CustomDocument

    # From the stored data, since the chooser would ask for each session.
    ids = {raw["value"].get("document") for session in sessions for raw in session.materials.raw_data} - {None}
    return CustomDocument.objects.in_bulk(ids) if ids else {}


def materials_of(session: "ConferenceSession", documents: Mapping[int, "CustomDocument"]) -> list[Material]:
    """The materials that lead somewhere, in the editor's order; a file that has been deleted is left out."""
    found = []
    for raw in session.materials.raw_data:
        value = raw["value"]
        document = documents.get(value.get("document"))
        url = document.url if document else value.get("url") or ""
        if url:
            found.append(
                Material(
                    title=value["title"],
                    url=url,
                    is_accessible=bool(value.get("is_accessible")),
                    alternative=value.get("alternative") or "",
                    no_alternative_reason=value.get("no_alternative_reason") or "",
                    document=document,
                )
            )
    return found
