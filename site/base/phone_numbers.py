"""Telephone numbers: typed as people write them, stored in E.164, shown in the national grouping.

Validity and grouping are those of Google's libphonenumber (PyPI: phonenumbers). A number without a country code is
Norwegian.
"""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

HOME_REGION = "NO"


def parse_phone_number(text: str) -> str:
    """The E.164 form (``+4767504050``) of a number as people write it (``67 50 40 50``, ``0047 67504050``).

    Raises ``ValidationError`` where it is no valid telephone number, or has an extension, which E.164 cannot hold.
    """
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or number.extension or not phonenumbers.is_valid_number(number):
        raise ValidationError(
            _(
                "“%(number)s” is not a telephone number. "
                "Write it as 67 50 40 50, or with a country code: +46 8 123 456 78."
            ),
            code="invalid",
            params={"number": text},
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def format_phone_number(e164: str) -> str:
    """How readers know a number: ``67 50 40 50`` for a Norwegian one, else with its country code.

    Text that is no number (of an earlier import, say) is given back as it is.
    """
    try:
        number = phonenumbers.parse(e164, HOME_REGION)
    except phonenumbers.NumberParseException:
        return e164
    home = number.country_code == phonenumbers.country_code_for_region(HOME_REGION)
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


class PhoneNumberFormField(forms.CharField):
    """A field that shows a stored number in the grouping that people know, and leaves what they type as it is."""

    def prepare_value(self, value: Any) -> Any:
        """The national grouping of a stored number; anything else as it was typed."""
        try:
            stored = bool(value) and parse_phone_number(value) == value
        except ValidationError:
            stored = False
        return format_phone_number(value) if stored else value


class PhoneNumberField(models.CharField[str, str]):
    """A telephone number, E.164 in the database (at most 15 digits and a plus; ITU-T E.164)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)  # room for what people type, spaces included
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        """A ``PhoneNumberFormField``, unless another is asked for."""
        return super().formfield(**{"form_class": PhoneNumberFormField, **kwargs})

    def to_python(self, value: Any) -> Any:
        """Normalise what was typed, or raise ``ValidationError``."""
        value = super().to_python(value)
        return parse_phone_number(value) if value else value
