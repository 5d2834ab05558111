"""The database that an address names."""

from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

EXAMPLES = "postgres://user:password@host:5432/name, or sqlite:////absolute/path/site.sqlite3"
SUPPORTED = {"django.db.backends.postgresql", "django.db.backends.sqlite3"}


def database_at(url: str) -> dict[str, Any]:
    """Django's settings of the database at the address.

    Raises ``ImproperlyConfigured`` where it names no PostgreSQL or SQLite database.
    """
    try:
        settings: dict[str, Any] = {**dj_database_url.parse(url)}
    except (ValueError, dj_database_url.ParseError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL is no address of a database. Write {EXAMPLES}.") from error
    if settings.get("ENGINE") not in SUPPORTED:
        raise ImproperlyConfigured(f"DATABASE_URL names a database that the site does not run on. Write {EXAMPLES}.")
    return settings
