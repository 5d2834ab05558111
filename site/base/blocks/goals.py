"""The United Nations' sustainable development goals (resolution A/RES/70/1)."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

GOALS = [
    (1, _("No poverty")),
    (2, _("Zero hunger")),
    (3, _("Good health and well-being")),
    (4, _("Quality education")),
    (5, _("Gender equality")),
    (6, _("Clean water and sanitation")),
    (7, _("Affordable and clean energy")),
    (8, _("Decent work and economic growth")),
    (9, _("Industry, innovation and infrastructure")),
    (10, _("Reduced inequalities")),
    (11, _("Sustainable cities and communities")),
    (12, _("Responsible consumption and production")),
    (13, _("Climate action")),
    (14, _("Life below water")),
    (15, _("Life on land")),
    (16, _("Peace, justice and strong institutions")),
    (17, _("Partnerships for the goals")),
]


class GoalBlock(blocks.StructBlock):
    """One goal, and what the project does for it."""

    number = blocks.ChoiceBlock(label=_("Goal"), choices=[(str(number), name) for number, name in GOALS])
    text = blocks.TextBlock(label=_("What the project does for it"), required=False)

    class Meta:
        icon = "globe"
        label = _("Goal")
        description = _("One of the seventeen goals")
        preview_value = {"number": "17"}


class GoalsBlock(blocks.StructBlock):
    """The goals that a project works for."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), required=False)
    goals = blocks.ListBlock(GoalBlock(), label=_("Goals"), min_num=1)

    class Meta:
        icon = "globe"
        label = _("Sustainable development goals")
        description = _("The United Nations' goals that the project works for")
        preview_value = {"heading": "Bærekraftsmål", "goals": [{"number": "12"}, {"number": "17"}]}
        template = "base/blocks/goals.html"
