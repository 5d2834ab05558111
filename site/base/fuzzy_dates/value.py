from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import ClassVar

from django.utils.translation import get_language

from .form import Form
from .period import Period, read_period
from .render import render
from .shape import has_shape


@total_ordering
@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as uncertain as it is: a day, month, season, week, year, range, or not decided yet.

    `edtf` is Extended Date/Time Format text (ISO 8601-2), empty for what is undecided; `form` says what the
    text means where EDTF has no word for it, and `Form` what the bounds of each form are. Immutable,
    hashable, false when undecided, and ordered by time with the undecided last.

    Raises `ValueError` for text that is not EDTF as `read_period` describes, or that does not have the form.
    """

    edtf: str = ""
    form: Form = Form.PLAIN

    UNDECIDED: ClassVar[FuzzyDate]

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", Form(self.form))
        if self.period is None:
            if self.form is not Form.PLAIN:
                raise ValueError("an undecided date has no form")
        elif not has_shape(self.period, self.form):
            raise ValueError(f"{self.edtf!r} cannot have the form {self.form.value!r}")

    def __bool__(self) -> bool:
        return bool(self.edtf)

    def __str__(self) -> str:
        """In words, in the active language, as on its own."""
        return render(self, get_language())

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, FuzzyDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    @property
    def period(self) -> Period | None:
        """The EDTF text taken apart, or None for what is undecided."""
        return read_period(self.edtf) if self.edtf else None

    @property
    def is_undecided(self) -> bool:
        return not self.edtf

    @property
    def is_approximate(self) -> bool:
        return self.period is not None and self.period.approximate

    @property
    def earliest(self) -> date | None:
        """The first day it can be; None for what is undecided, or before something."""
        if self.period is None or self.form is Form.BEFORE:
            return None
        return self.period.earliest

    @property
    def latest(self) -> date | None:
        """The last day it can be; None for what is undecided."""
        if self.period is None:
            return None
        if self.form is Form.BEFORE:
            return self.period.earliest - timedelta(days=1)
        return self.period.latest

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """By earliest day (by latest, where there is no earliest), then latest; the undecided last. The same
        order as `fuzzy_date_ordering` gives in the database, with ties broken by the text."""
        latest = self.latest or date.max
        return (self.earliest or latest, latest, self.edtf, self.form.value)


FuzzyDate.UNDECIDED = FuzzyDate()
