"""The list of news."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from base.models import BasePage
from base.pagination import page_of


class NewsIndexPage(BasePage):
    """All news articles, the newest first."""

    template = "projects/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.NewsPage"]
    max_count_per_parent = 1
    page_description = _("Lists the news articles below it, the newest first.")

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One page of the news, and the feed of them."""
        from projects.feeds.links import news_feeds
        from projects.listing import news_below

        context = super().get_context(request, *args, **kwargs)
        context["news"] = page_of(news_below(self), request.GET.get("page"))
        context["feeds"] = news_feeds()
        return context
