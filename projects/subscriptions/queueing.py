"""From the change log to what each follower is to be told."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Min, Q
from django.utils import timezone

from base.visibility import readable
from projects.models import Delivery, ProcessChange, ProcessStep, ProjectPage, StepKind, Subscription, Topic
from projects.models.process_change import OF_CONFERENCES

# An editor's next publication within this time belongs to the same news.
QUIET = timedelta(minutes=10)
# A page that is published again and again waits no longer than this.
PATIENCE = timedelta(hours=1)


def queue_changes() -> None:
    """Put into the queue the changes of every process that has been at rest for a while."""
    now = timezone.now()
    waiting = ProcessChange.objects.filter(mailed_at=None).order_by().values("project_key")
    rested = Q(last__lte=now - QUIET) | Q(first__lte=now - PATIENCE)
    for row in list(waiting.annotate(first=Min("at"), last=Max("at")).filter(rested)):
        queue_project(project_key=row["project_key"])


@transaction.atomic
def queue_project(*, project_key: UUID) -> None:
    """Put a project's changes into the queue, once, and mark them.

    Nobody is told of a project that the public cannot read now, nor later of what happened meanwhile.
    """
    waiting = ProcessChange.objects.filter(project_key=project_key, mailed_at=None)
    changes = list(waiting.select_for_update(skip_locked=True))
    pages = readable(ProjectPage.objects.filter(translation_key=project_key))
    if pages.exists():
        themes = set(pages.values_list("themes__translation_key", flat=True)) - {None}
        Delivery.objects.bulk_create(_deliveries(project_key, changes, themes), ignore_conflicts=True)
    ProcessChange.objects.filter(pk__in=[change.pk for change in changes]).update(mailed_at=timezone.now())


def _deliveries(project_key: UUID, changes: list[ProcessChange], themes: set[UUID]) -> Iterator[Delivery]:
    by_process, by_theme = Q(topic=Topic.PROCESS, key=project_key), Q(topic=Topic.THEME, key__in=themes)
    deadlines = _deadlines(changes)
    for subscription in Subscription.objects.filter(by_process | by_theme | Q(topic=Topic.DEADLINES)):
        for change in changes:
            if subscription.topic != Topic.DEADLINES or change.row_key in deadlines or change.kind in OF_CONFERENCES:
                yield Delivery(subscription=subscription, change=change)


def _deadlines(changes: list[ProcessChange]) -> set[UUID]:
    rows = ProcessStep.objects.filter(translation_key__in=[change.row_key for change in changes])
    return set(rows.filter(kind=StepKind.DEADLINE, page__live=True).values_list("translation_key", flat=True))
