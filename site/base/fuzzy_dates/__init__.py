"""Fuzzy dates: a date as uncertain as it is, that sorts, filters and reads as people write it."""

from .columns import fuzzy_date_bound_column, fuzzy_date_constraint, fuzzy_date_form_column, fuzzy_date_ordering
from .fields import FuzzyDateField
from .form import Form
from .value import FuzzyDate

__all__ = [
    "Form",
    "FuzzyDate",
    "FuzzyDateField",
    "fuzzy_date_bound_column",
    "fuzzy_date_constraint",
    "fuzzy_date_form_column",
    "fuzzy_date_ordering",
]
