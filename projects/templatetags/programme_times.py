"""When a session is, in the local time of its conference."""

from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

# With a word joiner (U+2060), so that a narrow column breaks the line after it.
DASH = "\u2060–"


@register.simple_tag
def time_range(start: datetime, end: datetime | None = None) -> SafeString:
    """From when until when: 09:00–10:00. An end on another day tells which, except at its midnight.

    In the hour that comes twice when summer time ends, each time says which of the two it is.
    """
    if end is None:
        return _clock(start)
    first, last = timezone.localtime(start), timezone.localtime(end)
    another_day = last.date() != first.date() and last - first.replace(hour=0, minute=0, second=0) > timedelta(days=1)
    if not another_day:
        return format_html("{}{}{}", _clock(start), DASH, _clock(end))
    day = date_format(last, "MONTH_DAY_FORMAT")
    return format_html("{}{}{} <small>({})</small>", _clock(start), DASH, _clock(end), day)


def _clock(moment: datetime) -> SafeString:
    local = timezone.localtime(moment)
    time = format_html('<time datetime="{}">{}</time>', local.isoformat(), date_format(local, "H:i"))
    if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
        return time
    return format_html("{} <small>({})</small>", time, _("summer time") if local.dst() else _("winter time"))
