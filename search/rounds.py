"""The search engine's background work, each piece with how often it comes round."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from base.rounds import Round
from projects.models import ContactPerson
from projects.processes.turn_of_day import pages_turned, people_turned
from search.checking.upkeep import build_missing, check_when_due, discard_old_builds
from search.documents.keys import page_key
from search.files.keeping import notice_privacy, read_waiting
from search.indexing import process_outbox
from search.models import DayClock
from search.outbox import documents_changed
from search.showing import documents_of_pages, documents_showing_any
from search.statistics.keeping import purge

# How far back time is noticed to have passed where nothing tells how far it was followed.
LOOK_BACK = timedelta(days=7)


def empty_outbox() -> None:
    """Index all that is waiting and can be."""
    while process_outbox():
        pass


def notice_time() -> None:
    """Index anew pages and persons past their time.

    Searches leave them out by themselves; this also takes their text out of the index, and out of the pages that have
    it too, should nothing unpublish them.
    """
    now = timezone.now()
    expired = Q(live=True, expire_at__range=(now - LOOK_BACK, now))
    pages = Page.objects.filter(expired).values_list("pk", flat=True)
    people = ContactPerson.objects.filter(expired)
    documents_changed(documents_of_pages(pages) | documents_showing_any(people))


@transaction.atomic
def turn_day() -> None:
    """Index anew, once it is past midnight, what says something else than on the day that was turned last."""
    today = timezone.localdate()
    clock = DayClock.locked(today - LOOK_BACK)
    if clock.day >= today:
        return
    people = people_turned(since=clock.day, until=today)
    pages = set(map(page_key, pages_turned(since=clock.day, until=today)))
    documents_changed(pages | documents_showing_any(people))
    clock.day = today
    clock.save()


ROUNDS = [
    Round("Keeping the search index current", 1, empty_outbox),
    Round("Following the calendar in the search index", 30, turn_day),
    Round("Taking out of the search index what time has passed", 600, notice_time),
    Round("Deleting what readers searched for long ago", 3600, purge),
]

# Those that take long go round by themselves, so that the index does not wait for them.
LONG_ROUNDS = [
    Round("Reading the text of documents", 5, read_waiting),
    Round("Following which documents are public", 5, notice_privacy),
    Round("Building search indices that are gone", 60, build_missing),
    Round("Comparing the search index with the database", 20, check_when_due),
    Round("Removing what broken-off builds have left", 3600, discard_old_builds),
]
