"""Figures that a reader should remember."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class KeyFigureBlock(blocks.StructBlock):
    """One figure: as text, since “ca. 900 000” is no number."""

    value = blocks.CharBlock(label=_("Figure"), max_length=40, help_text=_("With its unit: 70 000 tonnes, 68 %"))
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    class Meta:
        icon = "order"
        label = _("Key figure")
        description = _("A figure and what it counts")
        preview_value = {"value": "28", "label": "innspill fra leverandører"}


class KeyFiguresBlock(blocks.StructBlock):
    """Figures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Figures"), min_num=1)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("Large figures, each with what it counts")
        preview_value = {"figures": [{"value": "28", "label": "innspill"}, {"value": "100", "label": "deltakere"}]}
        template = "base/blocks/key_figures.html"
