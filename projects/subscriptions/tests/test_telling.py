"""Followers are told of what changed: once, in their language, of what is public and still so."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from base.fuzzy_dates import FuzzyDate
from projects.models import ChangeKind, Delivery, ProcessChange, ProcessStep, ProjectPage, ProjectQuestion, Subscription
from projects.subscriptions.queueing import PATIENCE, QUIET
from projects.subscriptions.rounds import tell_followers
from projects.subscriptions.tests.factories import READER, changed, follows, moved
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory, ThemeFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    """A project that the public may read."""
    page: ProjectPage = ProjectPageFactory(title="Økt ombruk")
    return page


@pytest.fixture
def step(project: ProjectPage) -> ProcessStep:
    """Its deadline."""
    row: ProcessStep = ProcessStepFactory(
        page=project, title="Frist for innspill", kind="deadline", date=FuzzyDate("2099-09-03")
    )
    return row


def told() -> str:
    """The text of the one mail."""
    (message,) = mail.outbox
    return str(message.body)


def test_a_follower_is_told_what_was_what_is_and_why(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03", reason="Flere ba om mer tid.")
    tell_followers()
    text = told()
    for expected in ("Økt ombruk", "Frist for innspill", "27. august 2099", "3. september 2099", "mer tid"):
        assert expected in text
    assert text.index("27. august") < text.index("3. september")
    assert project.full_url in text
    assert mail.outbox[0].to == [READER]


def test_a_mail_says_how_to_leave_to_people_and_to_mail_programs(
    project: ProjectPage, step: ProcessStep, client: object
) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    headers = mail.outbox[0].message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<http://localhost/subscribe/leave/\S+/at-once/>", headers["List-Unsubscribe"])
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Content-Language"] == "nb"
    assert re.search(r"http://localhost/subscribe/leave/\S+/$", told(), re.MULTILINE)


def test_the_same_is_told_once(project: ProjectPage, step: ProcessStep) -> None:
    follows(project)
    moved(step, "2099-08-27", "2099-09-03")
    for _ in range(3):
        tell_followers()
    assert len(mail.outbox) == 1
    assert not Delivery.objects.exists()
    assert ProcessChange.objects.get().mailed_at is not None


def test_an_english_follower_is_told_in_english(project: ProjectPage, step: ProcessStep) -> None:
    in_english = page_in_english(project, title="More reuse")
    follows(project, language="en")
    change = moved(step, "2099-08-27", "2099-09-03")
    change.texts["en"] = {"title": "Deadline for input", "reason": "Several asked for more time."}
    change.save()
    tell_followers()
    for expected in ("More reuse", "Deadline for input", "27 August 2099", "more time", in_english.full_url, "/en/sub"):
        assert expected in told()


def test_who_follows_one_process_in_three_ways_gets_one_mail(project: ProjectPage, step: ProcessStep) -> None:
    theme = ThemeFactory(name="Vann")
    project.themes = [theme]
    project.save()
    for thing in (project, theme, None):
        follows(thing)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert told().count("Frist for innspill") == 1
    assert len(re.findall(r"/subscribe/leave/", told())) == 3


def test_each_process_has_its_own_mail_and_each_follower(project: ProjectPage, step: ProcessStep) -> None:
    other = ProcessStepFactory()
    for email in ("a@example.org", "b@example.org"):
        follows(project, email=email)
        follows(other.page, email=email)
    for row in (step, other):
        moved(row, "2099-08-27", "2099-09-03")
        changed(row, ChangeKind.ADDED)
    tell_followers()
    assert sorted(message.to[0] for message in mail.outbox) == ["a@example.org"] * 2 + ["b@example.org"] * 2
    assert all(len(message.to) == 1 and not message.cc and not message.bcc for message in mail.outbox)


def test_a_theme_is_followed_in_any_language(project: ProjectPage, step: ProcessStep) -> None:
    theme = ThemeFactory()
    follows(theme, language="en")
    follows(ThemeFactory(), email="annen@example.org")
    project.themes = [theme]
    project.save()
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert "Økt ombruk" in told()


def test_who_follows_all_deadlines_is_told_of_deadlines_alone(project: ProjectPage, step: ProcessStep) -> None:
    follows()
    moved(ProcessStepFactory(page=project, title="Et møte"), "2099-01", "2099-02")
    tell_followers()
    assert mail.outbox == []
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert "Frist for innspill" in told()
    assert "Et møte" not in told()


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
