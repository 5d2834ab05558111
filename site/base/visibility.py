"""What the public may read."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import PageViewRestriction


def is_private() -> Exists:
    """Whether a page, or one above it, is kept private; of an alias, whether its source is.

    One condition in the query of the pages: Wagtail's own ``public()`` first fetches every private page, and breaks on
    SQLite past a thousand of them.
    """
    restrictions = PageViewRestriction.objects.annotate(
        inner_path=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    )
    return Exists(
        restrictions.filter(
            Q(inner_path__startswith=F("page__path")) | Q(inner_path__startswith=F("page__aliases__path"))
        )
    )


def published() -> Q:
    """Live and not past its time, though the worker that takes it down may be late; of pages and snippets."""
    return Q(Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()), live=True)


def readable[Pages: QuerySet[Any]](pages: Pages) -> Pages:
    """The published pages that everybody may read."""
    return pages.filter(published(), ~is_private())
