"""Where links to pages lead a reader."""

from collections.abc import Iterable

from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language
from wagtail.models import Page

from base.visibility import is_published, published


def path_in_own_language(link: str) -> Subquery:
    """To annotate translatable rows with: the ``url_path`` of the page of their foreign key ``link`` in the row's own
    language, where that is published.
    """
    same = Page.objects.filter(
        published(), translation_key=OuterRef(f"{link}__translation_key"), locale_id=OuterRef("locale_id")
    )
    return Subquery(same.values("url_path")[:1])


def readers_pages(pages: Iterable[Page]) -> dict[int, Page]:
    """By the id of each of these pages, the one that a link to it leads to: the same page in the reader's language
    where that is published, else the page itself. What readers would find no page at is left out. In one query.
    """
    chosen = {page.pk: page for page in pages}
    if not chosen:
        return {}
    translations = Page.objects.filter(
        published(),
        translation_key__in=[page.translation_key for page in chosen.values()],
        locale__language_code=get_language(),
    )
    by_key = {page.translation_key: page for page in translations}
    targets = {pk: by_key.get(page.translation_key, page) for pk, page in chosen.items()}
    return {pk: page for pk, page in targets.items() if is_published(page)}
