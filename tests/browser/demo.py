"""The site with its demo content, copied for whoever wants to change it."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from elasticsearch import ConnectionError as NoConnectionError
from elasticsearch import Elasticsearch
from wagtail.models import Page, Site

from base.sitemaps import LanguagesSitemap
from search.breaker import breaker
from tests.databases import copy_database, using_database
from tests.demo import Demo


def public_pages() -> list[Page]:
    """Every page of the sitemap: all types, both languages."""
    sitemap = LanguagesSitemap()
    return list(sitemap.items())


@contextmanager
def served_demo(demo: Demo, *, folder: Path, url: str, elasticsearch_url: str) -> Iterator[None]:
    """The demo content, to be changed at will, is what the server at the address shows and searches."""
    database = str(folder / f"{uuid.uuid4()}.sqlite3")
    copy_database(demo.database, database)
    prefix = f"browser-{uuid.uuid4()}"
    address = urlsplit(url)
    with (
        using_database(database),
        override_settings(
            MEDIA_ROOT=demo.media,
            ELASTICSEARCH_URL=elasticsearch_url,
            ELASTICSEARCH_INDEX_PREFIX=prefix,
            TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
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
