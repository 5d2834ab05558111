"""Editors are told which documents are not searched, why, and what to do."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Collection, GroupCollectionPermission

from base.models import CustomDocument
from base.roles import editors_group
from home.tests.factories import InformationPageFactory
from search.files.problem import Problem
from search.files.tests.conftest import Upload
from search.files.wording import WHAT_IS_WRONG, WHAT_TO_DO
from search.models import DocumentText

pytestmark = pytest.mark.django_db

REPORT = "unread_documents"


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.add(editors_group())
    client.force_login(user)
    return client


def problem_of(document: CustomDocument, problem: Problem) -> CustomDocument:
    DocumentText.objects.create(document=document, problem=problem, file_hash=document.file_hash)
    return document


def report(client: Client, **parameters: str) -> str:
    return client.get(reverse(REPORT), parameters).content.decode()


def test_each_document_has_what_is_wrong_what_to_do_and_where_it_is_used(editor: Client, upload: Upload) -> None:
    document = problem_of(upload(b"a", "skannet.pdf", "Referat"), Problem.NO_TEXT)
    InformationPageFactory(body=[("documents", {"documents": [{"document": document, "title": ""}]})])
    html = report(editor)
    with translation.override("nb"):
        for words in ("Referat", "skannet.pdf", WHAT_IS_WRONG[Problem.NO_TEXT], WHAT_TO_DO[Problem.NO_TEXT]):
            assert str(words) in html
    assert reverse("wagtaildocs:edit", args=[document.pk]) in html
    assert document.usage_url in html
    assert "Brukt 1 gang" in html


def test_documents_that_are_read_are_not_in_the_report(editor: Client, upload: Upload) -> None:
    document = upload(b"a", title="Lesbar")
    DocumentText.objects.create(document=document, text="Tekst", file_hash=document.file_hash)
    assert "Lesbar" not in report(editor)
    assert "Søket leser hele teksten" in report(editor)


def test_the_report_can_be_narrowed_to_what_is_wrong(editor: Client, upload: Upload) -> None:
    problem_of(upload(b"a", title="Skannet"), Problem.NO_TEXT)
    problem_of(upload(b"b", title="Låst"), Problem.ENCRYPTED)
    html = report(editor, problem="encrypted")
    assert "Låst" in html
    assert "Skannet" not in html
    assert "Søket leser hele teksten" not in report(editor, problem="too_slow")


def test_the_report_can_be_sorted_and_exported(editor: Client, upload: Upload) -> None:
    problem_of(upload(b"a", "a.pdf", "Første"), Problem.DAMAGED)
    for column in ("document__title", "-problem", "usage_count", "-extracted_at"):
        assert "Første" in report(editor, ordering=column)
    response = editor.get(reverse(REPORT), {"export": "csv"})
    exported = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # it is streamed
    with translation.override("nb"):
        assert f"Første,a.pdf,{WHAT_IS_WRONG[Problem.DAMAGED]},0" in exported


def test_many_documents_take_no_more_queries_than_one(
    editor: Client, upload: Upload, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    problem_of(upload(b"0"), Problem.DAMAGED)
    report(editor)
    with django_assert_max_num_queries(100) as one:
        report(editor)
    for number in range(1, 9):
        problem_of(upload(str(number).encode()), Problem.DAMAGED)
    with django_assert_max_num_queries(len(one)):
        assert report(editor).count("rapport") >= 9


def test_only_documents_that_one_may_change_are_shown(client: Client, upload: Upload) -> None:
    mine: Collection = Collection.get_first_root_node().add_child(name="Mine")
    group = editors_group()
    GroupCollectionPermission.objects.filter(group=group, permission__content_type__app_label="wagtaildocs").delete()
    change = Permission.objects.get(codename="change_document", content_type__app_label="wagtaildocs")
    GroupCollectionPermission.objects.create(group=group, collection=mine, permission=change)
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.add(group)
    client.force_login(user)
    problem_of(upload(b"a", title="Andres"), Problem.DAMAGED)
    own = problem_of(upload(b"b", title="Egen"), Problem.DAMAGED)
    CustomDocument.objects.filter(pk=own.pk).update(collection=mine)
    html = report(client)
    assert "Egen" in html
    assert "Andres" not in html


def test_who_may_not_change_documents_sees_no_report(client: Client) -> None:
    group = editors_group()
    GroupCollectionPermission.objects.filter(group=group, permission__content_type__app_label="wagtaildocs").delete()
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.add(group)
    client.force_login(user)
    assert client.get(reverse(REPORT)).status_code == 302
    assert reverse(REPORT) not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_report_is_in_the_menu(editor: Client) -> None:
    assert reverse(REPORT) in editor.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_its_words(problem: Problem) -> None:
    assert WHAT_IS_WRONG[problem]
    assert WHAT_TO_DO[problem]


def test_the_form_of_a_document_tells_whether_its_text_is_found(editor: Client, upload: Upload) -> None:
    document = upload(b"a")

    def told() -> str:
        return editor.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()

    assert "leses om litt" in told()
    row = DocumentText.objects.create(document=document, text="Tekst", file_hash=document.file_hash)
    assert "Søket på nettstedet finner teksten i fila" in told()
    row.text, row.problem = "", Problem.ENCRYPTED
    row.save()
    with translation.override("nb"):
        assert str(WHAT_TO_DO[Problem.ENCRYPTED]) in told()


def test_the_form_for_a_new_document_says_nothing_of_a_text(editor: Client) -> None:
    assert "leses om litt" not in editor.get(reverse("wagtaildocs:add")).content.decode()
