"""Publishing projects in tests, as editors do."""

from datetime import date
from typing import Any

from django.test import TestCase
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from projects.models import ProcessStep, ProjectPage, ProjectQuestion
from projects.tests.languages import english, english_front_page


def fresh(page: ProjectPage) -> ProjectPage:
    """The page as it is stored now."""
    found: ProjectPage = ProjectPage.objects.get(pk=page.pk)
    return found


def publish(page: ProjectPage) -> None:
    """Publish what is in memory."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()


def publish_step(page: ProjectPage, title: str, **values: Any) -> None:
    """Change a step in the editor, and publish."""
    page = fresh(page)
    steps = list(page.steps.all())
    for step in steps:
        if step.title == title:
            for name, value in values.items():
                setattr(step, name, value)
    setattr(page, "steps", steps)  # noqa: B010  # what modelcluster's descriptor takes, which the types do not know
    publish(page)


def add_step(page: ProjectPage, **values: Any) -> None:
    """Add a step in the editor, and publish."""
    page = fresh(page)
    page.steps.add(ProcessStep(locale=page.locale, sort_order=page.steps.count(), **values))
    publish(page)


def answer(page: ProjectPage, question: str, **values: Any) -> None:
    """Answer a question in the editor, and publish."""
    page = fresh(page)
    told: dict[str, Any] = {"answer": "<p>Ja.</p>", "answered_on": date(2020, 1, 2)} | values
    page.questions.add(ProjectQuestion(locale=page.locale, question=question, **told))
    publish(page)


def translated(page: ProjectPage, **titles: str) -> ProjectPage:
    """The page's published translation into English, made with wagtail-localize; its steps by their new titles."""
    english_front_page()
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(page.get_parent().specific, [english()])
        translate_object(page, [english()])
    page_in_english = ProjectPage.objects.get(translation_key=page.translation_key, locale=english())
    page_in_english.get_parent().specific.save_revision().publish()
    page_in_english = fresh(page_in_english)
    page_in_english.title = "In English"
    steps = list(page_in_english.steps.all())
    for step in steps:
        step.title = titles.get(step.title, f"{step.title} in English")
    setattr(page_in_english, "steps", steps)  # noqa: B010  # as above
    publish(page_in_english)
    return fresh(page_in_english)


def publish_translation(page: ProjectPage) -> None:
    """Submit the page again, and publish the translation as the localize editor does."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(fresh(page), [english()])
        Translation.objects.get(source__object_id=page.translation_key).save_target(publish=True)
