"""The change log of processes, written when a project or its conference is published."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from base.shared_values import source_of
from projects.models.process_change import ChangeKind, ProcessChange
from projects.processes.conference_deadlines import moved_deadlines
from projects.processes.differences import differences
from projects.processes.published import Published, published, published_conference
from projects.processes.texts import tell

OPPOSITES = {
    ChangeKind.CANCELLED: (ChangeKind.REINSTATED,),
    ChangeKind.REINSTATED: (ChangeKind.CANCELLED,),
}

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.project_page import ProjectPage


@transaction.atomic
def record_project(*, page: "ProjectPage", before: Published) -> None:
    """Record what the publication that is under way changed for readers, once, whatever the number of languages.

    Called within the transaction of the publication, with what was live before it. Only the page that holds what is
    true in every language has changes of its own: a translation adds its words to them.
    """
    _record(page, page.translation_key, before, published(page))


@transaction.atomic
def record_conference(*, page: "ConferencePage", before: Published) -> None:
    """The same of a conference: answered questions and moved deadlines are news of its project."""
    project_key, after = page.get_parent().translation_key, published_conference(page)
    _record(page, project_key, before, after)
    if source_of(page).pk == page.pk:
        changes = moved_deadlines(before, after, conference=page, project_key=project_key)
        ProcessChange.objects.bulk_create(change for change in changes if not _is_told(change))


def _record(page: "ProjectPage | ConferencePage", project_key: UUID, before: Published, after: Published) -> None:
    if source_of(page).pk == page.pk:
        found = differences(before, after, project_key=project_key, day=timezone.localdate())
        ProcessChange.objects.bulk_create(change for change in found if not _is_told(change))
        tell(project_key)
    else:  # what the source changes may be still to come, if this follows from its publication
        tell(project_key, language=page.locale.language_code)


def _is_told(change: ProcessChange) -> bool:
    """Whether the latest change of the row and kind is the same: another language's page told of it.

    Not what was told before the step took place after all, nor a decision, which may be changed for another.
    """
    of_row = ProcessChange.objects.filter(project_key=change.project_key, row_key=change.row_key)
    kinds = {change.kind, *OPPOSITES.get(ChangeKind(change.kind), ())}
    latest = of_row.filter(kind__in=kinds).first()
    if change.kind == ChangeKind.DECIDED or (latest and latest.kind != change.kind):
        return False
    return latest is not None and (latest.old, latest.new) == (change.old, change.new)
