"""Which documents everybody may read."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import CollectionViewRestriction


def is_private(collection: str) -> Exists:
    """Whether a collection, or one above it, is kept private; ``collection`` leads to it from the rows asked for."""
    restrictions = CollectionViewRestriction.objects.annotate(
        inner_path=ExpressionWrapper(OuterRef(f"{collection}__path"), output_field=CharField())
    )
    return Exists(restrictions.filter(inner_path__startswith=F("collection__path")))
