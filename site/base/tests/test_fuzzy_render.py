import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from base.fuzzy_dates import AmbiguousError, Form, FuzzyDate, NotUnderstoodError, parse, render
from base.tests.fuzzy_strategies import fuzzy_dates

LANGUAGES = st.sampled_from(["nb", "nn", "en"])
FRAGMENTS = st.sampled_from(
    [
        *("før", "ca.", "primo", "til", "i", "mai", "jul", "vinter", "høst", "uke", "kvartal", "torsdag"),
        *("2020", "20", "31", "8/9", "27.8.", "2020-23", "2020-W53", "–", "-", "/", "~"),
    ]
)


@settings(max_examples=400)
@given(value=fuzzy_dates, language=LANGUAGES, standing_alone=st.booleans())
def test_every_date_reads_back_as_itself_in_every_language(
    value: FuzzyDate, language: str, standing_alone: bool
) -> None:
    assert parse(render(value, language, standing_alone=standing_alone), language) == value


@settings(max_examples=200)
@given(value=fuzzy_dates, written=LANGUAGES, read=LANGUAGES)
def test_every_date_written_in_one_language_is_understood_in_another(value: FuzzyDate, written: str, read: str) -> None:
    assert parse(render(value, written), read) == value


@settings(max_examples=400)
@given(text=st.one_of(st.text(max_size=40), st.lists(FRAGMENTS, max_size=7).map(" ".join)), language=LANGUAGES)
def test_any_text_is_understood_asked_about_or_refused(text: str, language: str) -> None:
    try:
        value = parse(text, language)
    except AmbiguousError as error:
        assert error.candidates
        for candidate in error.candidates:
            assert parse(render(candidate, language), language) == candidate
    except NotUnderstoodError as error:
        assert str(error)
    else:
        assert parse(render(value, language), language) == value


STANDING_ALONE = [
    (FuzzyDate("2020-06"), "Juni 2020", "Juni 2020", "June 2020"),
    (FuzzyDate("2020-08-27"), "27. august 2020", "27. august 2020", "27 August 2020"),
    (FuzzyDate("2020-23"), "Høsten 2020", "Hausten 2020", "Autumn 2020"),
    (FuzzyDate("2020-22", Form.BEFORE), "Før sommeren 2020", "Før sommaren 2020", "Before summer 2020"),
    (FuzzyDate("2020-08-17/2020-08-23", Form.WEEK), "Uke 34 2020", "Veke 34 2020", "Week 34, 2020"),
    (FuzzyDate("2021-10/2021-12", Form.QUARTER), "4. kvartal 2021", "4. kvartal 2021", "Fourth quarter of 2021"),
    (
        FuzzyDate("2021-01/2021-09", Form.QUARTER),
        "1.–3. kvartal 2021",
        "1.–3. kvartal 2021",
        "First–third quarter of 2021",
    ),
    (FuzzyDate("2021-07/2021-12", Form.HALF_YEAR), "2. halvår 2021", "2. halvår 2021", "Second half of 2021"),
    (FuzzyDate("2019-12/2020-02", Form.WINTER), "Vinteren 2019–2020", "Vinteren 2019–2020", "Winter 2019–2020"),
    (FuzzyDate("2020-06/2020-08"), "Juni–august 2020", "Juni–august 2020", "June–August 2020"),
    (FuzzyDate("2020-08-27/2020-08-28"), "27.–28. august 2020", "27.–28. august 2020", "27–28 August 2020"),
    (
        FuzzyDate("2020-08-27/2020-09-03"),
        "27. august–3. september 2020",
        "27. august–3. september 2020",
        "27 August – 3 September 2020",
    ),
    (FuzzyDate("2020-23/2021-21"), "Høsten 2020–våren 2021", "Hausten 2020–våren 2021", "Autumn 2020 – spring 2021"),
    (FuzzyDate("2021/2024"), "2021–2024", "2021–2024", "2021–2024"),
    (FuzzyDate("2021-05-01/2021-05-10", Form.EARLY), "Tidlig i mai 2021", "Tidleg i mai 2021", "Early May 2021"),
    (FuzzyDate("2021-05/2021-08", Form.MID), "Midt i 2021", "Midt i 2021", "Mid-2021"),
    (FuzzyDate("2020-11", Form.LATE), "Sent på høsten 2020", "Seint på hausten 2020", "Late autumn 2020"),
    (
        FuzzyDate("2021-05-11/2021-05-20", Form.BEFORE),
        "Før midten av mai 2021",
        "Før midten av mai 2021",
        "Before mid-May 2021",
    ),
    (FuzzyDate("2020-06~"), "Ca. juni 2020", "Ca. juni 2020", "Around June 2020"),
    (FuzzyDate.UNDECIDED, "Uavklart", "Uavklart", "To be decided"),
]


@pytest.mark.parametrize(("value", "nb", "nn", "en"), STANDING_ALONE)
def test_a_date_on_its_own_starts_with_a_capital(value: FuzzyDate, nb: str, nn: str, en: str) -> None:
    assert (render(value, "nb"), render(value, "nn"), render(value, "en")) == (nb, nn, en)


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (FuzzyDate("2020-06"), "nb", "juni 2020"),
        (FuzzyDate("2020-06"), "en", "June 2020"),
        (FuzzyDate("2020-23"), "en", "autumn 2020"),
        (FuzzyDate("2021-10/2021-12", Form.QUARTER), "en", "the fourth quarter of 2021"),
        (FuzzyDate("2021-07/2021-12", Form.BEFORE), "en", "before the second half of 2021"),
        (FuzzyDate.UNDECIDED, "nb", "uavklart"),
    ],
)
def test_within_a_sentence_a_date_has_the_case_and_article_of_its_language(
    value: FuzzyDate, language: str, text: str
) -> None:
    assert render(value, language, standing_alone=False) == text


def test_a_date_in_text_is_in_the_active_language() -> None:
    with translation.override("en-gb"):
        assert str(FuzzyDate("2020-23")) == "Autumn 2020"
    with translation.override("nb"):
        assert str(FuzzyDate("2020-23")) == "Høsten 2020"
