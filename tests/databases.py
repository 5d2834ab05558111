"""Databases that are made once a run and copied by whoever wants one: the migrations take half a minute."""

import fcntl
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from search.embedded.locks import exclusive

# So long another worker may take to make one.
MAKING_SECONDS = 200


@contextmanager
def using_database(name: str) -> Iterator[None]:
    """Django's default database is the one of this name, on SQLite a file's, in every thread, while this lasts.

    A server's threads must not share one connection, as Django has them do with a database in memory.
    """
    kept, shared = connections["default"], connections.settings["default"]
    connections.settings["default"] = {**shared, "NAME": name}
    connections["default"] = connections.create_connection("default")
    cache.clear()
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"], connections.settings["default"] = kept, shared
        cache.clear()


def copy_database(template: str, name: str) -> None:
    """Make a database of that name of another to which nobody is connected."""
    if connection.vendor == "sqlite":
        shutil.copy(template, name)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def drop_database(name: str) -> None:
    """Remove it, if it is there."""
    if connection.vendor == "sqlite":
        Path(name).unlink(missing_ok=True)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of what pytest-xdist's workers share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@contextmanager
def made_once(name: str, folder: Path, blocker: DjangoDbBlocker, make: Callable[[str], None]) -> Iterator[None]:
    """A database that is only copied. The first worker makes it, the last removes it; the folder is theirs."""
    made = folder / f"{Path(name).name}.made"
    lock, late = made.with_suffix(".lock"), f"The database {name} is not ready in time."
    with made.with_suffix(".users").open("a") as users:
        with exclusive(lock, wait=MAKING_SECONDS, waiting=lambda: None, otherwise=late):
            fcntl.flock(users, fcntl.LOCK_SH)
            if not made.exists():
                with blocker.unblock():
                    drop_database(name)
                    make(name)
                made.touch()
        yield
        with suppress(BlockingIOError), exclusive(lock, wait=MAKING_SECONDS, waiting=lambda: None, otherwise=late):
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            made.unlink(missing_ok=True)
            with blocker.unblock():
                drop_database(name)


@pytest.fixture(scope="session")
def migrated(shared_folder: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of a migrated database that is only copied."""
    sqlite = connection.vendor == "sqlite"
    name = str(shared_folder / "migrated") if sqlite else f"test_{connection.settings_dict['NAME']}_migrated"
    with made_once(name, shared_folder, django_db_blocker, _migrate):
        yield name


def _migrate(name: str) -> None:
    if connection.vendor != "sqlite":
        copy_database("template1", name)
    with using_database(name):
        call_command("migrate", verbosity=0)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, migrated: str) -> Iterator[None]:
    """The database of the tests begins as a copy, in which pytest-django then finds nothing to migrate."""
    if connection.vendor != "sqlite":
        settings.DATABASES["default"].setdefault("TEST", {})["TEMPLATE"] = migrated
        yield
        return
    memory = connection.creation._get_test_db_name()  # type: ignore[attr-defined]  # Django has no public name for it
    with closing(sqlite3.connect(memory, uri=True)) as kept:  # while somebody is connected, it is there
        with closing(sqlite3.connect(migrated)) as source:
            source.backup(kept)
        yield
