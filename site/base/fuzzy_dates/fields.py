from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core import checks
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .descriptor import FuzzyDateDescriptor, StoredEdtf
from .formfield import FuzzyDateFormField
from .value import FuzzyDate

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    # At run time Django's Field takes no type arguments.
    _Field = models.Field[FuzzyDate | str | None, FuzzyDate]
else:
    _Field = models.Field


class FuzzyDateField(_Field):
    """A fuzzy date: EDTF text in its own column, and its form, earliest and latest day in sibling columns.

    The siblings are named as Django's `ImageField` names its own, and are declared **before** it, so that
    what `Model(date=...)` sets is not set back to their defaults::

        date_form = fuzzy_date_form_column()
        date_earliest = fuzzy_date_bound_column()
        date_latest = fuzzy_date_bound_column()
        date = FuzzyDateField(
            form_field="date_form", earliest_field="date_earliest", latest_field="date_latest", blank=True
        )

    The attribute is always a `FuzzyDate` and takes a `FuzzyDate`, EDTF text, or None for what is undecided;
    assigning sets the siblings at once, and raises `ValueError` for what is not EDTF. As with `ImageField`,
    `save(update_fields=...)` must name the siblings too, and `QuerySet.update()` takes `column_values()`.

    Not a `CharField`, so that wagtail-localize keeps it the same in every language instead of translating it.
    """

    description = _("Fuzzy date")
    descriptor_class = FuzzyDateDescriptor
    empty_values = (None, "", FuzzyDate.UNDECIDED)

    def __init__(
        self,
        *args: Any,
        form_field: str | None = None,
        earliest_field: str | None = None,
        latest_field: str | None = None,
        **kwargs: Any,
    ) -> None:
        self.form_field = form_field or ""
        self.earliest_field = earliest_field or ""
        self.latest_field = latest_field or ""
        kwargs.setdefault("max_length", 25)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        return "CharField"

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        kwargs |= {
            "form_field": self.form_field,
            "earliest_field": self.earliest_field,
            "latest_field": self.latest_field,
        }
        return name, "base.fuzzy_dates.FuzzyDateField", args, kwargs

    @property
    def sibling_names(self) -> tuple[str, str, str]:
        return self.form_field, self.earliest_field, self.latest_field

    def sibling_values(self, value: FuzzyDate) -> dict[str, Any]:
        """The values of the sibling columns, by field name."""
        return {
            self.form_field: value.form.value,
            self.earliest_field: value.earliest,
            self.latest_field: value.latest,
        }

    def column_values(self, value: FuzzyDate) -> dict[str, Any]:
        """All four columns by field name, for `QuerySet.update(**...)` and exact filters."""
        return {self.name: value.edtf, **self.sibling_values(value)}

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_siblings()]

    def _check_siblings(self) -> list[checks.CheckMessage]:
        fields = list(self.model._meta.concrete_fields)
        for name in self.sibling_names:
            try:
                sibling = self.model._meta.get_field(name)
            except FieldDoesNotExist:
                return [checks.Error(f"The sibling field {name!r} does not exist.", obj=self, id="fuzzy_dates.E001")]
            if sibling not in fields[: fields.index(self)]:
                hint = "What Model() is given would be set back to the default of a later sibling."
                message = f"The sibling field {name!r} must be declared before the fuzzy date."
                return [checks.Error(message, hint=hint, obj=self, id="fuzzy_dates.E002")]
        return []

    def from_db_value(self, value: str | None, expression: Any, connection: BaseDatabaseWrapper) -> StoredEdtf | None:
        return None if value is None else StoredEdtf(value)

    def to_python(self, value: Any) -> FuzzyDate | StoredEdtf:
        """Serialised text keeps waiting for its form, which is serialised in its own field."""
        if isinstance(value, FuzzyDate | StoredEdtf):
            return value
        try:
            return StoredEdtf(FuzzyDate(value or "").edtf)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value: Any) -> str:
        return value.edtf if isinstance(value, FuzzyDate) else str(value or "")

    def value_to_string(self, obj: models.Model) -> str:
        value: FuzzyDate = self.value_from_object(obj)
        return value.edtf

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": FuzzyDateFormField, **kwargs})
