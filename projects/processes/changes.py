"""Reading the change log of processes."""

from uuid import UUID

from django.db.models import QuerySet

from projects.models.process_change import ChangeKind, ProcessChange


def process_changes(*project_keys: UUID, kinds: tuple[ChangeKind, ...] = tuple(ChangeKind)) -> QuerySet[ProcessChange]:
    """What has happened to the processes of these projects since they were published, newest first.

    Projects are told by their translation keys. Changes are the same for every language; ``ProcessChange.text`` gives
    the words of one.
    """
    return ProcessChange.objects.filter(project_key__in=project_keys, kind__in=kinds)
