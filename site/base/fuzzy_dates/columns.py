"""The columns beside a `FuzzyDateField`, and the order and constraint that go with them."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce

from .form import Form


def fuzzy_date_form_column() -> "models.CharField[Any, Any]":
    """The column that holds the `Form`, empty for plain EDTF."""
    return models.CharField(max_length=10, blank=True, default="", editable=False)


def fuzzy_date_bound_column() -> "models.DateField[Any, Any]":
    """The column that holds the earliest or the latest day."""
    return models.DateField(null=True, blank=True, editable=False)


def fuzzy_date_ordering(name: str) -> list[OrderBy]:
    """Order by time, on SQLite and PostgreSQL alike: by earliest day (by latest, where there is no earliest),
    then by latest, the undecided last. For `QuerySet.order_by(*...)`, and for `Meta.ordering` except of a
    modelcluster child, whose in-memory order takes names only: there `FuzzyDate.sort_key` is the same order.
    """
    return [
        Coalesce(f"{name}_earliest", f"{name}_latest").asc(nulls_last=True),
        F(f"{name}_latest").asc(nulls_last=True),
    ]


def fuzzy_date_constraint(name: str, constraint_name: str) -> models.CheckConstraint:
    """In the database too: an undecided date has no form and no bounds, any other has a latest day, and an
    earliest one not after it unless it is before something. Siblings are named `<name>_form`,
    `<name>_earliest` and `<name>_latest`; `constraint_name` may use `%(app_label)s` and `%(class)s`.
    """
    form, earliest, latest = f"{name}_form", f"{name}_earliest", f"{name}_latest"
    undecided = Q(**{name: "", form: "", f"{earliest}__isnull": True, f"{latest}__isnull": True})
    before = Q(**{form: Form.BEFORE.value, f"{earliest}__isnull": True, f"{latest}__isnull": False})
    # A comparison with NULL is no violation to SQL, so that there are bounds is said by itself.
    bounded = Q(**{f"{earliest}__isnull": False, f"{latest}__isnull": False})
    between = bounded & Q(**{f"{earliest}__lte": F(latest)}) & ~Q(**{form: Form.BEFORE.value})
    decided = ~Q(**{name: ""})
    return models.CheckConstraint(condition=undecided | (decided & (before | between)), name=constraint_name)
