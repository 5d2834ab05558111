"""Pages in each language that the public may read them in, with their rows, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from base.visibility import readable
from projects.models.conference_session import ConferenceSession
from projects.models.process_step import ProcessStep

if TYPE_CHECKING:
    from projects.models import ConferencePage, ProjectPage

type Project = Edition[ProjectPage, ProcessStep]
type Conference = Edition[ConferencePage, ConferenceSession]


@dataclass(frozen=True)
class Edition[PageType: Any, Row: Any]:
    """A page in one language, with its rows."""

    page: PageType
    rows: Sequence[Row]

    @property
    def language(self) -> str:
        """The page's language code."""
        return str(self.page.locale.language_code)


def projects(which: Q) -> "dict[UUID, list[Project]]":
    """The editions of each project of which some row fulfils the condition, by translation key."""
    from projects.models import ProjectPage

    return _editions(ProjectPage, ProcessStep, which)


def conferences(which: Q) -> "dict[UUID, list[Conference]]":
    """The editions of each conference of which some row fulfils the condition, by translation key."""
    from projects.models import ConferencePage

    return _editions(ConferencePage, ConferenceSession, which)


def _editions(model: Any, row_model: Any, which: Q) -> dict[UUID, list[Any]]:
    same = model.objects.filter(which).values("translation_key")
    pages = readable(model.objects.filter(translation_key__in=same, alias_of=None).defer_streamfields())
    rows = defaultdict(list)
    found: dict[UUID, list[Edition[Any, Any]]] = defaultdict(list)
    in_memory = list(pages.select_related("locale").order_by("pk"))
    for row in row_model.objects.filter(page__in=[page.pk for page in in_memory]):
        rows[row.page_id].append(row)
    for page in in_memory:
        found[page.translation_key].append(Edition(page, rows[page.pk]))
    return found


def in_language[PageType: Any, Row: Any](
    editions: Iterable[Edition[PageType, Row]], language: str
) -> Edition[PageType, Row]:
    """The edition in the language, else in the site's own, else any; with the rows that only another has.

    A row that waits for its translation is so told of in the language that it has.
    """
    order = [language, settings.LANGUAGE_CODE]
    ranked = sorted(editions, key=lambda e: order.index(e.language) if e.language in order else len(order))
    rows = {row.translation_key: row for edition in reversed(ranked) for row in edition.rows}
    return Edition(ranked[0].page, list(rows.values()))
