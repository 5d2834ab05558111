from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from .explain import ask
from .parse import parse
from .render import render
from .understanding import AmbiguousError, NotUnderstoodError
from .value import FuzzyDate
from .widget import FuzzyDateInput


class FuzzyDateFormField(forms.Field):
    """A fuzzy date typed as people write it, in the active language or another of the site's.

    Cleans to a `FuzzyDate`. What is not understood is refused with code `invalid`, and what is ambiguous with
    code `ambiguous` and the dates it may be; either way the text stays as it was typed. An empty field is
    undecided, which a required field refuses.
    """

    widget = FuzzyDateInput
    empty_values = [None, "", FuzzyDate.UNDECIDED]

    def to_python(self, value: Any) -> FuzzyDate:
        if isinstance(value, FuzzyDate):
            return value
        text = str(value or "").strip()
        if not text:
            return FuzzyDate.UNDECIDED
        try:
            return parse(text, get_language())
        except AmbiguousError as error:
            raise ValidationError(ask(error), code="ambiguous") from error
        except NotUnderstoodError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, FuzzyDate):
            return value
        return render(value, get_language()) if value else ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return super().has_changed(self.to_python(initial), self.to_python(data))
        except ValidationError:
            return True
