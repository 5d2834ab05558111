"""Elasticsearch stops: the site goes on, and nothing is lost when it is back."""

import socket
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from home.demo.users import EDITOR
from home.models import InformationPage
from search.breaker import breaker
from search.embedded.node import running_node
from search.models import OutboxEntry
from tests.browser.demo import index_changes, served_demo
from tests.browser.editing import field, publish, sign_in
from tests.conftest import OpenPage
from tests.demo import PASSWORD, Demo

pytestmark = pytest.mark.browser


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def change_title(page: Page, title: str) -> None:
    sign_in(page, EDITOR, PASSWORD)
    page.goto(f"/admin/pages/{InformationPage.objects.get(slug='om-demonstrasjonen').pk}/edit/")
    field(page, "Tittel").fill(title)
    publish(page)


def let_pauses_pass() -> None:
    """As if nobody had failed to reach Elasticsearch for a while."""
    breaker.succeeded()
    OutboxEntry.objects.update(next_attempt=timezone.now())


def test_the_site_goes_on_without_elasticsearch_and_catches_up_when_it_is_back(
    site: str, demo: Demo, open_page: OpenPage, reader: Page, tmp_path: Path
) -> None:
    port, home = free_port(), tmp_path / "node"
    results = reader.get_by_role("main").get_by_role("link")
    simpler = reader.get_by_text("Søket virker enklere enn vanlig akkurat nå.")
    with ExitStack() as tidied:
        with running_node(home=home, port=port, heap="400m") as node:
            tidied.enter_context(served_demo(demo, folder=tmp_path, url=site, elasticsearch_url=node.url))
            reader.goto("/sok/?q=ombruk")
            expect(results.first).to_be_visible()
            expect(simpler).to_be_hidden()

        reader.goto("/sok/?q=ombruk")
        expect(results.first).to_be_visible()
        expect(simpler).to_be_visible()
        change_title(open_page(locale="nb-NO"), "Om brøytekantene")
        assert reader.goto("/om-demonstrasjonen/")
        expect(reader.get_by_role("heading", level=1)).to_have_text("Om brøytekantene")
        call_command("index_worker", "--once")
        assert OutboxEntry.objects.exists()

        with running_node(home=home, port=port, heap="400m"):
            let_pauses_pass()
            index_changes()
            assert not OutboxEntry.objects.exists()
            reader.goto("/sok/?q=brøytekant")
            expect(results.filter(has_text="Om brøytekantene")).to_be_visible()
            expect(simpler).to_be_hidden()
            tidied.close()
