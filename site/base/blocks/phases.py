"""A method in phases, drawn as diamonds: each opens up and narrows down (the Design Council's double diamond)."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PhaseBlock(blocks.StructBlock):
    """One phase of a method."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    text = blocks.TextBlock(label=_("Text"), required=False)

    class Meta:
        icon = "snippet"
        label = _("Phase")
        description = _("One phase of a method")
        preview_value = {"heading": "Forstå", "text": "Hva er problemet?"}


class PhasesBlock(blocks.StructBlock):
    """The phases of a method, in order."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), required=False)
    phases = blocks.ListBlock(PhaseBlock(), label=_("Phases"), min_num=2)

    class Meta:
        icon = "snippet"
        label = _("Method in phases")
        description = _("A method drawn as a row of diamonds")
        preview_value = {"heading": "Metode", "phases": [{"heading": "Forstå"}, {"heading": "Utforske"}]}
        template = "base/blocks/phases.html"
