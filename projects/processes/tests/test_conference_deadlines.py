"""A conference's own deadlines as news of its project."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from base.fuzzy_dates import FuzzyDate
from projects.models import ChangeKind, ConferencePage, ProcessChange, ProjectPage
from projects.subscriptions.queueing import QUIET
from projects.subscriptions.rounds import tell_followers
from projects.subscriptions.tests.factories import follows
from projects.tests.factories import ConferencePageFactory

pytestmark = pytest.mark.django_db

FIRST, LATER = FuzzyDate("2099-05-04"), FuzzyDate("2099-05-11")


@pytest.fixture
def conference() -> ConferencePage:
    """Published, with its registration deadline."""
    page: ConferencePage = ConferencePageFactory(title="Dialogmøte", registration_deadline=FIRST)
    return page


def publish(page: ConferencePage, **values: Any) -> None:
    stored = ConferencePage.objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(stored, name, value)
    stored.save_revision().publish()


def deadlines_feed(client: Client) -> str:
    return client.get(reverse("feeds:deadlines_atom")).content.decode()


def test_a_moved_deadline_is_logged_and_in_the_feed_of_all_deadlines(
    client: Client, conference: ConferencePage
) -> None:
    publish(conference, registration_deadline=LATER)
    publish(conference, registration_deadline=LATER)
    (change,) = ProcessChange.objects.all()
    assert (change.kind, change.old, change.new) == (ChangeKind.REGISTRATION, FIRST, LATER)
    feed = deadlines_feed(client)
    for said in ("Påmeldingsfristen er endret: Dialogmøte", "4. mai 2099", "11. mai 2099"):
        assert said in feed


def test_both_deadlines_are_told_apart_to_followers(conference: ConferencePage) -> None:
    project = ProjectPage.objects.parent_of(conference).get()
    follows(project)
    publish(conference, registration_deadline=LATER, input_deadline=FIRST)
    ProcessChange.objects.update(at=timezone.now() - QUIET)
    tell_followers()
    (letter,) = mail.outbox
    for said in ("Påmeldingsfristen er endret", "Fristen for innspill er endret", "11. mai 2099", "4. mai 2099"):
        assert said in letter.body


def test_a_deadline_that_is_moved_there_and_back_is_not_told(conference: ConferencePage) -> None:
    follows(ProjectPage.objects.parent_of(conference).get())
    publish(conference, registration_deadline=LATER)
    publish(conference, registration_deadline=FIRST)
    ProcessChange.objects.update(at=timezone.now() - QUIET)
    tell_followers()
    assert mail.outbox == []


def test_nothing_is_told_of_a_conference_that_is_private_or_not_published(
    client: Client, conference: ConferencePage
) -> None:
    follows(ProjectPage.objects.parent_of(conference).get())
    PageViewRestriction.objects.create(page=conference, restriction_type=PageViewRestriction.LOGIN)
    publish(conference, registration_deadline=LATER)
    (change,) = ProcessChange.objects.all()
    assert change.texts == {}
    ProcessChange.objects.update(at=timezone.now() - QUIET)
    tell_followers()
    assert mail.outbox == []
    assert "Dialogm" not in deadlines_feed(client)
