"""The app of the home page and plain pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The home page and plain information pages."""

    name = "home"
    verbose_name = _("Home")
