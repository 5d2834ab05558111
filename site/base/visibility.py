"""Which pages the public may read."""

from typing import cast

from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef, QuerySet
from wagtail.models import PageViewRestriction


def readable[PageType: Model](pages: QuerySet[PageType]) -> QuerySet[PageType]:
    """The live pages that neither they themselves nor a page above them keep private.

    One condition in the same query: Wagtail's own ``public()`` first fetches every private page, and breaks on SQLite
    past a thousand of them.
    """
    restricted = PageViewRestriction.objects.annotate(
        inner_path=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    ).filter(inner_path__startswith=F("page__path"))
    return cast("QuerySet[PageType]", pages.filter(~Exists(restricted), live=True))
