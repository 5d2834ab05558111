"""The database's address: what is none is refused in one line."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from config.database import database_at


def test_postgresql_and_sqlite_are_known_by_their_address() -> None:
    assert database_at("postgres://a:b@host:5433/name")["NAME"] == "name"
    assert database_at("sqlite:////somewhere/site.sqlite3")["NAME"] == "/somewhere/site.sqlite3"


@pytest.mark.parametrize("url", ["foo", "://", "mysql://a@b/c"])
def test_another_address_is_refused_with_what_would_be_right(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"DATABASE_URL .* postgres://"):
        database_at(url)


@pytest.mark.parametrize("variable", ["DATABASE_URL=foo", "PORT=abc"])
def test_a_wrong_variable_is_one_line_and_no_traceback(variable: str) -> None:
    name, _, value = variable.partition("=")
    done = subprocess.run(
        [sys.executable, "manage.py", "run_site"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.dev", name: value},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert name in done.stderr


@pytest.mark.django_db
def test_postgresql_compiles_no_query() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
    else:
        assert "options" not in settings.DATABASES["default"]["OPTIONS"]


@pytest.mark.django_db
def test_sqlite_waits_for_whoever_writes_as_long_as_the_settings_say() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout")
            assert cursor.fetchone() == (1000 * settings.DATABASES["default"]["OPTIONS"]["timeout"],)
    else:
        assert "timeout" not in settings.DATABASES["default"]["OPTIONS"]
