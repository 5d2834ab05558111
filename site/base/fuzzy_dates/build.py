from typing import NamedTuple

from django.utils.translation import gettext as _

from .form import Form
from .period import interval
from .third import third_of
from .understanding import NotUnderstoodError
from .unit import FORM_OF_KIND, Kind, Unit
from .value import FuzzyDate


class Modifiers(NamedTuple):
    """What stands before a date: "before", "about", and early, mid or late (`PLAIN` if none)."""

    before: bool = False
    approximate: bool = False
    part: Form = Form.PLAIN


def build(first: Unit, last: Unit, modifiers: Modifiers) -> FuzzyDate:
    """The fuzzy date from one unit to another, both in the calendar, and what stands before it. Raises
    `NotUnderstoodError`, saying what would be right, for what has no such form."""
    edtf, form = _span(first, last, modifiers)
    if modifiers.before and first != last:
        raise NotUnderstoodError(_("Write one day, week, month, season or year after “before”, not a range."))
    try:
        return FuzzyDate(edtf, Form.BEFORE if modifiers.before else form)
    except ValueError as error:
        raise NotUnderstoodError(_("The range must end after it starts.")) from error


def _span(first: Unit, last: Unit, modifiers: Modifiers) -> tuple[str, Form]:
    form = FORM_OF_KIND.get(first.kind, Form.PLAIN)
    if first == last and modifiers.part:
        form, ends = modifiers.part, third_of(first, modifiers.part)
        if ends is None or (modifiers.before and first.kind is Kind.SEASON):
            raise NotUnderstoodError(_("Only a month or a year can be early, mid or late here."))
    elif modifiers.part or form is not FORM_OF_KIND.get(last.kind, Form.PLAIN):
        raise NotUnderstoodError(_("Write both ends of the range as days, months, seasons or years, or as weeks."))
    else:
        ends = first.edtf_ends[0], last.edtf_ends[1]
    return interval(*ends, approximate=modifiers.approximate), form
