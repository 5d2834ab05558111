"""Telephone numbers: typed as people write them, kept in E.164, shown as readers know them."""

import phonenumbers
import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st

from base.phone_numbers import PhoneNumberField, format_phone_number, parse_phone_number

REGIONS = ["NO", "SE", "DK", "FI", "DE", "GB", "PL", "US", "IT", "SJ"]


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("67504050", "+4767504050", "67 50 40 50"),
        ("67 50 40 50", "+4767504050", "67 50 40 50"),
        ("  67.50.40.50 ", "+4767504050", "67 50 40 50"),
        ("+47 67 50 40 50", "+4767504050", "67 50 40 50"),
        ("0047 67504050", "+4767504050", "67 50 40 50"),
        ("tel:+47-67-50-40-50", "+4767504050", "67 50 40 50"),
        ("06860", "+4706860", "06860"),
        ("+46 8 123 456 78", "+46812345678", "+46 8 123 456 78"),
    ],
)
def test_a_number_is_kept_in_one_form_and_shown_in_the_known_grouping(typed: str, kept: str, shown: str) -> None:
    assert parse_phone_number(typed) == kept
    assert format_phone_number(kept) == shown


@pytest.mark.parametrize(
    "typed", ["ring meg", "1234", "67 50 40", "675040500", "+47", "+999 123", "67504050 ext. 12", "-", "٠", "6" * 300]
)
def test_what_is_no_number_is_refused_in_norwegian_with_what_would_be_right(typed: str) -> None:
    with translation.override("nb"), pytest.raises(ValidationError) as refused:
        parse_phone_number(typed)
    message = refused.value.messages[0]
    assert typed in message
    assert "67 50 40 50" in message
    assert "telefonnummer" in message


@st.composite
def spellings(draw: st.DrawFn) -> str:
    """A valid number of a country near by, in one of the ways that people write it."""
    region = draw(st.sampled_from(REGIONS))
    example = phonenumbers.example_number_for_type(region, draw(st.sampled_from([0, 1, 3, 4])))
    assume(example)
    assert example
    digits = str(example.national_number)
    changed = digits[:-3] + f"{draw(st.integers(0, 999)):03}"
    number = phonenumbers.PhoneNumber(
        country_code=example.country_code,
        national_number=int(changed),
        italian_leading_zero=example.italian_leading_zero,
    )
    assume(phonenumbers.is_valid_number(number))
    written = phonenumbers.format_number(number, draw(st.sampled_from([0, 1])))
    if draw(st.booleans()):
        written = written.replace("+", "00", 1)
    return written.replace(" ", draw(st.sampled_from([" ", "", "-", ".", "\xa0"])))


@given(spellings())
def test_every_accepted_spelling_becomes_one_form_and_its_display_leads_back(typed: str) -> None:
    kept = parse_phone_number(typed)
    assert kept.startswith("+")
    assert kept[1:].isascii()
    assert kept[1:].isdigit()
    assert len(kept) <= 16
    assert parse_phone_number(kept) == kept
    assert parse_phone_number(format_phone_number(kept)) == kept


@given(st.text())
def test_any_text_is_either_a_number_or_refused(typed: str) -> None:
    try:
        kept = parse_phone_number(typed)
    except ValidationError:
        return
    assert parse_phone_number(format_phone_number(kept)) == kept


@given(st.text())
def test_anything_stored_can_be_shown(stored: str) -> None:
    assert isinstance(format_phone_number(stored), str)


def test_the_field_normalises_and_leaves_nothing_as_nothing() -> None:
    field = PhoneNumberField(blank=True)
    assert field.clean("67 50 40 50", None) == "+4767504050"
    assert field.clean("", None) == ""
