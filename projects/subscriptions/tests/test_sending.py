"""Mails reach a real mail server, survive its absence, and do not hold each other up."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from base.fuzzy_dates import FuzzyDate
from projects.models import Delivery, ProcessStep, Subscription
from projects.subscriptions import claims, sending
from projects.subscriptions.letters import letter_about
from projects.subscriptions.queueing import queue_changes
from projects.subscriptions.rounds import tell_followers
from projects.subscriptions.sending import send_due
from projects.subscriptions.tests.factories import READER, follows, moved
from projects.subscriptions.tests.smtp import Server, mail_server
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


def mailers(port: int) -> dict[str, Any]:
    options = {"host": "127.0.0.1", "port": port, "timeout": 5}
    return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}}


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    """The mail server, which the site is set up to use."""
    with mail_server() as server:
        settings.MAILERS = mailers(server.port)
        yield server


@pytest.fixture
def step() -> ProcessStep:
    """A step of a project that the public may read."""
    row: ProcessStep = ProcessStepFactory(
        page=ProjectPageFactory(title="Økt ombruk"), title="Frist for å søke 💧", date=FuzzyDate("2099-09-03")
    )
    return row


def let_wait() -> None:
    """As if every pause were over."""
    Delivery.objects.update(next_attempt=timezone.now())


def test_a_mail_arrives_as_it_was_written(server: Server, step: ProcessStep, settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "noreply@example.org"
    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    (message,) = server.received
    assert message["To"] == READER
    assert message["From"].addresses[0].addr_spec == "noreply@example.org"
    assert "Økt ombruk" in message["Subject"]
    assert message["Message-ID"].endswith("@example.org>")
    assert message.get_content_type() == "text/plain"
    assert "Frist for å søke 💧" in message.get_content()


def test_a_confirmation_arrives_and_its_link_works(server: Server, step: ProcessStep, client: Client) -> None:
    form = f"subscribe/?topic=process&key={step.page.translation_key}"
    assert client.post(f"/{form}", {"email": READER}).status_code == 302
    (message,) = server.received
    link = next(line for line in message.get_content().splitlines() if "/confirm/" in line)
    assert client.post(link.removeprefix("http://localhost")).status_code == 200
    assert Subscription.objects.get().email == READER


def test_an_address_that_the_server_refuses_is_said_beside_the_field(
    server: Server, step: ProcessStep, client: Client
) -> None:
    server.refused.add(READER)
    form = f"subscribe/?topic=process&key={step.page.translation_key}"
    page = client.post(f"/en/{form}", {"email": READER}).content.decode()
    assert "Check how it is written" in page


def test_mails_wait_untouched_while_the_server_is_away(step: ProcessStep, settings: Settings) -> None:
    settings.MAILERS = mailers(9)
    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    with pytest.raises(OSError, match="refused"):
        tell_followers()
    assert Delivery.objects.get().attempts == 0
    with mail_server() as server:
        settings.MAILERS = mailers(server.port)
        tell_followers()
        assert len(server.received) == 1


def test_a_refused_address_holds_nobody_up_and_is_tried_again(server: Server, step: ProcessStep) -> None:
    server.refused.add("borte@example.org")
    for email in ("borte@example.org", READER):
        follows(step.page, email=email)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert [message["To"] for message in server.received] == [READER]
    waiting = Delivery.objects.get()
    assert waiting.attempts == 1
    assert waiting.next_attempt > timezone.now()
    tell_followers()
    server.refused.clear()
    let_wait()
    tell_followers()
    assert [message["To"] for message in server.received] == [READER, "borte@example.org"]


def test_no_address_is_logged(server: Server, step: ProcessStep, caplog: pytest.LogCaptureFixture) -> None:
    server.refused.add(READER)
    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert "SMTPRecipientsRefused" in caplog.text
    assert READER not in caplog.text


def test_a_connection_that_breaks_ends_the_round_and_the_rest_comes_later(server: Server, step: ProcessStep) -> None:
    server.breaks_after = 1
    for number in range(3):
        follows(step.page, email=f"{number}@example.org")
    moved(step, "2099-08-27", "2099-09-03")
    with pytest.raises(OSError, match="closed"):
        tell_followers()
    assert sorted(Delivery.objects.values_list("attempts", flat=True)) == [0, 1]
    server.breaks_after = None
    let_wait()
    tell_followers()
    assert sorted(message["To"] for message in server.received) == [f"{number}@example.org" for number in range(3)]


def test_the_pause_grows_and_at_last_the_mail_is_given_up(server: Server, step: ProcessStep) -> None:
    server.refused.add(READER)
    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    pauses = []
    for _ in range(claims.MOST_ATTEMPTS):
        let_wait()
        before = timezone.now()
        tell_followers()
        if waiting := Delivery.objects.first():
            pauses.append(round((waiting.next_attempt - before).total_seconds() / 60))
    assert pauses == [5, 10, 20, 40, 80, 160, 320, *[360] * 6]
    assert not Delivery.objects.exists()
    assert Subscription.objects.exists()


def test_news_wait_with_what_failed_and_are_told_together(server: Server, step: ProcessStep) -> None:
    server.refused.add(READER)
    follows(step.page)
    moved(step, "2099-08-27", "2099-08-30")
    tell_followers()
    server.refused.clear()
    moved(step, "2099-08-30", "2099-09-03")
    tell_followers()
    assert server.received == []
    let_wait()
    tell_followers()
    (message,) = server.received
    assert "27. august" in message.get_content()
    assert "30. august" not in message.get_content()


def test_a_worker_that_dies_after_sending_sends_the_same_mail_once_more(
    server: Server, step: ProcessStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(deliveries: list[Delivery]) -> None:
        raise KeyboardInterrupt

    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    with monkeypatch.context() as dying:
        dying.setattr(sending, "done", die)
        with pytest.raises(KeyboardInterrupt):
            tell_followers()
    tell_followers()
    assert len(server.received) == 1, "not before the pause is over"
    let_wait()
    tell_followers()
    first, second = server.received
    assert first["Message-ID"] == second["Message-ID"]
    let_wait()
    tell_followers()
    assert len(server.received) == 2


def test_two_workers_never_have_the_same_mail(step: ProcessStep) -> None:
    for number in range(3):
        follows(step.page, email=f"{number}@example.org")
    moved(step, "2099-08-27", "2099-09-03")
    queue_changes()
    claimed = [claims.claim() for _ in range(4)]
    assert [len(deliveries) for deliveries in claimed] == [1, 1, 1, 0]
    assert len({deliveries[0].pk for deliveries in claimed[:3]}) == 3


def test_a_mail_that_cannot_be_made_holds_nobody_up(
    server: Server, step: ProcessStep, monkeypatch: pytest.MonkeyPatch
) -> None:

    def break_one(deliveries: list[Delivery]) -> EmailMessage | None:
        if deliveries[0].subscription.email == READER:
            raise RuntimeError
        return letter_about(deliveries)

    for email in (READER, "annen@example.org"):
        follows(step.page, email=email)
    moved(step, "2099-08-27", "2099-09-03")
    monkeypatch.setattr(sending, "letter_about", break_one)
    tell_followers()
    assert [message["To"] for message in server.received] == ["annen@example.org"]
    assert Delivery.objects.get().subscription.email == READER


def test_a_round_ends_in_time_for_the_others(
    server: Server, step: ProcessStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SECONDS", 0)
    follows(step.page)
    moved(step, "2099-08-27", "2099-09-03")
    tell_followers()
    assert server.received == []
    monkeypatch.undo()
    send_due()
    assert len(server.received) == 1
