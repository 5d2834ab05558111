"""The addresses of the site's pages."""

from functools import reduce
from operator import or_

from django.db.models import Q
from wagtail.models import Page, Site

from base.visibility import readable


def public_addresses() -> list[str]:
    """The addresses of every page that everybody may read, below the front page of every language."""
    homes = Site.objects.get(is_default_site=True).root_page.get_translations(inclusive=True)
    below = reduce(or_, (Q(path__startswith=home.path) for home in homes))
    return [page.url for page in readable(Page.objects.filter(below)).order_by("path")]
