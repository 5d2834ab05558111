"""How long numbers are kept, and who is forgotten before that."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models.signals import pre_delete
from django.utils import timezone

from projects.models import ContactPerson
from projects.people.privacy.needles import Needles
from search.models import SearchCount


def purge() -> int:
    """Delete the numbers of days that are over for longer than they are kept, and return how many rows."""
    oldest = timezone.localdate() - timedelta(days=settings.SEARCH_STATISTICS_DAYS)
    return SearchCount.objects.filter(day__lte=oldest).delete()[0]


def forget_the_deleted() -> None:
    """Listen to deletions of contact persons, which know nothing of searches."""
    pre_delete.connect(forget, sender=ContactPerson)


def forget(instance: ContactPerson, **kwargs: Any) -> None:
    """Delete the numbers of searches for a person who is being deleted: they name her."""
    needles = Needles(names=frozenset({instance.name}))
    queries = SearchCount.objects.order_by().values_list("query", flat=True).distinct()
    naming = [query for query in queries.iterator() if needles.kinds_in(query)]
    SearchCount.objects.filter(query__in=naming).delete()
