"""Building an index is done by one process at a time, which may take over where another was killed."""

import os
import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from search.models import IndexBuild

# A process on another machine that has given no sign for so long is taken for dead; longer than a step lasts.
LEASE = timedelta(minutes=3)
# Which run of a process: a restarted container may have the name and the number of the one before.
RUN = uuid.uuid4().hex


class BeingBuiltError(Exception):
    """Another process builds the index; the message says which."""


class LostBuildError(Exception):
    """The process was taken for dead, and another builds the index now."""


@contextmanager
def building(language: str) -> Iterator[IndexBuild]:
    """The state of the language's building, for this process alone as long as the context lasts.

    Raises ``BeingBuiltError`` where another process has it.
    """
    build = _acquire(language)
    try:
        yield build
    finally:
        _held(build).update(claim=None, claimed_until=None)


def begin(build: IndexBuild, index: str) -> None:
    """Note that this index is being filled, from its beginning."""
    _save(build, index=index, position="", done=0, total=0, refused=0)


def advance(build: IndexBuild, *, position: str, done: int, total: int, refused: int) -> None:
    """Note that the index has all documents up to this one but those refused, and go on holding the build.

    Raises ``LostBuildError``.
    """
    _save(build, position=position, done=done, total=total, refused=refused)


def hold(build: IndexBuild) -> None:
    """Go on holding the build. Raises ``LostBuildError``."""
    _save(build)


def end(build: IndexBuild) -> None:
    """Note that no index is being filled."""
    _save(build, index="", position="", done=0, total=0, refused=0)


@transaction.atomic
def _acquire(language: str) -> IndexBuild:
    IndexBuild.objects.get_or_create(language=language)
    build = IndexBuild.objects.select_for_update().get(language=language)
    if _is_alive(build):
        raise BeingBuiltError(
            f"The search index ({language}) is being built by another process ({_described(build)}), last heard of "
            f"at {timezone.localtime(build.seen_at):%H:%M:%S}. If that was killed, try again in three minutes."
        )
    build.claim = uuid.uuid4()
    build.process = _this_process()
    build.seen_at = now = timezone.now()
    build.claimed_until = now + LEASE
    build.save()
    return build


def _save(build: IndexBuild, **values: object) -> None:
    now = timezone.now()
    if not _held(build).update(seen_at=now, claimed_until=now + LEASE, **values):
        raise LostBuildError(f"The search index ({build.language}) is being built by another process.")
    for name, value in values.items():
        setattr(build, name, value)


def _held(build: IndexBuild) -> "QuerySet[IndexBuild]":
    return IndexBuild.objects.filter(pk=build.pk, claim=build.claim)


def _is_alive(build: IndexBuild) -> bool:
    """Whether the process that holds the build, if any does, may still be at it."""
    if build.claimed_until is None or build.claimed_until < timezone.now():
        return False
    host, number, run = build.process.rsplit(" ", 2)
    if host != socket.gethostname():
        return True
    return run == RUN if int(number) == os.getpid() else _is_running(int(number))


def _is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _this_process() -> str:
    return f"{socket.gethostname()} {os.getpid()} {RUN}"


def _described(build: IndexBuild) -> str:
    return " ".join(build.process.split(" ")[:-1])
