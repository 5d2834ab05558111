"""Date and time fields of the admin that leave what is typed alone, so that what is wrong is refused and not replaced.

Wagtail's picker puts another date, often today's, in place of text that it does not understand as soon as the field is
left; the server then never sees the mistake.
"""

from typing import Any

from django.db import models
from django.forms import Media
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, Panel, PanelGroup
from wagtail.admin.panels import PublishingPanel as WagtailPublishingPanel
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

# Of the picker's options: https://xdsoft.net/jqplugins/datetimepicker/
LEAVE_AS_TYPED = {"validateOnBlur": False}
# In place of Django's, which do not say what would be right.
NO_DATE = _("This is not a date. Write it as 27.08.2026.")
NO_TIME = _("This is not a date with a time. Write it as 27.08.2026 10:00.")
CLOSE_WHEN_LEFT = Media(js=["js/admin/date-input.js"])


class AsTyped:
    """What both fields have in common: a picker that corrects nothing, and closes when the field is left."""

    @property
    def media(self) -> Media:
        """The picker's script, and what closes it."""
        shown: Media = super().media + CLOSE_WHEN_LEFT  # type: ignore[misc]  # of the widget it is mixed into
        return shown

    def get_config(self) -> dict[str, Any]:
        """The picker's options."""
        return {**super().get_config(), **LEAVE_AS_TYPED}  # type: ignore[misc]  # as above


class DateInput(AsTyped, AdminDateInput):
    """Wagtail's field for a day, less the picker's corrections."""


class DateTimeInput(AsTyped, AdminDateTimeInput):
    """Wagtail's field for a day and time, less the picker's corrections."""


class PublishingPanel(WagtailPublishingPanel):
    """Wagtail's panel for scheduled publishing, with these fields."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for panel in _fields_in(self):
            if isinstance(panel.widget, AdminDateTimeInput):
                panel.widget = DateTimeInput(
                    attrs=panel.widget.attrs, js_overlay_parent_selector=panel.widget.js_overlay_parent_selector
                )


def _fields_in(panel: Panel) -> list[FieldPanel]:
    if isinstance(panel, PanelGroup):
        return [field for child in panel.children for field in _fields_in(child)]
    return [panel] if isinstance(panel, FieldPanel) else []


def register_date_inputs() -> None:
    """Use these fields in every form that Wagtail makes of a model."""
    day = {"widget": DateInput, "error_messages": {"invalid": NO_DATE}}
    time = {"widget": DateTimeInput, "error_messages": {"invalid": NO_TIME}}
    register_form_field_override(models.DateField, override=day)
    register_form_field_override(models.DateTimeField, override=time)
