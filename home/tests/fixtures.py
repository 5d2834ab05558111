"""What the tests of every app may use: media of their own, cold caches, and the demo content as it is met."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

DEMO = "demo_content"

type Show = Callable[[str], str]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on the demo content come last: once it is there, the worker's database is no longer empty."""
    items.sort(key=lambda item: DEMO in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session", autouse=True)
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Uploaded files go to a folder that goes away."""
    from django.test import override_settings

    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def cold_caches() -> None:
    """No test finds what another has put into the cache."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(autouse=True)
def late_index() -> Iterator[None]:
    """No test indexes what another has saved."""
    from django.db import connection

    from base.tests.late_index import forget_waiting, references_first

    with connection.execute_wrapper(references_first):
        yield
    forget_waiting()


@pytest.fixture
def index_at_once(settings: Settings) -> None:
    """Wagtail indexes what is saved when it is saved, as its tasks do in production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(autouse=True)
def site_language() -> Iterator[None]:
    """No test meets the language that a request of another left behind."""
    from django.conf import settings
    from django.utils import translation

    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="session")
def shown() -> dict[str, str]:
    """The demo's pages that were shown already, by address."""
    return {}


@pytest.fixture
def show(demo_content: None, db: None, shown: dict[str, str]) -> Show:
    """Shows a page of the demo content as a reader gets it, once a run."""

    def show(address: str) -> str:
        if address not in shown:
            response = Client().get(address)
            assert response.status_code == 200, address
            shown[address] = response.content.decode()
        return shown[address]

    return show


@pytest.fixture
def demo_editor(demo_content: None, db: None) -> Client:
    """The demo's editor, signed in."""
    from django.contrib.auth import get_user_model

    from home.demo.users import EDITOR

    client = Client()
    client.force_login(get_user_model().objects.get(username=EDITOR))
    return client
