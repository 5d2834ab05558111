from django.utils.translation import gettext as _

from .form import Form
from .render import render
from .unit import Kind, Unit
from .value import FuzzyDate
from .words import Language


def examples(words: Language, year: int) -> str:
    """What an editor can write, in the words of the language: “27. august 2020”, “juni 2020” …"""
    week = Unit(Kind.WEEK, year, number=34).edtf_ends
    values = [
        FuzzyDate(f"{year}-08-27"),
        FuzzyDate(f"{year}-06"),
        FuzzyDate(f"{year}-23"),
        FuzzyDate("/".join(week), Form.WEEK),
        FuzzyDate(f"{year}-10/{year}-12", Form.QUARTER),
        FuzzyDate(f"{year}/{year + 2}"),
    ]
    written = [quoted(value, words.code) for value in values]
    undecided = quoted(FuzzyDate.UNDECIDED, words.code)
    return _("%(dates)s or %(undecided)s") % {"dates": ", ".join(written), "undecided": undecided}


def quoted(value: FuzzyDate, language: str | None) -> str:
    """The date as to be typed, in the quotation marks of the active language."""
    return _("“%(date)s”") % {"date": render(value, language, standing_alone=False)}
