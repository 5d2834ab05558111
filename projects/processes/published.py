"""The rows of a project, or of its conference, that readers have in front of them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from base.fuzzy_dates import FuzzyDate
from projects.models.process_change import ChangeKind
from projects.models.process_step import ProcessStep
from projects.models.question import ConferenceQuestion, ProjectQuestion, Question

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.project_page import ProjectPage


@dataclass(frozen=True)
class Published:
    """Whether a page is live, its stored steps and questions by translation key, and a conference's deadlines."""

    live: bool
    questions: dict[UUID, Question]
    steps: dict[UUID, ProcessStep] = field(default_factory=dict)
    # Of a conference: its own deadlines, by the kind of change that moving one is.
    deadlines: dict[ChangeKind, FuzzyDate] = field(default_factory=dict)


def published(page: "ProjectPage") -> Published:
    """What the database has of the project at this moment, whatever is in memory."""
    return Published(
        live=_is_live(page),
        questions={row.translation_key: row for row in ProjectQuestion.objects.filter(page=page.pk)},
        steps={step.translation_key: step for step in ProcessStep.objects.filter(page=page.pk)},
    )


def published_conference(page: "ConferencePage") -> Published:
    """The same of a conference, which has questions, and deadlines of its own."""
    asked = ConferenceQuestion.objects.filter(page=page.pk)
    stored = type(page)._default_manager.filter(pk=page.pk).first()
    return Published(
        live=stored is not None and stored.live,
        questions={row.translation_key: row for row in asked},
        deadlines={
            ChangeKind.REGISTRATION: stored.registration_deadline,
            ChangeKind.INPUT: stored.input_deadline,
        }
        if stored
        else {},
    )


def _is_live(page: "ProjectPage") -> bool:
    return bool(type(page)._default_manager.filter(pk=page.pk, live=True).exists())
