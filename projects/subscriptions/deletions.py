"""Followers of what is deleted are forgotten with it.

Wagtail deletes the pages below a page as a set, and calls no method of theirs: so this listens to Django's signal,
which comes within the transaction.
"""

from typing import Any

from django.db.models.signals import post_delete

from projects.models import ProjectPage, Theme
from projects.subscriptions.following import forget


def connect() -> None:
    """Listen to the deletions."""
    for model in (ProjectPage, Theme):
        post_delete.connect(deleted, sender=model)


def deleted(instance: ProjectPage | Theme, **kwargs: Any) -> None:
    """A project's page or a theme is gone in one language."""
    forget(thing=instance)
