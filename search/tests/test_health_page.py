"""Editors see how the search index is, and can ask for what mends it."""

import socket
import time
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from elasticsearch import Elasticsearch
from pytest_django import DjangoAssertNumQueries, Settings

from base.roles import editors_group
from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.documents.keys import page_key
from search.health import views
from search.models import IndexBuild, IndexCheck, OutboxEntry
from search.tests.conftest import Index

PAGE, AGAIN, CHECK = map(reverse, ("search_index_health", "search_index_try_again", "search_index_check"))


@pytest.fixture
def editor(home: HomePage, client: Client) -> Client:
    """One of the editors' group."""
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.add(editors_group())
    client.force_login(user)
    OutboxEntry.objects.all().delete()
    return client


def set_aside(home: HomePage, title: str) -> OutboxEntry:
    """A page that is set aside."""
    page = InformationPageFactory(parent=home, title=title)
    OutboxEntry.objects.filter(key=page_key(page.pk)).update(
        set_aside_at=timezone.now(), attempts=8, refusals=8, last_error="400: strict_dynamic_mapping_exception"
    )
    return OutboxEntry.objects.get(key=page_key(page.pk))


def text(client: Client) -> str:
    response = client.get(PAGE)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_all_is_well(editor: Client, index: Index) -> None:
    index.documents()
    shown = text(editor)
    assert "Elasticsearch 9" in shown
    assert "Ingenting venter" in shown
    assert "Ingenting er lagt til side" in shown
    assert shown.count("Den er av denne utgaven av nettstedet") == 2
    assert shown.count("Den er ikke sammenlignet med sidene ennå") == 2
    assert not [word for word in ("The index", "document in", "Compare") if word in shown]


def test_what_waits_is_told_with_why(editor: Client, home: HomePage) -> None:
    InformationPageFactory(parent=home)
    InformationPageFactory(parent=home)
    OutboxEntry.objects.update(attempts=3, last_error="ConnectionError")
    shown = text(editor)
    assert "2 dokumenter venter på indeksen" in shown
    assert "2 av dem er prøvd uten hell" in shown
    assert "ConnectionError" in shown


def test_what_is_set_aside_is_shown_and_can_be_tried_again(editor: Client, home: HomePage) -> None:
    first, second = set_aside(home, "Giftig side"), set_aside(home, "En til")
    shown = text(editor)
    assert "Giftig side" in shown
    assert "strict_dynamic_mapping_exception" in shown
    assert editor.post(AGAIN, {"key": first.key}, follow=True).status_code == 200
    assert list(OutboxEntry.objects.exclude(set_aside_at=None)) == [second]
    editor.post(AGAIN)
    assert not OutboxEntry.objects.exclude(set_aside_at=None).exists()


def test_differences_and_unfinished_builds_are_told(editor: Client, home: HomePage) -> None:
    page = InformationPageFactory(parent=home, title="Annerledes side")
    IndexCheck.objects.create(language="nb", documents=7, found=2, missing=["page-0"], different=[page_key(page.pk)])
    IndexBuild.objects.create(language="en", index="some", done=400, total=1000)
    shown = text(editor)
    assert "2 forskjeller" in shown
    assert "Annerledes side" in shown
    assert "page-0 (slettet)" in shown
    assert "400 av 1000" in shown


def test_it_is_titled_and_found_as_other_reports_are(editor: Client) -> None:
    response = editor.get(PAGE)
    assert response.text.partition("<title>")[2].strip().startswith("Søkeindeksen")
    assert response.context["breadcrumbs_items"][-1]["label"] == "Søkeindeksen"


def test_a_check_is_queued(editor: Client, engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(views, "check_indices", SimpleNamespace(enqueue=lambda *, mend: asked.append(mend)))
    editor.post(CHECK)
    editor.post(CHECK, {"mend": "1"})
    assert asked == [False, True]
    assert editor.get(CHECK).status_code == 405


def test_without_an_engine_it_says_so(editor: Client) -> None:
    assert "Ingen søkemotor er satt opp" in text(editor)
    assert "ingen søkemotor å spørre" in editor.post(CHECK, follow=True).content.decode()


def test_with_elasticsearch_away_or_hanging_it_says_so_soon(editor: Client, settings: Settings) -> None:
    text(editor)  # what is loaded only once
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    assert "Elasticsearch svarer ikke" in text(editor)
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{server.getsockname()[1]}"
        before = time.monotonic()
        assert "Elasticsearch svarer ikke" in text(editor)
        assert time.monotonic() - before < 3  # 0.8 s of them for Elasticsearch


def test_an_index_that_is_missing_or_of_another_version_is_told(
    editor: Client, engine: Elasticsearch, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.indices.delete(index=[*engine.indices.get(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb-*")])
    monkeypatch.setattr("search.mapping.DOCUMENT_VERSION", -1)
    shown = text(editor)
    assert "Det er ingen indeks" in shown
    assert "Den er av en annen utgave av nettstedet" in shown


def test_many_entries_take_no_more_queries(
    editor: Client, home: HomePage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    set_aside(home, "Første")
    text(editor)
    with django_assert_max_num_queries(60) as few:
        text(editor)
    for number in range(6):
        set_aside(home, f"Side {number}")
    with django_assert_max_num_queries(len(few)):
        text(editor)


def test_it_is_in_the_menu_of_those_who_may_see_it_and_the_buttons_are_for_those_who_may(
    editor: Client, home: HomePage
) -> None:
    front = reverse("wagtailadmin_home")
    assert PAGE in editor.get(front).content.decode()
    group = editors_group()
    group.permissions.remove(*group.permissions.filter(codename="change_outboxentry"))
    entry = set_aside(home, "Giftig side")
    assert "Prøv på nytt" not in text(editor)
    editor.post(AGAIN, {"key": entry.key})
    editor.post(CHECK)
    assert OutboxEntry.objects.exclude(set_aside_at=None).exists()
    group.permissions.remove(*group.permissions.filter(codename="view_outboxentry"))
    assert editor.get(PAGE).status_code == 302
    assert PAGE not in editor.get(front).content.decode()
