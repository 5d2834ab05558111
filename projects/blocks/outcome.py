"""What a decision can lead to."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class OutcomeBlock(blocks.StructBlock):
    """One possible outcome of a decision point, and whether it was what came of it."""

    title = blocks.CharBlock(label=_("Outcome"), max_length=160)
    taken = blocks.BooleanBlock(
        label=_("This was decided"), required=False, help_text=_("Tick the outcome once the decision is made.")
    )

    class Meta:
        icon = "tasks"
        label = _("Outcome")
        description = _("One possible outcome of a decision point")
        preview_value = {"title": "Kunngjøre konkurranse", "taken": True}
        preview_template = "projects/blocks/outcome_preview.html"
