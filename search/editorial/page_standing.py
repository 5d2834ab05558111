"""Whether readers can be led to a page, and if not, why."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from base.visibility import is_published
from search.public_pages import public_pages


def why_not_shown(page: Page | None, *, language: str, is_public: bool | None = None) -> str:
    """In a sentence why a search in the language does not show the page; empty where it does.

    `is_public` is whether anyone may read it, where that is known without another query.
    """
    if page is None:
        return _("The page has been deleted. Choose another.")
    if not is_published(page):
        return _("The page is not published.")
    if not (public_pages().filter(pk=page.pk).exists() if is_public is None else is_public):
        return _("The page is not open to everyone.")
    if page.locale.language_code != language:
        return _("The page is in another language than the searches.")
    return ""
