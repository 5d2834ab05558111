from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from base.fuzzy_dates import FuzzyDate, html_datetime, render

register = template.Library()


@register.simple_tag
def fuzzy_date(value: FuzzyDate | None, label: str = "", in_sentence: bool = False) -> str | SafeString:
    """A fuzzy date in the reader's language, in `<time datetime>` where HTML has a value for it::

        {% fuzzy_date step.date label=step.date_label %}
        {% translate "From" %} {% fuzzy_date project.period in_sentence=True %}

    A `label` is shown in its place. On its own it starts with a capital; `in_sentence` leaves that to the
    language.
    """
    date = value or FuzzyDate.UNDECIDED
    text = label or render(date, get_language(), standing_alone=not in_sentence)
    machine_readable = html_datetime(date)
    if machine_readable is None:
        return format_html("{}", text)
    return format_html('<time datetime="{}">{}</time>', machine_readable, text)
