"""How Wagtail turns a stored link to a page into one that readers can follow."""

from typing import Any

from wagtail.rich_text.pages import PageLinkHandler

from base.page_links import opening_tags

NO_PAGE = 0


class LocalizedPageLinkHandler(PageLinkHandler):
    """Wagtail's, which leads to the page in the reader's language too."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """The opening tag of each link; one without an address where readers would find no page."""
        return opening_tags([int(a["id"]) if str(a.get("id", "")).isdigit() else NO_PAGE for a in attrs_list])
