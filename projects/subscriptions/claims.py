"""Taking mails out of the queue, so that no two workers send the same one.

A mail's next attempt is set ahead, and stored, before it is tried. So there is nothing to undo when it fails, and a
worker that dies holds nobody up. A worker that dies in the seconds between the mail server's yes and the row's removal
sends the mail once more later: at least once rather than at most once, since a deadline that moved unheard costs more
than a mail that comes twice. The second has the same ``Message-ID``, by which mail programs know it.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from projects.models import Delivery

# Longer than it takes to send a mail, or to fail at it.
FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=6)
# With these pauses, about two days.
MOST_ATTEMPTS = 14


def is_any_due() -> bool:
    """Whether there is a mail to send."""
    return Delivery.objects.filter(next_attempt__lte=timezone.now()).exists()


def claim() -> list[Delivery]:
    """All that one reader has yet to be told of one process, the longest waiting first; empty where nothing is due.

    What is newer waits with what has failed, so that a reader is told things in their order.
    """
    now = timezone.now()
    letters = Delivery.objects.order_by().values("subscription__email", "change__project_key")
    due = letters.annotate(ready=Max("next_attempt")).filter(ready__lte=now).order_by("ready").first()
    if due is None:
        return []
    email, project_key = due["subscription__email"], due["change__project_key"]
    with transaction.atomic():
        rows = (
            Delivery.objects.filter(subscription__email=email, change__project_key=project_key)
            .select_related("subscription", "change")
            .order_by("pk")
        )
        deliveries = list(rows.select_for_update(skip_locked=True, of=("self",)))
        if any(delivery.next_attempt > now for delivery in deliveries):  # another worker was first
            return []
        attempts = max((delivery.attempts for delivery in deliveries), default=0)
        pause = min(FIRST_PAUSE * 2 ** min(attempts, 10), LONGEST_PAUSE)
        for delivery in deliveries:
            delivery.attempts, delivery.next_attempt = attempts + 1, now + pause
        Delivery.objects.bulk_update(deliveries, ["attempts", "next_attempt"])
    return deliveries


def is_last_attempt(deliveries: list[Delivery]) -> bool:
    """Whether the mail is given up if this attempt fails too."""
    return deliveries[0].attempts >= MOST_ATTEMPTS


def done(deliveries: list[Delivery]) -> None:
    """The mail was sent, or is not to be."""
    Delivery.objects.filter(pk__in=[delivery.pk for delivery in deliveries]).delete()
