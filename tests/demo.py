"""The demo content, made once a run and copied by whoever wants it: it takes half a minute."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.databases import copy_database, drop_database, made_once, using_database

PASSWORD = "only-for-tests"


@dataclass(frozen=True)
class Demo:
    """The demo content at rest: the name of a database, which is only copied, and the media, which copies may share."""

    database: str
    media: Path

    def make(self, database: str, *, migrated: str) -> None:
        """Load the content and its users into a copy of the migrated database, and show every page once.

        What is shown makes its renditions, which later readers then find.
        """
        from django.test import Client, override_settings
        from wagtail.models import Page

        from base.tests.late_index import index_waiting
        from home.demo.load import load_demo
        from home.demo.users import add_missing_users
        from home.tests.addresses import public_addresses
        from search.models import OutboxEntry

        copy_database(migrated, database)
        with using_database(database), override_settings(MEDIA_ROOT=self.media):
            load_demo(progress=lambda step: None)
            # Translations were published after everything was made, with the numbers of children as they first were.
            Page.fix_tree()
            index_waiting()
            add_missing_users(password=PASSWORD)
            client = Client()
            for address in public_addresses():
                client.get(address)
            OutboxEntry.objects.all().delete()  # whoever copies the demo builds an index of its own


@pytest.fixture(scope="session")
def demo(migrated: str, shared_folder: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Demo]:
    """The demo content at rest."""
    demo = Demo(f"{migrated}_demo", shared_folder / "demo-media")
    with made_once(demo.database, shared_folder, django_db_blocker, lambda name: demo.make(name, migrated=migrated)):
        yield demo


@pytest.fixture(scope="session")
def demo_content(demo: Demo, django_db_setup: None, django_db_blocker: DjangoDbBlocker, media: Path) -> Iterator[None]:
    """The demo content and its users, from here on in the database of all tests of this worker."""
    database = f"{demo.database}_{os.getpid()}"
    shutil.copytree(demo.media, media, dirs_exist_ok=True)
    with django_db_blocker.unblock():
        copy_database(demo.database, database)
        try:
            with using_database(database):
                yield
        finally:
            drop_database(database)
