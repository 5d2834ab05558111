"""What every template may use. All of it is found when a template first asks, so that the admin pays nothing."""

from typing import Any

from base.frame import frame_of
from base.models import FooterText, SiteSettings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's settings and footer, and the frame: ``home_link``, ``menu_items``, ``breadcrumbs``, ``languages``."""
    frame = SimpleLazyObject(lambda: frame_of(request))
    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "footer_texts": SimpleLazyObject(
            lambda: list(FooterText.objects.filter(locale__language_code=get_language(), live=True))
        ),
        "frame": frame,
    }
