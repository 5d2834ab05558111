"""Fuzzy dates: a date as uncertain as it is, that sorts, filters and reads as people write it."""

from .columns import fuzzy_date_bound_column, fuzzy_date_constraint, fuzzy_date_form_column, fuzzy_date_ordering
from .fields import FuzzyDateField
from .form import Form
from .formfield import FuzzyDateFormField
from .html import html_datetime
from .parse import parse
from .render import render
from .understanding import AmbiguousError, NotUnderstoodError
from .value import FuzzyDate

__all__ = [
    "AmbiguousError",
    "Form",
    "FuzzyDate",
    "FuzzyDateField",
    "FuzzyDateFormField",
    "NotUnderstoodError",
    "fuzzy_date_bound_column",
    "fuzzy_date_constraint",
    "fuzzy_date_form_column",
    "fuzzy_date_ordering",
    "html_datetime",
    "parse",
    "render",
]
