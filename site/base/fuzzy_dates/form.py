from enum import StrEnum


class Form(StrEnum):
    """What a fuzzy date's EDTF text means where EDTF has no word for it.

    Each form has an EDTF text of its own shape, and bounds that follow from it:

    =========== ===================================================== ========================================
    form        EDTF text                                             earliest and latest day
    =========== ===================================================== ========================================
    `PLAIN`     a day, month, year, spring (21), summer (22),         first and last day of the text
                autumn (23), or an interval of these
    `WEEK`      interval of days, Monday to Sunday                    Monday of the first, Sunday of the last
    `QUARTER`   interval of months, of whole quarters                 first day of the first, last of the last
    `HALF_YEAR` interval of months, of whole half-years               first day of the first, last of the last
    `WINTER`    interval of months, December to February              1 December to the last of February
    `EARLY`     days 1–10 of a month; the first month of a season;    first and last day of the text
                January–April
    `MID`       days 11–20 of a month; the second month of a season;  first and last day of the text
                May–August
    `LATE`      days 21–last of a month; the third month of a season; first and last day of the text
                September–December
    `BEFORE`    the one period, no range, before which it is          none, and the day before the period
    =========== ===================================================== ========================================

    Seasons are meteorological: spring is March to May, summer June to August, autumn September to
    November. Weeks are those of ISO 8601. The thirds of a month are those of Norwegian public usage,
    *primo*, *medio* and *ultimo*; the thirds of a year are the quadrimesters of ISO 8601-2.
    """

    PLAIN = ""
    WEEK = "week"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    WINTER = "winter"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEFORE = "before"
