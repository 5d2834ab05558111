"""Checking in the background, when an editor asks for it."""

from contextlib import suppress

from django_tasks import task

from search.checking.check import CheckError, check_index
from search.client import index_languages


@task()
def check_indices(*, mend: bool) -> None:
    """Check every index; what keeps one from being compared is kept as the result."""
    for language in index_languages():
        with suppress(CheckError):
            check_index(language=language, mend=mend)
