"""The site with its demo content, made once and copied for whoever wants to change it."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings
from elasticsearch import ConnectionError as NoConnectionError
from elasticsearch import Elasticsearch
from wagtail.models import Page, Site

from base.sitemaps import LanguagesSitemap
from base.tests.late_index import index_waiting
from home.demo.load import load_demo
from home.demo.users import add_missing_users
from search.breaker import breaker
from search.models import OutboxEntry
from tests.databases import copy_database, using_database

PASSWORD = "only-for-tests"


@dataclass(frozen=True)
class Demo:
    """The demo content at rest, in a folder: a database file, and the media."""

    folder: Path

    @property
    def database(self) -> Path:
        """The database, which is only copied."""
        return self.folder / "site.sqlite3"

    @property
    def media(self) -> Path:
        """The media, which all copies share."""
        return self.folder / "media"


def make_demo(folder: Path, *, migrated: str) -> Path:
    """Load the demo content and its users into a copy of the migrated database, and show every page once; the folder.

    What is shown makes its renditions, which later readers then find.
    """
    folder.mkdir()
    demo = Demo(folder)
    copy_database(migrated, str(demo.database))
    with using_database(str(demo.database)), override_settings(MEDIA_ROOT=demo.media):
        load_demo(progress=lambda step: None)
        index_waiting()
        add_missing_users(password=PASSWORD)
        client = Client()
        for page in public_pages():
            client.get(page.url)
        OutboxEntry.objects.all().delete()  # whoever copies the demo builds an index of its own
    return folder


def public_pages() -> list[Page]:
    """Every page of the sitemap: all types, both languages."""
    sitemap = LanguagesSitemap()
    return list(sitemap.items())


@contextmanager
def served_demo(demo: Demo, *, folder: Path, url: str, elasticsearch_url: str) -> Iterator[None]:
    """The demo content, to be changed at will, is what the server at the address shows and searches."""
    database = folder / f"{uuid.uuid4()}.sqlite3"
    shutil.copy(demo.database, database)
    prefix = f"browser-{uuid.uuid4()}"
    address = urlsplit(url)
    with (
        using_database(str(database)),
        override_settings(
            MEDIA_ROOT=demo.media,
            ELASTICSEARCH_URL=elasticsearch_url,
            ELASTICSEARCH_INDEX_PREFIX=prefix,
        ),
        # A busy machine's Elasticsearch is slow, not away.
        patch("search.client.SEARCH_SECONDS", 20.0),
        patch("search.client.SUGGESTION_SECONDS", 20.0),
        Elasticsearch(elasticsearch_url) as engine,
    ):
        Site.objects.update(hostname=address.hostname, port=address.port)
        call_command("rebuild_index", verbosity=0)
        breaker.succeeded()
        try:
            yield
        finally:
            with suppress(NoConnectionError):  # it may have been stopped on purpose
                engine.indices.delete(index=[*engine.indices.get(index=f"{prefix}-*")])


def index_changes() -> None:
    """Let the worker put into the search engine what has been changed, and have it searched at once."""
    call_command("index_worker", "--once", verbosity=0)
    with Elasticsearch(settings.ELASTICSEARCH_URL) as engine:
        engine.indices.refresh(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-*")
