"""The pages that anyone may read."""

from functools import cache

from wagtail.models import Page, PageQuerySet

from base.visibility import readable

# Wagtail's root, which is no page of the site.
ROOT_DEPTH = 1


def public_pages() -> PageQuerySet:
    """The pages that anyone may read now: live, not private by themselves or one above, and not past their time.

    An alias is left out: it repeats another page's content.
    """
    return _public_pages().all()


@cache  # to put it together takes as long as to ask
def _public_pages() -> PageQuerySet:
    pages: PageQuerySet = readable(Page.objects.filter(alias_of=None, depth__gt=ROOT_DEPTH))
    return pages
