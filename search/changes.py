"""What changes the index, as Django's model signals tell it: they come inside the transaction of the change, where
Wagtail's own do not.

Some of Wagtail's views save in no transaction (privacy is one). Then the documents are put into the outbox before
the change too, to be looked at a little later, so that a process that dies in between loses nothing.
"""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page, PageViewRestriction

from base.models import CustomDocument, CustomImage
from projects.models import ContactDirectoryPage, ContactPerson, ProjectPage, Theme
from search.documents.keys import page_key
from search.outbox import documents_changed
from search.showing import documents_below, documents_of_pages, documents_showing

# Longer than a save takes.
CERTAINLY_SAVED = timedelta(seconds=30)

WITH_OTHERS: list[type[Page]] = [ContactDirectoryPage, ProjectPage]
SHOWN_THINGS: list[type[Model]] = [ContactPerson, CustomDocument, PageViewRestriction, Theme]


def connect() -> None:
    """Listen to the changes."""
    post_save.connect(page_saved)
    post_delete.connect(page_deleted, sender=Page)
    for page_type in WITH_OTHERS:
        pre_delete.connect(page_about_to_go, sender=page_type)
    pre_delete.connect(thing_changed, sender=CustomImage)
    for model in SHOWN_THINGS:
        pre_save.connect(thing_about_to_change, sender=model)
        post_save.connect(thing_changed, sender=model)
        pre_delete.connect(thing_changed, sender=model)  # afterwards nothing would refer to it


def page_saved(instance: Model, **kwargs: Any) -> None:
    """A page was created, published, unpublished, scheduled, renamed or moved.

    Wagtail moves a page by saving it as a bare ``Page`` once its path is changed: then all below it has moved too,
    perhaps into or out of a private part. A project's conferences, below it, are found by its title and lead.
    """
    if isinstance(instance, Page):
        reaches_below = type(instance) is Page or isinstance(instance, ProjectPage)
        documents_changed(documents_below(instance) if reaches_below else documents_of_pages([instance.pk]))


def page_deleted(instance: Page, **kwargs: Any) -> None:
    """A page is gone; each page below it tells so by itself."""
    documents_changed([page_key(instance.pk)])


def page_about_to_go(instance: Page, **kwargs: Any) -> None:
    """The persons whose pages are below a directory have none afterwards, and news is about the project no more."""
    documents_changed(documents_of_pages([instance.pk]))


def thing_about_to_change(instance: Model, **kwargs: Any) -> None:
    """Something that pages show will be saved."""
    if not transaction.get_connection().in_atomic_block:
        documents_changed(documents_showing(instance), delay=CERTAINLY_SAVED)


def thing_changed(instance: Model, **kwargs: Any) -> None:
    """Something that pages show was saved, or is being deleted (Django deletes within a transaction)."""
    documents_changed(documents_showing(instance))
