"""Looking for a person everywhere: the proof that she is gone."""

from collections.abc import Iterator

from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone
from wagtail import hooks

from projects.models import ContactDeletion
from projects.people.privacy.findings import Finding, Search
from projects.people.privacy.needles import Needles

# Wagtail's hook by which an app above this one looks in what it keeps outside the database: a function that takes
# `Needles` and gives a `Search`.
ELSEWHERE = "search_for_person"
AT_A_TIME = 500


def scan(deletion: ContactDeletion, needles: Needles) -> None:
    """Look for what tells who she was, in everything that is stored, and write down in the report what was found."""
    searches = [
        search_database(needles),
        search_files(needles),
        *(look(needles) for look in hooks.get_hooks(ELSEWHERE)),
    ]
    deletion.looked_at = {search.place: search.looked_at for search in searches}
    deletion.findings = [finding.as_json() for search in searches for finding in search.found]
    deletion.scanned_at = timezone.now()
    deletion.save(update_fields=["looked_at", "findings", "scanned_at"])


def search_database(needles: Needles) -> Search:
    """Every text in every column of every table, whether Django has a model for it or not."""
    search = Search("database")
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        keys = {table: connection.introspection.get_primary_key_columns(cursor, table) or [] for table in tables}
    for table in sorted(tables):
        for row in _rows(table):
            texts = {column: str(value) for column, value in row.items() if isinstance(value, str | list | dict)}
            search.looked_at = (search.looked_at or 0) + len(texts)
            key = "/".join(str(row[column]) for column in keys[table])
            for column, text in texts.items():
                if kinds := needles.kinds_in(text):
                    search.found.append(Finding(table, key, column, kinds))
    return search


def search_files(needles: Needles) -> Search:
    """The names of all uploaded files and of what is made of them."""
    search = Search("files")
    for number, name in enumerate(_files(""), start=1):
        search.looked_at = number
        if kinds := needles.kinds_in(name):
            search.found.append(Finding("file", str(number), name.split("/")[0], kinds))
    return search


def _rows(table: str) -> Iterator[dict[str, object]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  # a name of the database's own
        columns = [column[0] for column in cursor.description]
        while rows := cursor.fetchmany(AT_A_TIME):
            yield from (dict(zip(columns, row, strict=True)) for row in rows)


def _files(folder: str) -> Iterator[str]:
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:  # nothing was uploaded yet
        return
    yield from (f"{folder}/{name}" if folder else name for name in sorted(files))
    for name in sorted(folders):
        yield from _files(f"{folder}/{name}" if folder else name)
