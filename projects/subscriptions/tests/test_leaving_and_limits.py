"""Leaving, what is kept of who follows, and how often confirmations are asked for."""

from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from projects.models import ProjectPage, Subscription, Topic
from projects.subscriptions import limits, links
from projects.subscriptions.tests.asking import ENGLISH_FORM, Ask, form_of
from projects.subscriptions.tests.factories import READER, follows
from projects.tests.factories import ProjectPageFactory, ThemeFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def test_one_click_on_the_page_ends_it_and_nothing_is_kept(client: Client, project: ProjectPage) -> None:
    follower, other = follows(project), follows(None)
    address = f"/subscribe/leave/{links.leave_token([follower])}/"
    assert "Økt ombruk" in client.get(address).content.decode()
    assert Subscription.objects.count() == 2
    assert client.post(address).status_code == 200
    assert Subscription.objects.get() == other
    assert client.get(address).status_code == client.post(address).status_code == 200


def test_the_button_of_a_mail_program_ends_it_without_a_page(project: ProjectPage) -> None:
    client = Client(enforce_csrf_checks=True)
    address = f"/subscribe/leave/{links.leave_token([follows(project), follows(None)])}/at-once/"
    assert client.get(address).status_code == 302
    assert client.post(address).status_code == 400
    assert client.post(address, {"List-Unsubscribe": "Two-Clicks"}).status_code == 400
    assert Subscription.objects.count() == 2
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Subscription.objects.exists()
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_nobody_leaves_by_a_link_that_the_site_did_not_sign(client: Client, project: ProjectPage) -> None:
    follower = follows(project)
    for token in ("abc", str(follower.pk), links.leave_token([follower])[:-3]):
        assert client.post(f"/subscribe/leave/{token}/").status_code == 410
        client.post(f"/subscribe/leave/{token}/at-once/", {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.exists()


def test_the_pages_buttons_are_protected_from_other_sites(project: ProjectPage) -> None:
    client = Client(enforce_csrf_checks=True)
    wish = links.Wish(READER, Topic.PROCESS, project.translation_key, "nb")
    for address in (
        f"/subscribe/confirm/{links.confirmation_token(wish)}/",
        f"/subscribe/leave/{links.leave_token([follows(None)])}/",
    ):
        assert client.post(address).status_code == 403
    assert Subscription.objects.count() == 1


def test_followers_are_forgotten_when_a_project_is_deleted_in_every_language(project: ProjectPage) -> None:
    in_english = page_in_english(project, title="More reuse")
    follows(project)
    other = follows(ProjectPageFactory())
    in_english.delete()
    assert Subscription.objects.count() == 2
    project.get_parent().delete()
    assert not Subscription.objects.filter(key=project.translation_key).exists()
    assert not Subscription.objects.filter(pk=other.pk).exists()


def test_followers_are_forgotten_when_a_theme_is_deleted() -> None:
    theme = ThemeFactory()
    follows(theme)
    theme.delete()
    assert not Subscription.objects.exists()


def test_an_address_is_sent_so_many_confirmations_and_no_more(ask: Ask, project: ProjectPage) -> None:
    answers = [ask(project) for _ in range(limits.PER_ADDRESS.most + 1)]
    assert len(mail.outbox) == limits.PER_ADDRESS.most
    assert [answer.status_code for answer in answers[:-1]] == [302] * limits.PER_ADDRESS.most
    assert 'id="follow-error"' in answers[-1].content.decode()
    assert f'value="{READER}"' in answers[-1].content.decode()
    assert ask(project, email="en.annen@example.org").status_code == 302


def test_one_reader_asks_for_so_many_addresses_and_no_more(client: Client, project: ProjectPage) -> None:
    form = form_of(project)
    for number in range(limits.PER_CLIENT.most + 1):
        client.post(form, {"email": f"{number}@example.org"}, headers={"X-Forwarded-For": "9.9.9.9, 192.0.2.1"})
    assert len(mail.outbox) == limits.PER_CLIENT.most
    client.post(form, {"email": READER}, headers={"X-Forwarded-For": "192.0.2.2"})
    assert len(mail.outbox) == limits.PER_CLIENT.most + 1


def test_all_readers_together_ask_for_so_many_and_no_more(
    client: Client, project: ProjectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("projects.subscriptions.asking.IN_TOTAL", limits.Limit("total", 3))
    form = form_of(project)
    for number in range(5):
        client.post(form, {"email": f"{number}@example.org"}, headers={"X-Forwarded-For": f"192.0.2.{number}"})
    assert len(mail.outbox) == 3


def test_no_address_stands_in_the_cache(ask: Ask, project: ProjectPage) -> None:
    ask(project)
    names = [str(name) for name in cache._cache]  # type: ignore[attr-defined]  # what the local memory holds
    assert len([name for name in names if "subscriptions:" in name]) == 3
    assert not any("leser" in name or "127.0.0.1" in name for name in names)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("no address", "no address", True),
    ],
)
def test_a_household_is_one_reader(rf: Any, one: str, other: str, same: bool) -> None:
    first, second = (limits.client_of(rf.get("/", headers={"X-Forwarded-For": address})) for address in (one, other))
    assert (first == second) is same


def test_a_mail_server_that_is_away_is_said_and_nothing_breaks(ask: Ask, project: ProjectPage, settings: Any) -> None:
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 2},
        }
    }
    page = ask(project, address=ENGLISH_FORM)
    assert page.status_code == 200
    assert "We cannot send mail just now" in page.content.decode()
