"""The names of the United Nations' sustainable development goals."""

from django import template

from base.blocks.goals import GOALS

register = template.Library()

NAMES = dict(GOALS)


@register.filter
def goal_name(number: int | str) -> str:
    """The goal's name in the reader's language; empty for a number that is no goal's."""
    return str(NAMES.get(int(number), ""))
