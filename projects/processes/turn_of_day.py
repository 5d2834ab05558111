"""What a page says of itself that follows from the day, and changes at midnight in the municipality's time zone."""

import datetime as dt

from django.db.models import Q
from wagtail.models import Page

from projects.models import ConferencePage, ContactPerson, ProcessStep, ProjectPage

CONFERENCE_DATES = ("date", "registration_deadline", "input_deadline")


def pages_turned(*, since: dt.date, until: dt.date) -> set[int]:
    """The live pages, by their ids, that can look different on the second day than on the first.

    Those of which a fuzzy date begins or is over in between: of a step, a project, or a conference and its deadlines.
    """
    own = Q(*(_turns(name, since, until) for name in CONFERENCE_DATES), _connector=Q.OR)
    turned = [
        ProcessStep.objects.filter(_turns("date", since, until)).values("page_id"),
        ProjectPage.objects.filter(_turns("period", since, until)).values("pk"),
        ConferencePage.objects.filter(own).values("pk"),
    ]
    return {pk for rows in turned for pk in Page.objects.filter(pk__in=rows, live=True).values_list("pk", flat=True)}


def people_turned(*, since: dt.date, until: dt.date) -> list[ContactPerson]:
    """The contact persons whose last day is over between the two days."""
    return list(ContactPerson.objects.filter(valid_until__gte=since, valid_until__lt=until))


def _turns(name: str, since: dt.date, until: dt.date) -> Q:
    """Whether a fuzzy date's first day is reached, or its last is over, after the first day and by the second."""
    begins = {f"{name}_earliest__gt": since, f"{name}_earliest__lte": until}
    is_over = {f"{name}_latest__gte": since, f"{name}_latest__lt": until}
    return Q(**begins) | Q(**is_over)
