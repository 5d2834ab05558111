"""Facts beside the story."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from base.rich_text import LINKED_TEXT, RichTextBlock


class FactBoxBlock(blocks.StructBlock):
    """A framed text with a heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = RichTextBlock(label=_("Text"), features=LINKED_TEXT)

    class Meta:
        icon = "info-circle"
        label = _("Fact box")
        description = _("Facts set apart from the running text")
        preview_value = {"heading": "Fakta", "text": "<p>Prosjektet varer i tre år.</p>"}
        template = "base/blocks/fact_box.html"
