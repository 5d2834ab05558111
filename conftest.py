"""What every test may use."""

import gc

import pytest
from hypothesis import settings

# How long an example takes says how busy the machine is.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

pytest_plugins = ["home.tests.fixtures", "search.tests.fixtures", "tests.databases", "tests.demo"]

# One of these is behind whatever else of a test reaches the database, as is pytest-django's mark.
DATABASE = {"db", "django_db_setup", "own_database"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that reach the database are marked so: the others do the same on every database."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE & {*getattr(item, "fixturenames", ())}:
            item.add_marker("database")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage again and again took a twentieth of the time."""
    gc.freeze()
