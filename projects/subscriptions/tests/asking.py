"""Asking to follow, in tests."""

from collections.abc import Callable
from typing import Any

from projects.models import ProjectPage

FORM, ENGLISH_FORM = "/subscribe/", "/en/subscribe/"


type Ask = Callable[..., Any]


def form_of(project: ProjectPage) -> str:
    """The address of the form for a process."""
    return f"{FORM}?topic=process&key={project.translation_key}"
