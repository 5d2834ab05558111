"""A reader asks, confirms and leaves; nothing is kept before or after."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.models import ProjectPage, Subscription, Topic
from projects.subscriptions import links
from projects.subscriptions.tests.asking import ENGLISH_FORM, FORM, Ask, form_of
from projects.subscriptions.tests.factories import READER, follows
from projects.tests.factories import ProjectPageFactory, ThemeFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


LINK = re.compile(r"^http://localhost(/\S+)$", re.MULTILINE)


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
