"""The running site and a browser, for the tests that need them."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from home.demo.users import EDITOR
from tests.browser.demo import served_demo
from tests.browser.pages import Complaints
from tests.databases import using_database
from tests.demo import Demo

type OpenPage = Callable[..., Page]

# Playwright's synchronous API runs an event loop in the tests' thread, where Django would refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# An element that is not there after so long, in milliseconds, does not come.
PATIENCE = 30_000


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, which runs as any user here and calls nobody."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("No Chromium: apt install chromium, or run `make test`.", pytrace=False)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    return browser_type_launch_args | {"executable_path": chromium, "args": flags}


@pytest.fixture(scope="package")
def site(
    demo: Demo, elasticsearch_url: str, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the running site, with demo content that its tests only read."""
    folder = tmp_path_factory.mktemp("site")
    with django_db_blocker.unblock(), using_database(demo.database):
        server = LiveServer("localhost")
        try:
            with served_demo(demo, folder=folder, url=server.url, elasticsearch_url=elasticsearch_url):
                yield server.url
        finally:
            server.stop()


@pytest.fixture
def own_site(site: str, demo: Demo, elasticsearch_url: str, tmp_path: Any) -> Iterator[str]:
    """The address of the running site, with demo content that the test may change."""
    with served_demo(demo, folder=tmp_path, url=site, elasticsearch_url=elasticsearch_url):
        yield site


@pytest.fixture
def complaints() -> Complaints:
    """What the browser complained of, on all pages of the test."""
    return Complaints()


@pytest.fixture
def open_page(browser: Browser, site: str, complaints: Complaints) -> Iterator[OpenPage]:
    """Opens pages of the running site, each in a browser profile of its own; takes Playwright's context options."""
    with ExitStack() as opened:

        def open_page(**options: Any) -> Page:
            context = opened.enter_context(browser.new_context(base_url=site, **options))
            context.set_default_timeout(PATIENCE)
            expect.set_options(timeout=PATIENCE)
            page = context.new_page()
            complaints.listen(page)
            return page

        yield open_page


@pytest.fixture
def reader(open_page: OpenPage) -> Page:
    """A reader's browser without JavaScript."""
    return open_page(java_script_enabled=False, locale="nb-NO")


@pytest.fixture
def editor(own_site: str, open_page: OpenPage) -> Page:
    """The browser of the demo's editor, signed in, on a site that the test may change."""
    page = open_page(locale="nb-NO", viewport={"width": 1440, "height": 1000})
    client = Client()
    client.force_login(get_user_model().objects.get(username=EDITOR))
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                "url": own_site,
            }
        ]
    )
    return page
