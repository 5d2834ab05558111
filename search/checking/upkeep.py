"""What the worker sees to by itself, so that an index that is wrong or gone does not stay so."""

import logging
from contextlib import suppress
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from elasticsearch import ApiError, TransportError

from search.checking.check import CheckError, check_index
from search.client import index_languages, indexing_client, is_configured
from search.indexing import rebuild
from search.indexing.builds import BeingBuiltError, LostBuildError
from search.indexing.fitness import was_tampered_with
from search.indexing.rebuilding import RebuildError, discard_broken_off
from search.models import IndexBuild, IndexCheck
from search.vocabulary import state_of_words

logger = logging.getLogger(__name__)

CHECK_AFTER = timedelta(days=1)
# Comparisons that are wanted sooner take one part in so many of the time.
PAUSE, PART = timedelta(seconds=20), 20
PAUSE_AFTER_ERROR = timedelta(minutes=10)
# Nobody goes on with a build that was broken off so long ago.
DISCARD_AFTER = timedelta(days=1)


def check_when_due() -> None:
    """Check each index, and mend it, once a day; sooner where the site's words have changed, of which compounds on any
    page may be made, and where the last check found something or could not be made.
    """
    checks = {check.language: check for check in IndexCheck.objects.all()}
    for language in index_languages() if is_configured() else ():
        if _is_due(checks.get(language), language):
            with suppress(CheckError):
                found = check_index(language=language, mend=True)
                if found.keys:
                    logger.warning("%s documents of the index for %s wait to be put right", len(found.keys), language)


def _is_due(check: IndexCheck | None, language: str) -> bool:
    if check is None:
        return True
    pause = max(PAUSE, check.took * (PART - 1))
    if check.error:
        pause = PAUSE_AFTER_ERROR
    elif not check.found and check.words == state_of_words(language):
        pause = CHECK_AFTER
    return timezone.now() - check.checked_at > pause


def build_missing() -> None:
    """Build an index that is gone or has been tampered with. One of another version of the program is left alone: that
    is for `rebuild_index`, since two versions may be running for a while.
    """
    for language in index_languages() if is_configured() else ():
        try:
            if was_tampered_with(indexing_client(), language):
                logger.warning("The index for %s is gone or not ours; it is built anew", language)
                rebuild(language=language)
        except BeingBuiltError:
            continue
        except (ApiError, TransportError, RebuildError, LostBuildError) as error:
            logger.warning("The index for %s cannot be built now: %s", language, error)


def discard_old_builds() -> None:
    """Remove what builds have left that were broken off and that nobody went on with."""
    old = IndexBuild.objects.filter(~Q(index=""), seen_at__lt=timezone.now() - DISCARD_AFTER)
    for language in old.values_list("language", flat=True):
        try:
            discard_broken_off(language=language)
        except (ApiError, TransportError) as error:
            logger.warning("What a build for %s has left cannot be removed now: %s", language, error)
