"""Findings in groups, as an insight phase leaves them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FindingsGroupBlock(blocks.StructBlock):
    """Findings of one kind."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    findings = blocks.ListBlock(blocks.TextBlock(label=_("Finding")), label=_("Findings"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Group of findings")
        description = _("Findings of one kind")
        preview_value = {"heading": "Samhandling", "findings": ["Stykkevis og delt"]}


class GroupedFindingsBlock(blocks.StructBlock):
    """Groups of findings side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), required=False)
    groups = blocks.ListBlock(FindingsGroupBlock(), label=_("Groups"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Findings in groups")
        description = _("Findings under several headings, side by side")
        preview_value = {"heading": "Funn", "groups": [{"heading": "Samhandling", "findings": ["Stykkevis og delt"]}]}
        template = "base/blocks/grouped_findings.html"
