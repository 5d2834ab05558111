import pytest
from django import forms
from django.utils import translation

from base.fuzzy_dates import Form, FuzzyDate, FuzzyDateFormField


class EventForm(forms.Form):
    date = FuzzyDateFormField(required=False)


class RequiredForm(forms.Form):
    date = FuzzyDateFormField()


@pytest.fixture(autouse=True)
def in_english() -> object:
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("autumn 2020", FuzzyDate("2020-23")),
        (" Q4 2021 ", FuzzyDate("2021-10/2021-12", Form.QUARTER)),
        ("To be decided", FuzzyDate.UNDECIDED),
        ("", FuzzyDate.UNDECIDED),
    ],
)
def test_what_is_typed_becomes_a_fuzzy_date(text: str, value: FuzzyDate) -> None:
    form = EventForm({"date": text})
    assert form.is_valid()
    assert form.cleaned_data["date"] == value


def test_what_is_not_understood_is_refused_beside_the_field_and_kept_as_typed() -> None:
    form = EventForm({"date": "when it suits"})
    assert form.errors.as_data()["date"][0].code == "invalid"
    html = str(form)
    assert "“when it suits” was not understood as a date. Write for example" in html
    assert 'value="when it suits"' in html


def test_what_is_ambiguous_is_refused_with_what_to_write_instead() -> None:
    form = EventForm({"date": "winter 2020"})
    assert form.errors["date"] == [
        "A winter lies in two years. Write “winter 2019–2020” or “winter 2020–2021”.",
    ]
    assert form.errors.as_data()["date"][0].code == "ambiguous"
    assert 'value="winter 2020"' in str(form)


@pytest.mark.parametrize("text", ["", "to be decided"])
def test_a_required_date_must_be_decided(text: str) -> None:
    form = RequiredForm({"date": text})
    assert form.errors.as_data()["date"][0].code == "required"


def test_a_stored_date_is_shown_in_the_language_of_the_editor_with_how_it_is_understood() -> None:
    form = EventForm(initial={"date": FuzzyDate("2020-08-17/2020-08-23", Form.WEEK)})
    assert 'value="Week 34, 2020"' in str(form)
    assert "Understood as week 34, 2020: 17–23 August 2020." in str(form)
    with translation.override("nb"):
        assert 'value="Uke 34 2020"' in str(form)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (FuzzyDate("2020-08-27"), "Understood as 27 August 2020, a Thursday."),
        (FuzzyDate("2020-22", Form.BEFORE), "Understood as before summer 2020: 31 May 2020 at the latest."),
    ],
)
def test_the_interpretation_says_which_days_are_meant(value: FuzzyDate, words: str) -> None:
    assert words in str(EventForm(initial={"date": value}))


def test_an_undecided_date_is_an_empty_field_that_says_so() -> None:
    html = str(EventForm(initial={"date": FuzzyDate.UNDECIDED}))
    assert "value=" not in html
    assert 'placeholder="To be decided"' in html


def test_a_date_written_otherwise_has_not_changed() -> None:
    autumn = FuzzyDate("2020-23")
    assert not EventForm({"date": "Autumn 2020"}, initial={"date": autumn}).has_changed()
    assert not EventForm({"date": "høsten 2020"}, initial={"date": autumn}).has_changed()
    assert EventForm({"date": "spring 2020"}, initial={"date": autumn}).has_changed()
    assert EventForm({"date": "when it suits"}, initial={"date": autumn}).has_changed()
