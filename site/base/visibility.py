"""What the public may read."""

from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import PageViewRestriction

from base.current_time import CurrentMoment

# An alias can be made of an alias, and again for each language; the site has two.
ALIAS_DEPTH = 3


@cache  # to put it together takes as long as to ask
def is_private() -> Exists:
    """Whether a page, or one above it, is kept private; of an alias (of an alias), whether its source is.

    One condition in the query of the pages: Wagtail's own ``public()`` first fetches every private page, and breaks on
    SQLite past a thousand of them.
    """
    restrictions = PageViewRestriction.objects.annotate(
        inner_path=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    )
    kept = (f"page{'__aliases' * times}__path" for times in range(ALIAS_DEPTH + 1))
    return Exists(restrictions.filter(reduce(or_, (Q(inner_path__startswith=F(path)) for path in kept))))


def published() -> Q:
    """Live and not past its time, though the worker that takes it down may be late; of pages and snippets."""
    return Q(Q(expire_at__isnull=True) | Q(expire_at__gt=CurrentMoment()), live=True)


def is_published(row: Any) -> bool:
    """The same of a page or snippet that is in memory."""
    return bool(row.live) and (row.expire_at is None or row.expire_at > timezone.now())


def readable[Pages: QuerySet[Any]](pages: Pages) -> Pages:
    """The published pages that everybody may read."""
    return pages.filter(published(), ~is_private())
