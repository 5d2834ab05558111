"""What a search for a person's traces has found."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Finding:
    """One place where a trace stands: of which kind (``needles``), never the trace itself.

    ``table`` is the database's, or ``file`` or ``search``; ``row`` a primary key, a document's id, or for a file the
    number in its folder's order; ``column`` where in the row.
    """

    table: str
    row: str
    column: str
    kinds: list[str]

    def as_json(self) -> dict[str, Any]:
        """As it is stored in a report."""
        return asdict(self)


@dataclass
class Search:
    """One part of the search: how many things were looked at, none where it could not be; and what was found."""

    place: str
    looked_at: int | None = 0
    found: list[Finding] = field(default_factory=list)
