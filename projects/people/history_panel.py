"""Who was contact when, in the form of a page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class ContactHistoryPanel(Panel):
    """The persons whom the published page shows or has shown; nothing to fill in."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Who was contact when"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The terms of the page that is edited."""

        template_name = "projects/people/admin/history_panel.html"

        def is_shown(self) -> bool:
            """Not on a page that is just being made."""
            return bool(super().is_shown() and self.instance.pk)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """With the terms."""
            from projects.people.terms import terms_on_page

            context: dict[str, Any] = super().get_context_data(parent_context)
            context["terms"] = terms_on_page(self.instance.translation_key)
            return context
