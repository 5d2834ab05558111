"""A process with decision points inside an article: how the work is meant to go, without dates."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from base.rich_text import LINKED_TEXT, RichTextBlock


class StageBlock(blocks.StructBlock):
    """A phase of work, or a decision with its possible outcomes."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"), choices=[("phase", _("Phase")), ("decision", _("Decision point"))], default="phase"
    )
    code = blocks.CharBlock(label=_("Code"), required=False, max_length=12, help_text=_("Such as BP1"))
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = RichTextBlock(label=_("Text"), required=False, features=LINKED_TEXT)
    outcomes = blocks.ListBlock(blocks.CharBlock(label=_("Outcome")), label=_("Possible outcomes"), default=[])

    class Meta:
        icon = "decimal"
        label = _("Stage")
        description = _("A phase, or a decision point with its outcomes")
        preview_value = {"kind": "decision", "code": "BP1", "title": "Starte?", "outcomes": ["Ja", "Nei"]}


class DecisionProcessBlock(blocks.StructBlock):
    """Phases and decision points in order."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), required=False)
    stages = blocks.ListBlock(StageBlock(), label=_("Stages"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Process with decision points")
        description = _("Phases and decisions in order, with the outcomes that each decision can have")
        preview_value = {
            "heading": "Tidlig fase",
            "stages": [
                {"kind": "phase", "title": "Utforske behov"},
                {"kind": "decision", "code": "BP1", "title": "Starte?", "outcomes": ["Ja", "Nei"]},
            ],
        }
        template = "base/blocks/decision_process.html"
