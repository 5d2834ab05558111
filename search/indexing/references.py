"""What a page shows, as Wagtail stores it."""

import contextlib

from django.db import IntegrityError, transaction
from wagtail.models import ReferenceIndex

from search.searchable import Subject


def store_references(subject: Subject) -> None:
    """Store what the page or person refers to: who changes that later finds its document by it.

    Wagtail does so in a task of its own, which may not have run yet. If it is just running, it stores the same.
    """
    with contextlib.suppress(IntegrityError), transaction.atomic():
        ReferenceIndex.create_or_update_for_object(subject)
