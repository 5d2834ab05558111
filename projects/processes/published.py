"""The rows of a project that readers have in front of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from projects.models.process_step import ProcessStep
from projects.models.question import ProjectQuestion

if TYPE_CHECKING:
    from projects.models.project_page import ProjectPage


@dataclass(frozen=True)
class Published:
    """Whether a page is live, and its stored steps and questions by translation key."""

    live: bool
    steps: dict[UUID, ProcessStep]
    questions: dict[UUID, ProjectQuestion]


def published(page: "ProjectPage") -> Published:
    """What the database has of the page at this moment, whatever is in memory."""
    return Published(
        live=type(page)._default_manager.filter(pk=page.pk, live=True).exists(),
        steps={step.translation_key: step for step in ProcessStep.objects.filter(page=page.pk)},
        questions={row.translation_key: row for row in ProjectQuestion.objects.filter(page=page.pk)},
    )
