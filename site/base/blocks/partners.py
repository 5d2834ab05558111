"""Who takes part."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PartnerBlock(blocks.StructBlock):
    """An organisation that takes part."""

    name = blocks.CharBlock(label=_("Name"), max_length=160)
    description = blocks.TextBlock(label=_("Description"), required=False)
    url = blocks.URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "group"
        label = _("Partner")
        description = _("An organisation that takes part")
        preview_value = {"name": "NTNU", "description": "Forskning"}


class PartnersBlock(blocks.StructBlock):
    """Organisations under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), required=False)
    partners = blocks.ListBlock(PartnerBlock(), label=_("Partners"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Partners")
        description = _("Organisations that take part, each with what it does")
        preview_value = {"heading": "Partnere", "partners": [{"name": "NTNU"}, {"name": "Ålesund kommune"}]}
        template = "base/blocks/partners.html"
