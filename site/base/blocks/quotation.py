"""Somebody's words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuotationBlock(blocks.StructBlock):
    """A quotation with who said it."""

    quote = blocks.TextBlock(label=_("Quotation"), help_text=_("Without quotation marks: the page sets them."))
    name = blocks.CharBlock(label=_("Who said it"), required=False, max_length=120)
    role = blocks.CharBlock(label=_("Role"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody's words, with who said them")
        preview_value = {"quote": "Vi lærte mest av å prøve.", "name": "Navn Navnesen", "role": "prosjektleder"}
        template = "base/blocks/quotation.html"
