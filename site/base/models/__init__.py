"""What every page shares."""

from base.models.alert import Alert
from base.models.document import CustomDocument
from base.models.footer_text import FooterText
from base.models.hero import HeroMixin
from base.models.image import CustomImage, CustomRendition
from base.models.page import BasePage
from base.models.site_settings import SiteSettings
from base.models.user import User

__all__ = [
    "Alert",
    "BasePage",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "FooterText",
    "HeroMixin",
    "SiteSettings",
    "User",
]
