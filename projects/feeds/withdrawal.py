"""Calendars are told when a page is taken from the public, or given back to it, otherwise than by publishing.

Wagtail does this in many places (a button, a timer, a bulk action, a privacy setting) and calls no method of the page
in all of them, so this listens to its signals and Django's.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from projects.feeds.entries import record_entries, record_entries_of


def connect() -> None:
    """Listen; once."""
    from projects.models import ConferencePage, ProjectPage

    for model in (ProjectPage, ConferencePage):
        page_unpublished.connect(page_changed, sender=model)
        post_delete.connect(page_changed, sender=model)
    post_page_move.connect(page_moved)
    post_save.connect(restriction_saved, sender=PageViewRestriction)
    post_delete.connect(restriction_deleted, sender=PageViewRestriction)


def page_changed(instance: Page, **kwargs: Any) -> None:
    """A project or conference was unpublished or deleted."""
    record_entries(page=instance)


def page_moved(instance: Page, **kwargs: Any) -> None:
    """It may have come below a private page, or out from below one."""
    _record_below(instance.path)


def restriction_saved(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page and those below it became private."""
    _record_below(instance.page.path)


def restriction_deleted(instance: PageViewRestriction, origin: Any, **kwargs: Any) -> None:
    """They became public again; not where the page itself goes, which is told of by its own deletion."""
    deleted = origin.model if isinstance(origin, QuerySet) else type(origin)
    if deleted is PageViewRestriction:
        _record_below(instance.page.path)


def _record_below(path: str) -> None:
    tree = Page.objects.filter(path__startswith=path)
    told = tree.filter(Q(conferencepage__isnull=False) | Q(projectpage__isnull=False))
    keys: Iterable[Any] = told.values_list("translation_key", flat=True)
    record_entries_of(keys=set(keys))
