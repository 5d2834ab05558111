"""The search engine's background work, each piece with how often it comes round."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from base.rounds import Round
from projects.models import ContactPerson
from search.indexing import process_outbox
from search.outbox import pages_changed
from search.showing import pages_showing

# How far back time that has passed is noticed: longer than a worker stands still.
LOOK_BACK = timedelta(days=7)


def empty_outbox() -> None:
    """Index all that is waiting and can be."""
    while process_outbox():
        pass


def notice_time() -> None:
    """Index anew what only the passing of time has changed: pages past their time, and directories of people who left.

    Searches leave expired pages out by themselves; this also takes their text out of the index, should nothing
    unpublish them.
    """
    now = timezone.now()
    expired = Page.objects.filter(live=True, expire_at__range=(now - LOOK_BACK, now)).values_list("pk", flat=True)
    left = ContactPerson.objects.filter(valid_until__range=((now - LOOK_BACK).date(), now.date()))
    pages_changed({*expired, *(page for person in left for page in pages_showing(person))})


ROUNDS = [
    Round("Keeping the search index current", 1, empty_outbox),
    Round("Taking out of the search index what time has passed", 600, notice_time),
]
