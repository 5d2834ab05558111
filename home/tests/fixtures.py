"""What the tests of every app may use: media of their own, cold caches, and the demo content, loaded once."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

DEMO = "demo_content"
PASSWORD = "only-for-tests"

type Show = Callable[[str], str]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on the demo content come last: once it is loaded, the worker's database is no longer empty."""
    items.sort(key=lambda item: DEMO in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session", autouse=True)
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Uploaded files go to a folder that goes away."""
    from django.test import override_settings

    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(autouse=True)
def cold_caches() -> None:
    """No test finds what another has put into the cache."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(autouse=True)
def late_index() -> Iterator[None]:
    """No test indexes what another has saved."""
    from base.tests.late_index import forget_waiting

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
def demo_content(django_db_setup: None, django_db_blocker: DjangoDbBlocker, media: None) -> Iterator[None]:
    """The demo content and its users, in a transaction that the tests' own lie inside; each page shown once.

    What is shown makes its renditions, which tests that count queries then find.
    """
    from django.db import transaction
    from django.test import TestCase
    from wagtail.models import Page

    from base.tests.late_index import index_waiting
    from home.demo.load import load_demo
    from home.demo.users import add_missing_users
    from home.tests.addresses import public_addresses

    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            load_demo(progress=lambda step: None)
        # Translations were published after everything was made, with the numbers of children as they first were.
        Page.fix_tree()
        index_waiting()
        add_missing_users(password=PASSWORD)
        client = Client()
        for address in public_addresses():
            client.get(address)
        yield
        transaction.set_rollback(True)


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
