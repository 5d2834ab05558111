"""What followers are not told, or not yet."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from base.fuzzy_dates import FuzzyDate
from projects.models import (
    ChangeKind,
    ConferenceQuestion,
    Delivery,
    ProcessChange,
    ProcessStep,
    ProjectPage,
    ProjectQuestion,
    Subscription,
)
from projects.processes.texts import tell
from projects.subscriptions.queueing import PATIENCE, QUIET
from projects.subscriptions.rounds import tell_followers
from projects.subscriptions.tests.factories import READER, changed, follows, moved
from projects.subscriptions.tests.told import told
from projects.tests.factories import ConferencePageFactory

pytestmark = pytest.mark.django_db


def test_a_change_rests_before_it_is_told(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03", ago=QUIET - timedelta(seconds=30))
    tell_followers()
    assert mail.outbox == []
    ProcessChange.objects.update(at=timezone.now() - QUIET)
    tell_followers()
    assert len(mail.outbox) == 1


def test_a_correction_begins_the_rest_anew_but_not_for_ever(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    first = moved(step, "2099-08-27", "2099-08-30")
    moved(step, "2099-08-30", "2099-09-03", ago=timedelta(0))
    tell_followers()
    assert mail.outbox == []
    first.at = timezone.now() - PATIENCE
    first.save()
    tell_followers()
    assert "27. august" in told()
    assert "3. september" in told()
    assert "30. august" not in told()


def test_a_move_there_and_back_is_not_told(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03", ago=QUIET + timedelta(minutes=2))
    moved(step, "2099-09-03", "2099-08-27")
    tell_followers()
    assert mail.outbox == []
    assert not Delivery.objects.exists()


def test_a_new_step_that_is_moved_is_told_as_new_with_its_date(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    changed(step, ChangeKind.ADDED, new_date="2099-08-27", ago=QUIET + timedelta(minutes=2))
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert "3. september" in told()
    assert "27. august" not in told()


@pytest.mark.parametrize(
    ("kind", "field"), [(ChangeKind.CANCELLED, "cancelled"), (ChangeKind.COMPLETED, "completed_confirmed")]
)
def test_what_was_taken_back_is_not_told(project: ProjectPage, step: ProcessStep, kind: ChangeKind, field: str) -> None:
    follows(project)
    changed(step, kind)
    tell_followers()
    assert mail.outbox == []
    setattr(step, field, True)
    step.save()
    changed(step, kind)
    tell_followers()
    assert "Frist for innspill" in told()


def test_a_row_that_was_removed_is_not_told_of(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03")
    step.delete()
    tell_followers()
    assert mail.outbox == []


def test_an_answer_is_told_of(project: ProjectPage) -> None:
    follows(project)
    question = ProjectQuestion.objects.create(
        page=project, locale=project.locale, question="Kan små bedrifter delta?", answer="Ja.", answered_on="2026-01-02"
    )
    changed(question, ChangeKind.ANSWERED)
    tell_followers()
    assert "Kan små bedrifter delta?" in told()


@pytest.mark.parametrize("hidden", ["unpublished", "private", "expired"])
def test_what_the_public_cannot_read_is_never_told(project: ProjectPage, step: ProcessStep, hidden: str) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03")
    if hidden == "unpublished":
        project.unpublish()
    elif hidden == "expired":
        ProjectPage.objects.filter(pk=project.pk).update(expire_at=timezone.now())
    else:
        PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    tell_followers()
    PageViewRestriction.objects.all().delete()
    ProjectPage.objects.filter(pk=project.pk).update(live=True, expire_at=None)
    tell_followers()
    assert mail.outbox == []


def test_who_leaves_before_the_mail_gets_none(project: ProjectPage, step: ProcessStep) -> None:
    follower = follows(project)
    moved(step, "2099-08-27", "2099-09-03")
    follower.delete()
    tell_followers()
    assert mail.outbox == []


def test_changes_that_nobody_follows_are_done_with(project: ProjectPage, step: ProcessStep) -> None:
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert not ProcessChange.objects.filter(mailed_at=None).exists()
    follows(project)
    tell_followers()
    assert mail.outbox == []


def test_publishing_a_moved_step_reaches_the_follower(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    page = ProjectPage.objects.get(pk=project.pk)
    row = page.steps.get()
    row.date = FuzzyDate("2099-10")
    page.steps.add(row)
    page.save_revision().publish()
    ProcessChange.objects.update(at=timezone.now() - QUIET)
    tell_followers()
    assert "Oktober 2099" in told()


def test_a_round_with_nothing_to_do_costs_two_queries(
    project: ProjectPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Subscription.objects.create(email=READER, topic="deadlines", language="nb")
    with django_assert_num_queries(2):
        tell_followers()


def test_an_answer_at_a_private_conference_is_not_told(project: ProjectPage) -> None:
    follows(project)
    conference = ConferencePageFactory(parent=project)
    PageViewRestriction.objects.create(page=conference, restriction_type=PageViewRestriction.LOGIN)
    question = ConferenceQuestion.objects.create(
        page=conference,
        locale=conference.locale,
        question="Hemmelig?",
        answer="<p>Ja</p>",
        answered_on=date(2020, 1, 2),
    )
    change = ProcessChange.objects.create(
        project_key=project.translation_key, row_key=question.translation_key, kind=ChangeKind.ANSWERED,
        at=timezone.now() - QUIET,
    )  # fmt: skip
    tell_followers()
    assert mail.outbox == []
    tell(change.project_key)
    change.refresh_from_db()
    assert change.texts == {}
