"""Addresses. What a reader bookmarks has a language's prefix (Norwegian has none); what a machine asks for has not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from base.sitemaps import LanguagesSitemap
from base.views import documents, health, robots, security_txt

urlpatterns: list[URLPattern | URLResolver] = [
    path("livez", health.live, name="livez"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", robots.robots, name="robots"),
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
    path("favicon.ico", RedirectView.as_view(url=f"{settings.STATIC_URL}img/favicon.svg"), name="favicon"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": LanguagesSitemap}}, name="sitemap"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/<int:document_id>/<path:document_filename>", documents.serve),  # before Wagtail's, which it asks
    path("documents/", include(wagtaildocs_urls)),
]

if not settings.MEDIA_BUCKET:
    # Pictures alone: a document is given by Wagtail's own view, which asks whether its collection is private.
    pictures = r"^media/(?P<path>(?:images|original_images|avatar_images)/.+)$"
    urlpatterns.append(re_path(pictures, serve, {"document_root": settings.MEDIA_ROOT}, name="media"))

if getattr(settings, "COMPONENT_GALLERY", False):
    urlpatterns.append(path("_gallery/", include("base.gallery.urls")))

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("feeds/", include("projects.feeds.urls")),
    path("subscribe/", include("projects.subscriptions.urls")),
    path("", include("base.serving")),
    prefix_default_language=False,
)

handler404 = "base.views.errors.page_not_found"
handler500 = "base.views.errors.server_error"
