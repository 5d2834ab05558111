"""The step of a process that a conference is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, OuterRef, Subquery

from base.visibility import readable

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.process_step import ProcessStep


@dataclass(frozen=True)
class ConferenceStep:
    """A step as its conference's page tells of it: which in the process of which project, and where that is shown."""

    number: int
    count: int
    title: str
    project: str
    url: str


def steps_of(conference: "ConferencePage") -> list[ConferenceStep]:
    """The published steps that are this conference, in the conference's language; in one query."""
    from projects.models.process_step import ProcessStep
    from projects.models.project_page import ProjectPage

    same_process = ProcessStep.objects.filter(page=OuterRef("page")).order_by().values("page")
    up_to = same_process.filter(sort_order__lte=OuterRef("sort_order"))
    steps = (
        ProcessStep.objects.filter(
            conference__translation_key=conference.translation_key,
            page__locale=conference.locale_id,
            page__in=readable(ProjectPage.objects.all()),
        )
        .select_related("page__locale")
        .annotate(
            number=Subquery(up_to.values(total=Count("pk"))), count=Subquery(same_process.values(total=Count("pk")))
        )
    )
    return [
        ConferenceStep(step.number, step.count, step.title, step.page.title, f"{step.page.url}#process")
        for step in steps
    ]


def lead_to_conferences(steps: "Iterable[ProcessStep]", conferences: "Iterable[ConferencePage]") -> None:
    """Tell each step that is a conference where its readers find that, among the conferences that they may read."""
    addresses = {page.translation_key: page.url for page in conferences}
    for step in steps:
        if step.conference_key is None and step.conference:  # of a preview, which no query asked
            step.conference_key = step.conference.translation_key
        step.conference_link = addresses.get(step.conference_key) or ""
