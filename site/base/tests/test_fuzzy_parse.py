from datetime import date

import pytest
from django.utils import translation

from base.fuzzy_dates import AmbiguousError, Form, FuzzyDate, NotUnderstoodError, parse, render

TODAY = date(2026, 11, 23)

UNDERSTOOD = [
    # Days
    ("nb", "27.8.2020", "2020-08-27", ""),
    ("nb", "27. 08. 2020", "2020-08-27", ""),
    ("nb", "27/8-2020", "2020-08-27", ""),
    ("nb", "8/9/2020", "2020-09-08", ""),
    ("nb", "27. august 2020", "2020-08-27", ""),
    ("nb", "27 AUG 2020", "2020-08-27", ""),
    ("nb", "torsdag 27. august 2020", "2020-08-27", ""),
    ("nn", "laurdag 29. august 2020", "2020-08-29", ""),
    ("en", "27th of August 2020", "2020-08-27", ""),
    ("en", "Thursday, August 27, 2020", "2020-08-27", ""),
    ("en", "27/8/2020", "2020-08-27", ""),
    ("en", "8/8/2020", "2020-08-08", ""),
    ("nb", "2020-08-27", "2020-08-27", ""),
    ("nb", "2020.08.27", "2020-08-27", ""),
    ("en", "2020/08/27", "2020-08-27", ""),
    ("nb", "27-08-2020", "2020-08-27", ""),
    ("en", "2020-W34-4", "2020-08-20", ""),
    ("nb", "torsdag i uke 34 2020", "2020-08-20", ""),
    # Months, years and seasons
    ("nb", "juni 2020", "2020-06", ""),
    ("nb", "06.2020", "2020-06", ""),
    ("nb", "6/2020", "2020-06", ""),
    ("nb", "2020-06", "2020-06", ""),
    ("en", "jul 2020", "2020-07", ""),
    ("nb", "2020", "2020", ""),
    ("nb", "året 2020", "2020", ""),
    ("nb", "høsten 2020", "2020-23", ""),
    ("nn", "hausten 2020", "2020-23", ""),
    ("en", "Fall 2020", "2020-23", ""),
    ("en", "the spring of 2020", "2020-21", ""),
    ("nb", "sommer 2020", "2020-22", ""),
    ("nb", "vinteren 2019–2020", "2019-12/2020-02", "winter"),
    ("nb", "vinteren 2019/20", "2019-12/2020-02", "winter"),
    ("en", "winter 1999-2000", "1999-12/2000-02", "winter"),
    ("nb", "vinteren 2019-20", "2019-12/2020-02", "winter"),
    # Weeks, quarters and half-years
    ("nb", "uke 34 2020", "2020-08-17/2020-08-23", "week"),
    ("nb", "uke 34/2020", "2020-08-17/2020-08-23", "week"),
    ("nb", "uke 34-2020", "2020-08-17/2020-08-23", "week"),
    ("nn", "veke 34, 2020", "2020-08-17/2020-08-23", "week"),
    ("en", "2020-W34", "2020-08-17/2020-08-23", "week"),
    ("nb", "uke 53 2020", "2020-12-28/2021-01-03", "week"),
    ("nb", "4. kvartal 2021", "2021-10/2021-12", "quarter"),
    ("nb", "fjerde kvartal 2021", "2021-10/2021-12", "quarter"),
    ("en", "Q4 2021", "2021-10/2021-12", "quarter"),
    ("nb", "Q4-2021", "2021-10/2021-12", "quarter"),
    ("en", "2021-Q4", "2021-10/2021-12", "quarter"),
    ("en", "the fourth quarter of 2021", "2021-10/2021-12", "quarter"),
    ("nb", "1. halvår 2021", "2021-01/2021-06", "half_year"),
    ("nn", "fyrste halvår 2021", "2021-01/2021-06", "half_year"),
    ("en", "second half of 2021", "2021-07/2021-12", "half_year"),
    # Ranges
    ("nb", "juni–august 2020", "2020-06/2020-08", ""),
    ("nb", "fra juni til og med august 2020", "2020-06/2020-08", ""),
    ("en", "June to August 2020", "2020-06/2020-08", ""),
    ("nn", "frå juni til august 2020", "2020-06/2020-08", ""),
    ("nn", "frå og med 1. til og med 3. mai 2021", "2021-05-01/2021-05-03", ""),
    ("nb", "fra 2021-26", "2021/2026", ""),
    ("nb", "august/september 2020", "2020-08/2020-09", ""),
    ("nb", "2021–2024", "2021/2024", ""),
    ("nb", "2021-2024", "2021/2024", ""),
    ("nb", "2021–24", "2021/2024", ""),
    ("nb", "27.–28. august 2020", "2020-08-27/2020-08-28", ""),
    ("nb", "27.8.–3.9.2020", "2020-08-27/2020-09-03", ""),
    ("nb", "8/9-10/9 2020", "2020-09-08/2020-09-10", ""),
    ("en", "August 27–28, 2020", "2020-08-27/2020-08-28", ""),
    ("en", "27 August – 3 September 2020", "2020-08-27/2020-09-03", ""),
    ("nb", "høsten 2020 – våren 2021", "2020-23/2021-21", ""),
    ("nb", "desember 2020–februar 2021", "2020-12/2021-02", ""),
    ("nb", "uke 34–36 2020", "2020-08-17/2020-09-06", "week"),
    ("en", "Q1–Q3 2021", "2021-01/2021-09", "quarter"),
    ("nb", "4. kvartal 2020–1. kvartal 2021", "2020-10/2021-03", "quarter"),
    ("nb", "juni 2020–juni 2020", "2020-06", ""),
    ("nb", "høsten 2020–vinteren 2020–2021", "2020-23/2021-02", ""),
    ("en", "winter 2019/20 – winter 2020/21", "2019-12/2021-02", ""),
    ("en", "winter 2020/21 – summer 2021", "2020-12/2021-22", ""),
    ("nb", "i løpet av våren/sommeren 2021", "2021-21/2021-22", ""),
    # Parts
    ("nb", "primo mai 2021", "2021-05-01/2021-05-10", "early"),
    ("nb", "medio mai 2021", "2021-05-11/2021-05-20", "mid"),
    ("nb", "ultimo mai 2021", "2021-05-21/2021-05-31", "late"),
    ("nb", "i begynnelsen av mai 2021", "2021-05-01/2021-05-10", "early"),
    ("nb", "midten av mai 2021", "2021-05-11/2021-05-20", "mid"),
    ("nn", "byrjinga av mai 2021", "2021-05-01/2021-05-10", "early"),
    ("nb", "tidlig 2021", "2021-01/2021-04", "early"),
    ("nn", "seint i 2021", "2021-09/2021-12", "late"),
    ("en", "mid-May 2021", "2021-05-11/2021-05-20", "mid"),
    ("en", "end of 2021", "2021-09/2021-12", "late"),
    ("nb", "tidlig på høsten 2020", "2020-09", "early"),
    # Before and about
    ("nb", "før sommeren 2020", "2020-22", "before"),
    ("nn", "før sommaren 2020", "2020-22", "before"),
    ("en", "before 1 June 2020", "2020-06-01", "before"),
    ("nb", "før uke 34 2020", "2020-08-17/2020-08-23", "before"),
    ("nb", "ca. juni 2020", "2020-06~", ""),
    ("nb", "rundt 27.8.2020", "2020-08-27~", ""),
    ("en", "circa 2020", "2020~", ""),
    ("nb", "ca. 4. kvartal 2021", "2021-10~/2021-12~", "quarter"),
    # Undecided
    ("nb", "Uavklart", "", ""),
    ("nb", "ikke avklart", "", ""),
    ("nn", "ikkje avklart", "", ""),
    ("en", "To be decided", "", ""),
    ("en", "TBD", "", ""),
    ("en", "to be confirmed", "", ""),
    ("nb", "ikke fastsatt ennå", "", ""),
    # In another of the languages
    ("en", "høsten 2020", "2020-23", ""),
    ("nb", "to be decided", "", ""),
    # As computers write them
    ("nb", "27.\N{NO-BREAK SPACE}august\N{NO-BREAK SPACE}2020", "2020-08-27", ""),
    ("nb", "ma\N{COMBINING RING ABOVE}ndag 24. august 2020", "2020-08-24", ""),
]


@pytest.mark.parametrize(("language", "text", "edtf", "form"), UNDERSTOOD)
def test_dates_are_understood_as_people_write_them(language: str, text: str, edtf: str, form: str) -> None:
    assert parse(text, language, today=TODAY) == FuzzyDate(edtf, Form(form))


AMBIGUOUS = [
    ("nb", "vinteren 2020", "Vinteren 2019–2020", "Vinteren 2020–2021"),
    ("en", "before winter 2020", "Before winter 2019–2020", "Before winter 2020–2021"),
    ("nb", "vinter", "Vinteren 2025–2026", "Vinteren 2026–2027"),
    ("nb", "juni", "Juni 2026", "Juni 2027"),
    ("nb", "27.8", "27. august 2026", "27. august 2027"),
    ("en", "week 34", "Week 34, 2026", "Week 34, 2027"),
    ("nb", "27.8.20", "27. august 2020"),
    ("nb", "27. august 20", "27. august 2020"),
    ("nb", "høsten 20", "Høsten 2020"),
    ("nb", "juni 20", "Juni 2020", "20. juni 2026", "20. juni 2027"),
    ("en", "8/9/2020", "8 September 2020", "9 August 2020"),
    ("en", "08-09-2020", "8 September 2020", "9 August 2020"),
    ("nb", "mandag uke 34", "17. august 2026", "23. august 2027"),
    ("nb", "2020-23", "2020–2023", "Høsten 2020"),
    ("nb", "2008-09", "2008–2009", "September 2008"),
    ("nb", "høsten 2020–vinteren 2021", "Høsten 2020–februar 2021", "Høsten 2020–februar 2022"),
    ("nb", "høst–vinter", "Høsten 2026–februar 2027", "Høsten 2027–februar 2028"),
    ("nb", "november–februar 2021", "November 2020–februar 2021", "November 2021–februar 2022"),
]


@pytest.mark.parametrize(("language", "text", "candidates"), [(case[0], case[1], case[2:]) for case in AMBIGUOUS])
def test_what_is_ambiguous_is_asked_with_its_candidates(language: str, text: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        parse(text, language, today=TODAY)
    assert tuple(render(candidate, language) for candidate in caught.value.candidates) == candidates


REFUSED = [
    ("en", "sometime soon", "“sometime soon” was not understood as a date. Write for example “27 August 2026”"),
    ("en", "31 June 2021", "There is no day 31 in June 2021, which has 30 days."),
    ("en", "29.2.2021", "There is no day 29 in February 2021, which has 28 days."),
    ("en", "1.13.2021", "There is no month 13"),
    ("en", "week 53 2021", "2021 has the weeks 1 to 52."),
    ("en", "Q5 2021", "quarters 1 to 4"),
    ("en", "third half of 2021", "half-years 1 and 2"),
    ("en", "Friday 27 August 2020", "That day is a Thursday, not a Friday."),
    ("en", "August 2020–August 2019", None),
    ("en", "5 August 2020 – 4 August 2019", "The range must end after it starts."),
    ("en", "before 2021–2022", "not a range"),
    ("en", "before about May 2021", "either"),
    ("en", "early week 34 2020", "Only a month or a year"),
    ("en", "2020–week 34 2021", "Write both ends of the range"),
    ("en", "June 1720", "between 1900 and 2099"),
    ("nb", "jul 2020", "Christmas"),
    ("en", "before Christmas 2020", "Christmas"),
    ("nb", "0. mai 2021", "There is no day 0 in mai 2021"),
    ("nb", "mandag mai 2021", "A weekday goes with a day or a week."),
    ("nb", "fra 2021", "Write the end too"),
    ("en", "from June 2021", "Write the end too"),
    ("nb", "fra og med vinteren 2020–2021", "Write the end too"),
    ("nb", "vinteren 2020-08-27", None),
    ("en", "winter 2020–2022", None),
    ("en", "2020 2021", None),
    ("en", "June August 2020", None),
    ("en", "", None),
    ("en", "2020 " * 50, None),
]


@pytest.mark.parametrize(("language", "text", "message"), REFUSED)
def test_what_is_no_date_is_refused_with_what_would_be_right(language: str, text: str, message: str | None) -> None:
    with translation.override("en"), pytest.raises(NotUnderstoodError, match=message):
        parse(text, language, today=TODAY)
