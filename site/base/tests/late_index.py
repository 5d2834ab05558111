"""Wagtail's indices of words and of references, brought up to date when they are asked: most tests never do."""

from contextlib import suppress
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.utils.module_loading import import_string
from django_tasks.backends.immediate import ImmediateBackend
from wagtail.search.backends import database

WORDS = "modelsearch.tasks.insert_or_update_object_task"
REFERENCES = "wagtail.tasks.update_reference_index_task"
REFERENCES_TABLE = "wagtailcore_referenceindex"

_waiting: dict[str, dict[tuple[Any, ...], None]] = {WORDS: {}, REFERENCES: {}}


class LateTasks(ImmediateBackend):
    """Every task is done at once, but those of indexing, whose result nobody asks for."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        if task.module_path not in _waiting:
            return super().enqueue(task, args, kwargs)
        _waiting[task.module_path][tuple(args)] = None
        return None


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802  # the name by which a backend is looked for
    """Wagtail's for the database, which indexes what waits before it is asked."""
    backend = database.SearchBackend(params)
    backend.search, backend.autocomplete = _indexed_first(backend.search), _indexed_first(backend.autocomplete)
    return backend


def references_first(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    """For `connection.execute_wrapper`: what asks for or deletes references meets those of all that was saved."""
    if REFERENCES_TABLE in sql:
        _index(REFERENCES)
    return execute(sql, params, many, context)


def index_waiting() -> None:
    """Index what has been saved since this was done last."""
    for task in _waiting:
        _index(task)


def forget_waiting() -> None:
    """What has been saved is no more."""
    for calls in _waiting.values():
        calls.clear()


def _index(task: str) -> None:
    calls = [*_waiting[task]]
    _waiting[task].clear()  # first, since indexing references asks for them
    counted, connection.force_debug_cursor = connection.force_debug_cursor, False  # in production a worker asks
    try:
        for arguments in calls:
            with suppress(ObjectDoesNotExist):
                import_string(task).call(*arguments)
    finally:
        connection.force_debug_cursor = counted


def _indexed_first(search: Any) -> Any:
    @wraps(search)
    def indexed_first(*arguments: Any, **options: Any) -> Any:
        _index(WORDS)
        return search(*arguments, **options)

    return indexed_first
