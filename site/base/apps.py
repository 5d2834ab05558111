"""The app of what every page shares."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BaseConfig(AppConfig):
    """Shared models, blocks, components and conventions."""

    name = "base"
    verbose_name = _("Shared")

    def ready(self) -> None:
        """Register the conventions as system checks, and the date fields of the admin; follow changes of privacy."""
        from base import checks  # noqa: F401  # importing registers them
        from base.date_inputs import register_date_inputs
        from base.privacy import follow_changes

        register_date_inputs()
        follow_changes()
