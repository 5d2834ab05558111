from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from .form import Form
from .value import FuzzyDate

if TYPE_CHECKING:
    from .fields import FuzzyDateField


class StoredEdtf(str):
    """EDTF text as read from its column, or from serialised data: its form stands in a column of its own."""

    __slots__ = ()


class FuzzyDateDescriptor(DeferredAttribute):
    """The attribute of a `FuzzyDateField`: always a `FuzzyDate`, whose assignment sets the sibling columns."""

    field: FuzzyDateField

    @overload
    def __get__(self, instance: None, cls: type[models.Model] | None = None) -> FuzzyDateDescriptor: ...
    @overload
    def __get__(self, instance: models.Model, cls: type[models.Model] | None = None) -> FuzzyDate: ...
    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if isinstance(value, StoredEdtf):
            value = FuzzyDate(str(value), Form(getattr(instance, self.field.form_field)))
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: FuzzyDate | str | None) -> None:
        siblings = set(self.field.sibling_names)
        if isinstance(value, StoredEdtf):
            if self.field.form_field not in instance.__dict__:
                # The form is deferred: it is fetched when the date is first read.
                instance.__dict__[self.field.attname] = value
                return
            value = FuzzyDate(str(value), Form(instance.__dict__[self.field.form_field]))
            # A column left out of the query stays so.
            siblings &= instance.__dict__.keys()
        elif not isinstance(value, FuzzyDate):
            value = FuzzyDate(value or "")
        instance.__dict__[self.field.attname] = value
        for name, column_value in self.field.sibling_values(value).items():
            if name in siblings:
                setattr(instance, name, column_value)
