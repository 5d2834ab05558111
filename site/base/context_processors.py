"""What every template may use. All of it is found when a template first asks, so that the admin pays nothing."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from base.frame import frame_of
from base.models import SiteSettings
from base.site_texts import shown, site_texts


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's settings, alerts and footer, and the frame round the page (``base.frame.Frame``)."""
    frame = SimpleLazyObject(lambda: frame_of(request))
    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "alerts": SimpleLazyObject(lambda: shown(site_texts(request).alerts)),
        "footer_texts": SimpleLazyObject(lambda: shown(site_texts(request).footer)),
        "frame": frame,
    }
