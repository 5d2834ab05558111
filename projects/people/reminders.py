"""Reminding the editors by e-mail of contact persons who leave."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.utils import timezone, translation

from base.models import SiteSettings
from projects.models import ContactReminder
from projects.people.leaving import FIRST_NOTICE, Departure, departures
from projects.people.reminder_letter import letter_about

# In days before the last one; the last of them comes on the day after.
THRESHOLDS = [FIRST_NOTICE, 7, -1]
# A worker that takes longer to send a mail is taken for dead.
LEASE = timedelta(minutes=10)


def remind_editors() -> int:
    """Send the editors one mail about all whom they are to be reminded of, and note that it was sent; of how many.

    A reminder that fell due while no worker ran, or no address was set, is sent at the next round, but only the latest
    of a person. It is claimed and stored before the mail is sent, in no transaction that would hold up editors
    meanwhile. Raises ``OSError`` (of which SMTP's errors are) where mail fails: then the claim is given back, and the
    next round tries again. Only a worker that dies between the mail server's yes and the note of it sends a mail twice.
    """
    addresses = list(SiteSettings.objects.exclude(editorial_email="").values_list("editorial_email", flat=True))
    if not addresses:
        return 0
    claimed = [(departure, reminders) for departure in _untold() if (reminders := _claim(departure))]
    if not claimed:
        return 0
    rows = ContactReminder.objects.filter(pk__in=[row.pk for _, reminders in claimed for row in reminders])
    try:
        _send([departure for departure, _ in claimed], sorted(set(addresses)))
    except BaseException:
        rows.update(claimed_at=None)
        raise
    rows.update(sent_at=timezone.now())
    return len(claimed)


def _untold() -> list[Departure]:
    """Those of whom the latest reminder was not sent."""
    sent = set(ContactReminder.objects.exclude(sent_at=None).values_list("person_key", "valid_until", "days_before"))
    return [
        departure
        for departure in departures()
        if (departure.person.translation_key, departure.last_day, min(_due(departure))) not in sent
    ]


def _due(departure: Departure) -> list[int]:
    """The thresholds that are behind, the latest last; at least one."""
    return [days for days in THRESHOLDS if departure.days_left <= days]


def _claim(departure: Departure) -> list[ContactReminder]:
    """The person's reminders that are due and now this worker's: those of earlier days are done with the latest."""
    rows = [
        ContactReminder.objects.get_or_create(
            person_key=departure.person.translation_key, valid_until=departure.last_day, days_before=days
        )[0]
        for days in _due(departure)
    ]
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
    latest = ContactReminder.objects.filter(free, pk=rows[-1].pk, sent_at=None)
    return [row for row in rows if not row.sent_at] if latest.update(claimed_at=now) else []


def _send(people: Iterable[Departure], addresses: list[str]) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_about(list(people))
    EmailMessage(subject, text, to=addresses).send()
