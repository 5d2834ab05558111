"""Two sites in one process, so that they are measured by turns: each has its database and its indices."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import Any

from django.db.models import Model
from django.test import override_settings


class Site(StrEnum):
    """A site, by the name of its database in the settings."""

    LARGE = "default"
    SMALL = "small"


_asked: ContextVar[Site] = ContextVar("asked", default=Site.LARGE)


class SiteRouter:
    """Sends every query to the database of the site that is asked."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        """The site's."""
        return _asked.get()

    db_for_write = db_for_read


@contextmanager
def on_site(site: Site) -> Iterator[None]:
    """What is asked within is asked of this site."""
    token = _asked.set(site)
    try:
        with override_settings(ELASTICSEARCH_INDEX_PREFIX=f"bench-{site.name.lower()}"):
            yield
    finally:
        _asked.reset(token)
