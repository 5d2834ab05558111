"""A process step that is a conference follows it: when it is moved, and when it is cancelled.

What readers and followers are told is logged as for a project that is published (``projects.processes``); nothing is
published here, so that drafts and scheduled publications of the project stay as their editors have them.
"""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from base.fuzzy_dates import render

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.process_step import ProcessStep
    from projects.models.project_page import ProjectPage

# What a step takes from its conference.
FOLLOWED = ["date", "date_form", "date_earliest", "date_latest", "change_reason", "cancelled", "cancellation_reason"]

REASON_LENGTH = 255


@transaction.atomic
def follow(*, conference: "ConferencePage") -> int:
    """Bring the steps that are this conference in step with it as it is published; how many rows were changed.

    The steps of every language, as readers have them, and in the draft and the scheduled revision of their projects.
    ``conference`` is the page that holds what is true in every language; while that is not live, nothing follows it.
    """
    from projects.feeds.entries import record_entries
    from projects.models.conference_page import ConferencePage
    from projects.models.project_page import ProjectPage
    from projects.processes.published import published
    from projects.processes.publishing import record_project

    pages = ConferencePage.objects.filter(translation_key=conference.translation_key).select_related("locale")
    in_language = {page.locale_id: page for page in pages}
    leader = in_language[conference.locale_id]
    if not leader.live:
        return 0
    projects = list(ProjectPage.objects.filter(translation_key=leader.get_parent().translation_key))
    before = {project.pk: published(project) for project in projects}
    changed = {project: _bring_project_in_step(project, leader, in_language) for project in projects}
    for project in projects:
        if changed[project]:
            record_project(page=project, before=before[project.pk])
            record_entries(page=project)
    return sum(changed.values())


def _bring_project_in_step(
    project: "ProjectPage", leader: "ConferencePage", in_language: dict[int, "ConferencePage"]
) -> int:
    teller = in_language.get(project.locale_id, leader)
    steps = project.steps.filter(conference__translation_key=leader.translation_key)
    changed = [step for step in steps if _bring_in_step(step, leader, teller, project.locale.language_code)]
    for step in changed:
        step.save(update_fields=FOLLOWED)
    if changed and project.live:
        project.last_published_at = timezone.now()
        # Which tells the search engine.
        project.save(clean=False, update_fields=["last_published_at"])  # type: ignore[call-arg]  # Wagtail's own
    _bring_revisions_in_step(project, leader, teller)
    return len(changed)


def _bring_in_step(step: "ProcessStep", leader: "ConferencePage", teller: "ConferencePage", language: str) -> bool:
    """Give the step the date of the conference and whether it is cancelled, with the reason; whether it had others."""
    moved = step.date != leader.date
    turned = step.cancelled != leader.is_cancelled
    with translation.override(language):
        if moved:
            step.date = leader.date
            step.change_reason = moved_reason(leader, language)
        if leader.is_cancelled and (turned or not step.cancellation_reason):
            step.cancellation_reason = cancelled_reason(teller)
        if turned:
            step.cancelled = leader.is_cancelled
    return moved or turned


def moved_reason(conference: "ConferencePage", language: str) -> str:
    """Why the step has another date, in the language that is active."""
    if not conference.date:
        return _("The date of the conference is no longer decided.")
    return _("The conference has been moved to %(date)s.") % {
        "date": render(conference.date, language, standing_alone=False)
    }


def cancelled_reason(conference: "ConferencePage") -> str:
    """Why the step is cancelled: what the conference tells its readers, as far as there is room for it."""
    return Truncator(conference.event_status_notice or _("The conference is cancelled.")).chars(REASON_LENGTH)


def _bring_revisions_in_step(project: "ProjectPage", leader: "ConferencePage", teller: "ConferencePage") -> None:
    """The revisions that can still reach readers: the draft, the scheduled one, and the one that is live."""
    open_ones = Q(pk__in=[project.latest_revision_id, project.live_revision_id]) | Q(approved_go_live_at__isnull=False)
    ids = set(Page.objects.filter(translation_key=leader.translation_key).values_list("pk", flat=True))
    for revision in project.revisions.filter(open_ones):
        _bring_revision_in_step(revision, ids, leader, teller, project.locale.language_code)


def _bring_revision_in_step(
    revision: Revision, ids: set[Any], leader: "ConferencePage", teller: "ConferencePage", language: str
) -> None:
    page = revision.as_object()
    steps = [step for step in page.steps.all() if step.conference_id in ids]
    if sum(_bring_in_step(step, leader, teller, language) for step in steps):
        revision.content = page.serializable_data()
        revision.save(update_fields=["content"])
