"""What became of a step is asked of editors, in a report, on the admin's front page and in the page's editor."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from base.roles import editors_group
from projects.models import ProcessStep, ProjectPage
from projects.processes.tests.publishing import fresh, translated
from projects.processes.unconfirmed import unconfirmed_steps
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db

YESTERDAY = (timezone.localdate() - timedelta(days=1)).isoformat()


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.add(editors_group())
    client.force_login(user)
    return client


def front_page(client: Client) -> str:
    """What the admin's front page says, its menu apart."""
    return client.get(reverse("wagtailadmin_home")).content.decode().split("<main")[1]


@pytest.fixture
def passed() -> ProcessStep:
    step: ProcessStep = ProcessStepFactory(title="Markedsdialog", date=YESTERDAY, page__title="Ombruk")
    return step


def test_the_report_has_a_row_for_each_step_and_leads_to_its_process(editor: Client, passed: ProcessStep) -> None:
    html = editor.get(reverse("unconfirmed_steps")).content.decode()
    assert "Markedsdialog" in html
    assert "Ombruk" in html
    assert f"{reverse('wagtailadmin_pages:edit', args=[passed.page_id])}#tab-process" in html


@pytest.mark.parametrize(
    "values",
    [
        {"date": timezone.localdate().isoformat()},
        {"date": ""},
        {"date": YESTERDAY, "kind": "deadline"},
        {"date": YESTERDAY, "completed_confirmed": True},
        {"date": YESTERDAY, "cancelled": True},
        {"date": YESTERDAY, "state_override": "ongoing"},
        {"date": YESTERDAY, "page__live": False},
    ],
)
def test_nothing_is_asked_of_a_step_that_needs_no_answer(editor: Client, values: dict[str, object]) -> None:
    ProcessStepFactory(title="Markedsdialog", **values)
    assert "Markedsdialog" not in editor.get(reverse("unconfirmed_steps")).content.decode()


def test_a_step_is_asked_of_in_the_language_in_which_it_is_kept(editor: Client, passed: ProcessStep) -> None:
    translated(fresh(passed.page))
    user = get_user_model().objects.get()
    assert [step.page.locale.language_code for step in unconfirmed_steps(user)] == ["nb"]


def test_the_report_can_be_had_as_a_spreadsheet(editor: Client, passed: ProcessStep) -> None:
    response = editor.get(reverse("unconfirmed_steps"), {"export": "csv"})
    assert b"Markedsdialog" in response.getvalue()


def test_an_editor_of_other_pages_is_asked_nothing(client: Client, passed: ProcessStep) -> None:
    group = Group.objects.create(name="Andre")
    group.permissions.set(editors_group().permissions.filter(codename="access_admin"))
    other = ProjectPageFactory()
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=other, permission=permission)
    user = get_user_model().objects.create_user("annen", "annen@example.org", "secret")
    user.groups.add(group)
    client.force_login(user)
    assert "Markedsdialog" not in client.get(reverse("unconfirmed_steps")).content.decode()
    assert (
        reverse("unconfirmed_steps") not in client.get(reverse("wagtailadmin_home")).content.decode().split("<main")[1]
    )


def test_who_may_edit_nothing_sees_no_report(client: Client) -> None:
    group = Group.objects.create(name="Lesere")
    group.permissions.set(editors_group().permissions.filter(codename="access_admin"))
    user = get_user_model().objects.create_user("leser", "leser@example.org", "secret")
    user.groups.add(group)
    client.force_login(user)
    assert client.get(reverse("unconfirmed_steps")).status_code == 302


def test_the_front_page_counts_them_and_is_silent_where_there_are_none(editor: Client, passed: ProcessStep) -> None:
    assert reverse("unconfirmed_steps") in front_page(editor)
    ProcessStep.objects.filter(pk=passed.pk).update(completed_confirmed=True)
    assert reverse("unconfirmed_steps") not in front_page(editor)


def test_the_editor_of_the_page_is_asked_beside_the_step(editor: Client, passed: ProcessStep) -> None:
    ProcessStepFactory(page=passed.page, title="Drift", date="2099", sort_order=1)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[passed.page_id])).content.decode()
    assert html.count("step-question") == 1
    assert 'id="tab-process"' in html


def post(editor: Client, page: ProjectPage, **questions: str) -> list[str]:
    """What the editor is told after saving a question with a deadline of the process in the past."""
    step = page.steps.get()
    data = {
        "title": page.title,
        "slug": page.slug,
        "status": "ongoing",
        "body": streamfield([]),
        "partners": streamfield([]),
        "steps": inline_formset(
            [
                {
                    "id": str(step.pk),
                    "title": step.title,
                    "kind": "deadline",
                    "is_for_input": "on",
                    "date": str(step.date),
                    "text": rich_text(""),
                    "outcomes": streamfield([]),
                }
            ],
            initial=1,
        ),
        "contacts": inline_formset([]),
        "questions": inline_formset(
            [{"question": "Kan vi svare sammen?", "answer": rich_text("<p>Ja.</p>"), **questions}]
        ),
        "comments": inline_formset([]),
        "action-publish": "action-publish",
    }
    response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data(data))
    assert response.status_code == 302, response.context["form"].errors
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_an_answer_after_the_last_deadline_is_published_with_a_warning(editor: Client) -> None:
    step = ProcessStepFactory(kind="deadline", date="2020-01-10")
    fresh(step.page).save_revision().publish()
    told = post(editor, fresh(step.page), answered_on="2020-01-11")
    assert any("Kan vi svare sammen?" in message for message in told)
    assert fresh(step.page).questions.count() == 1


def test_an_answer_in_time_gives_no_warning(editor: Client) -> None:
    step = ProcessStepFactory(kind="deadline", date="2020-01-10")
    fresh(step.page).save_revision().publish()
    assert not any("Kan vi svare" in message for message in post(editor, fresh(step.page), answered_on="2020-01-10"))
