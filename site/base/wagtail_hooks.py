"""What this app adds to Wagtail's admin."""

from collections.abc import Iterable

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls.resolvers import URLPattern
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from base.captions import captions_response
from base.fuzzy_dates.interpretation import admin_urls
from base.models import CustomDocument
from base.page_link_handler import LocalizedPageLinkHandler
from base.snippets import AlertViewSet, FooterTextViewSet
from base.still_published import warn_of_published_translations

register_snippet(AlertViewSet)
register_snippet(FooterTextViewSet)


@hooks.register("register_admin_urls")
def register_fuzzy_date_urls() -> list[URLPattern]:
    """Where a fuzzy date's field asks how its text is understood."""
    return admin_urls()


@hooks.register("register_rich_text_features", order=10)
def register_localized_page_links(features: FeatureRegistry) -> None:
    """Links in rich text lead to the page in the reader's language."""
    features.register_link_type(LocalizedPageLinkHandler)


@hooks.register("after_unpublish_page")
@hooks.register("after_delete_page")
def warn_of_what_stays_published(request: HttpRequest, page: Page) -> None:
    """A page that is taken away in one language stays in the others."""
    warn_of_published_translations(request, page)


@hooks.register("after_bulk_action")
def warn_of_what_stays_published_of_many(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: object
) -> None:
    """The same where an editor ticks pages in a list; Wagtail calls this for whatever is done to anything there."""
    if action_type in {"unpublish", "delete"}:
        for page in objects:
            if isinstance(page, Page):
                warn_of_published_translations(request, page)


@hooks.register("before_serve_document", order=10)  # once Wagtail's own has asked who may have it
def give_captions_from_here(document: CustomDocument, request: HttpRequest) -> HttpResponse | None:
    """Captions come from the page's own host, wherever files are."""
    return captions_response(document)
