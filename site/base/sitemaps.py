"""The pages that search engines should know (https://www.sitemaps.org)."""

from functools import reduce
from operator import or_

from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page, PageQuerySet

from base.visibility import readable


class LanguagesSitemap(Sitemap):
    """Wagtail's sitemap, for the home pages of every language and not only the site's root page."""

    def items(self) -> PageQuerySet:
        """Live, public pages below each language's live home page; no alias of another language's page."""
        homes = self.get_wagtail_site().root_page.get_translations(inclusive=True).live()
        below = reduce(or_, (Q(path__startswith=home.path) for home in homes), Q(pk__in=[]))
        pages: PageQuerySet = readable(PageQuerySet(Page))
        return pages.filter(below, alias_of=None).order_by("path").specific(defer=True)
