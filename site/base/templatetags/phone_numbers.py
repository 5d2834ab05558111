"""Telephone numbers as readers know them."""

from django import template

from base.phone_numbers import format_phone_number

register = template.Library()


@register.filter
def phone(number: str) -> str:
    """A telephone number in E.164, in the grouping that readers know."""
    return format_phone_number(number)
