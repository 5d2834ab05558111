"""Contact persons who leave, or have left and are still shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from projects.models import ContactPerson
from projects.people.usage import Use, uses_of

# So long before the last day the editors are told first, in days.
FIRST_NOTICE = 30


@dataclass(frozen=True)
class Departure:
    """A person, her last day as contact, and the pages on which she is shown or will be, each once."""

    person: ContactPerson
    last_day: date
    pages: list[Page]

    @property
    def days_left(self) -> int:
        """Until the last day: none on the day itself, less than none once she has left."""
        return (self.last_day - timezone.localdate()).days

    @property
    def has_left(self) -> bool:
        """Whether the last day is over."""
        return self.days_left < 0


def departures() -> list[Departure]:
    """Those who leave within ``FIRST_NOTICE`` days, and all who have left; the first first.

    Who spoke at a conference that is over spoke there, and need not be replaced.
    """
    until = timezone.localdate() + timedelta(days=FIRST_NOTICE)
    rows = ContactPerson.objects.filter(live=True, valid_until__lte=until).select_related("locale")
    people = _people(rows)
    uses = uses_of({row.pk for person in people for row in person}, keep_past_speakers=True) if people else []
    found = [_departure(person, uses) for person in people]
    return sorted(found, key=lambda departure: (departure.last_day, departure.person.name))


def _people(rows: Iterable[ContactPerson]) -> list[list[ContactPerson]]:
    """The rows of each person, that in the site's own language first."""
    main = settings.LANGUAGE_CODE
    ordered = sorted(rows, key=lambda row: (str(row.translation_key), row.locale.language_code != main, row.pk))
    return [list(same) for _, same in groupby(ordered, key=lambda row: row.translation_key)]


def _departure(person: list[ContactPerson], uses: list[Use]) -> Departure:
    pks = {row.pk for row in person}
    pages = {use.page.pk: use.page for use in uses if any(place.person in pks for place in use.places)}
    last_day = min(row.valid_until for row in person if row.valid_until)
    return Departure(person[0], last_day, list(pages.values()))
