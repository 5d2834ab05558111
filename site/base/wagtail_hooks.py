"""What this app adds to Wagtail's admin."""

from django.urls.resolvers import URLPattern
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from base.fuzzy_dates.interpretation import admin_urls
from base.page_links import LocalizedPageLinkHandler
from base.snippets import FooterTextViewSet

register_snippet(FooterTextViewSet)


@hooks.register("register_admin_urls")
def register_fuzzy_date_urls() -> list[URLPattern]:
    """Where a fuzzy date's field asks how its text is understood."""
    return admin_urls()


@hooks.register("register_rich_text_features", order=10)
def register_localized_page_links(features: FeatureRegistry) -> None:
    """Links in rich text lead to the page in the reader's language."""
    features.register_link_type(LocalizedPageLinkHandler)
