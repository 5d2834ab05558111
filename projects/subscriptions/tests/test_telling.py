"""Followers are told of what changed: once, in their language, of what is public and still so."""

import re

import pytest
from django.core import mail

from projects.models import ChangeKind, Delivery, ProcessChange, ProcessStep, ProjectPage
from projects.subscriptions.rounds import tell_followers
from projects.subscriptions.tests.factories import READER, changed, follows, moved
from projects.subscriptions.tests.told import told
from projects.tests.factories import ProcessStepFactory, ThemeFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


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
