"""Wagtail's index in the database, brought up to date when it is searched: most tests change pages and never do."""

from contextlib import suppress
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django_tasks.backends.immediate import ImmediateBackend
from wagtail.search.backends import database

INDEXING = "modelsearch.tasks.insert_or_update_object_task"

_waiting: dict[tuple[Any, ...], None] = {}


class LateTasks(ImmediateBackend):
    """Every task is done at once, but that of indexing, whose result nobody asks for."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        if task.module_path != INDEXING:
            return super().enqueue(task, args, kwargs)
        _waiting[tuple(args)] = None
        return None


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802  # the name by which a backend is looked for
    """Wagtail's for the database, which indexes what waits before it is asked."""
    backend = database.SearchBackend(params)
    backend.search, backend.autocomplete = _indexed_first(backend.search), _indexed_first(backend.autocomplete)
    return backend


def index_waiting() -> None:
    """Index what has been saved since this was done last."""
    from modelsearch.tasks import insert_or_update_object_task  # it asks for the tasks' backend, which is here

    while _waiting:
        arguments, _ = _waiting.popitem()
        with suppress(ObjectDoesNotExist):
            insert_or_update_object_task.call(*arguments)


def forget_waiting() -> None:
    """What has been saved is no more."""
    _waiting.clear()


def _indexed_first(search: Any) -> Any:
    @wraps(search)
    def indexed_first(*arguments: Any, **options: Any) -> Any:
        index_waiting()
        return search(*arguments, **options)

    return indexed_first
