"""A reader asks, confirms and leaves; nothing is kept before or after."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.models import ProjectPage, Subscription, Topic
from projects.subscriptions import limits, links
from projects.subscriptions.tests.factories import READER, follows
from projects.tests.factories import ProjectPageFactory, ThemeFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

FORM, ENGLISH_FORM = "/subscribe/", "/en/subscribe/"
LINK = re.compile(r"^http://localhost(/\S+)$", re.MULTILINE)

type Ask = Callable[..., Any]


@pytest.fixture
def project() -> ProjectPage:
    """A project that the public may read."""
    page: ProjectPage = ProjectPageFactory(title="Økt ombruk")
    return page


@pytest.fixture
def ask(client: Client) -> Ask:
    """Posts the form."""

    def ask(thing: Any = None, *, address: str = FORM, email: str = READER, **fields: str) -> Any:
        topic = "deadlines" if thing is None else "process" if isinstance(thing, ProjectPage) else "theme"
        key = {"key": str(thing.translation_key)} if thing else {}
        return client.post(f"{address}?{urlencode({'topic': topic} | key)}", {"email": email} | fields)

    return ask


def form_of(project: ProjectPage) -> str:
    """The address of the form for a process."""
    return f"{FORM}?topic=process&key={project.translation_key}"


def link_of(message: Any) -> str:
    """The path of the confirmation link."""
    found = [path for path in LINK.findall(str(message.body)) if "/confirm/" in path]
    assert len(found) == 1
    return str(found[0])


def test_a_reader_follows_by_confirming_from_the_mail(client: Client, ask: Ask, project: ProjectPage) -> None:
    answer = ask(project)
    assert client.get(answer.url).status_code == 200
    assert not Subscription.objects.exists()
    (message,) = mail.outbox
    assert message.to == [READER]
    assert "Økt ombruk" in message.body
    link = link_of(message)
    assert client.get(link).status_code == 200
    assert not Subscription.objects.exists(), "opening the link must not confirm: mail scanners open it too"
    assert "Økt ombruk" in client.post(link).content.decode()
    kept = Subscription.objects.values_list("email", "topic", "key", "language").get()
    assert kept == (READER, Topic.PROCESS, project.translation_key, "nb")


def test_a_theme_and_all_deadlines_are_followed_alike(client: Client, ask: Ask) -> None:
    theme = ThemeFactory(name="Vann")
    for thing in (theme, None):
        ask(thing)
        client.post(link_of(mail.outbox[-1]))
    kept = Subscription.objects.order_by("topic").values_list("topic", "key")
    assert list(kept) == [(Topic.DEADLINES, None), (Topic.THEME, theme.translation_key)]


def test_an_english_reader_is_written_to_in_english(client: Client, ask: Ask, project: ProjectPage) -> None:
    page_in_english(project, title="More reuse")
    ask(project, address=ENGLISH_FORM)
    (message,) = mail.outbox
    assert "More reuse" in message.body
    link = link_of(message)
    assert link.startswith("/en/subscribe/")
    client.post(link)
    assert Subscription.objects.get().language == "en"


def test_who_follows_already_gets_the_same_answer_and_the_same_mail(
    client: Client, ask: Ask, project: ProjectPage
) -> None:
    first = ask(project)
    client.post(link_of(mail.outbox[0]))
    again = ask(project, email=READER.upper())
    assert (first.status_code, first.url) == (again.status_code, again.url)
    assert mail.outbox[0].subject == mail.outbox[1].subject
    client.post(link_of(mail.outbox[1]))
    assert Subscription.objects.count() == 1


@pytest.mark.parametrize(
    ("written", "said"), [("", "Write your e-mail"), ("navn@", "name@example.org"), ("a b@c.no", "name@example.org")]
)
def test_what_is_no_address_is_said_beside_the_field_which_keeps_it(
    ask: Ask, project: ProjectPage, written: str, said: str
) -> None:
    page = ask(project, email=written, address=ENGLISH_FORM).content.decode()
    assert mail.outbox == []
    assert f'value="{written}"' in page
    error = re.search(r'id="follow-error">([^<]+)<', page)
    assert error
    assert said in error[1]
    assert 'aria-describedby="follow-error ' in page


def test_the_page_of_an_error_stands_in_the_other_language_too(client: Client, ask: Ask) -> None:
    page_in_english(ProjectPageFactory())
    page = ask(None, email="navn@").content.decode()
    (other,) = re.findall(r'href="(/en/subscribe/[^"]*)"', page)
    assert client.get(other).status_code == 200


def test_a_name_and_a_line_break_get_into_no_header(ask: Ask) -> None:
    ask(None, email="leser@example.org\r\nBcc: alle@example.org")
    assert mail.outbox == []


def test_a_title_may_hold_anything(client: Client, ask: Ask) -> None:
    ask(ProjectPageFactory(title="Vann & “luft” <b> 💧 %s {{ x }}"))
    (message,) = mail.outbox
    assert "Vann & “luft” <b> 💧 %s {{ x }}" in message.body
    assert "&amp;" not in message.body


def test_a_program_that_fills_in_the_hidden_field_is_told_nothing_and_sends_nothing(
    ask: Ask, project: ProjectPage
) -> None:
    honest, program = ask(project), ask(project, website="https://example.org/")
    assert (program.status_code, program.url) == (honest.status_code, honest.url)
    assert len(mail.outbox) == 1


def test_another_sites_page_cannot_post_the_form(client: Client, project: ProjectPage) -> None:
    form, said = form_of(project), {"email": READER}
    for source in ("cross-site", "same-site"):
        assert client.post(form, said, headers={"Sec-Fetch-Site": source}).status_code == 403
    assert client.post(form, said, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 302


def test_the_page_with_the_form_gives_no_cookie(client: Client, project: ProjectPage) -> None:
    answer = client.get(form_of(project))
    assert answer.status_code == 200
    assert not answer.cookies


@pytest.mark.parametrize("hidden", ["draft", "private", "unknown", "no key", "no uuid", "no topic", "deadlines of one"])
def test_what_the_public_cannot_read_cannot_be_followed(client: Client, project: ProjectPage, hidden: str) -> None:
    said = {"topic": "process", "key": str(project.translation_key)}
    if hidden == "draft":
        project.unpublish()
    elif hidden == "private":
        PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    elif hidden == "deadlines of one":
        said["topic"] = "deadlines"
    elif hidden == "no topic":
        del said["topic"]
    else:
        said["key"] = {"unknown": str(uuid4()), "no key": "", "no uuid": "æ\x00"}[hidden]
    assert client.post(f"{FORM}?{urlencode(said)}", {"email": READER}).status_code == 404
    assert mail.outbox == []


def test_a_confirmation_is_valid_for_48_hours(
    client: Client, ask: Ask, project: ProjectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(project)
    link = link_of(mail.outbox[0])
    signed = timezone.now().timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: signed + timedelta(hours=47).total_seconds())
    assert client.get(link).status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: signed + timedelta(hours=49).total_seconds())
    assert client.get(link).status_code == client.post(link).status_code == 410
    assert not Subscription.objects.exists()


def test_a_forged_or_cut_link_confirms_nothing(client: Client, ask: Ask, project: ProjectPage) -> None:
    ask(project)
    link = link_of(mail.outbox[0])
    leave_token = links.leave_token([follows(project, email="annen@example.org")])
    for wrong in (link[:-4] + "/", "/subscribe/confirm/abc/", f"/subscribe/confirm/{leave_token}/"):
        assert client.post(wrong).status_code == 410
    assert Subscription.objects.count() == 1


def test_what_is_gone_when_it_is_confirmed_is_not_followed(client: Client, ask: Ask, project: ProjectPage) -> None:
    ask(project)
    project.unpublish()
    assert client.post(link_of(mail.outbox[0])).status_code == 410
    assert not Subscription.objects.exists()


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
