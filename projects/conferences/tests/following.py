"""A conference and the step that follows it, for tests."""

from wagtail.models import Page

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage, ProcessChange, ProcessStep, ProjectPage

OLD, NEW = FuzzyDate("2099-05-04"), FuzzyDate("2099-06-08")


def fresh[P: Page](page: P) -> P:
    stored: P = type(page)._default_manager.get(pk=page.pk)
    return stored


def project_of(conference: ConferencePage) -> ProjectPage:
    return ProjectPage.objects.get(pk=conference.get_parent().pk)


def step_of(conference: ConferencePage) -> ProcessStep:
    step: ProcessStep = ProcessStep.objects.get(conference=conference, page=conference.get_parent())
    return step


def changes(conference: ConferencePage) -> list[ProcessChange]:
    return list(ProcessChange.objects.filter(row_key=step_of(conference).translation_key).order_by("pk"))
