"""The picture of searches over time: a bar a day, the part of it without hits told apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from search.reports.figures import Day

# In pixels: the height of the highest bar, and the room above it.
PLOT, HEADROOM = 160, 12
# In per cent of the width: of a day's room, the bar takes so much.
BAR = 0.72
# The highest number on the axis is one of these, times a power of ten.
ROUND_NUMBERS = (1, 2, 4, 6, 8, 10)


def per_cent(place: float) -> str:
    """A length for SVG, which takes no decimal comma."""
    return f"{place:.3f}%"


@dataclass(frozen=True)
class Bar:
    """A day as it is drawn, in per cent across and pixels down."""

    day: Day
    x: str
    width: str
    top: int
    missed_top: int

    @property
    def title(self) -> str:
        """The day in words."""
        values = {
            "day": date_format(self.day.day),
            "searches": self.day.searches,
            "without_hits": self.day.without_hits,
        }
        return _("%(day)s: %(searches)s searches, %(without_hits)s without hits") % values

    @property
    def height(self) -> int:
        """Of all searches."""
        return HEADROOM + PLOT - self.top

    @property
    def missed_height(self) -> int:
        """Of those without hits."""
        return HEADROOM + PLOT - self.missed_top


@dataclass(frozen=True)
class Picture:
    """The bars, and what the axes say."""

    bars: Sequence[Bar]
    most: int

    @property
    def base(self) -> int:
        """Where the bars stand."""
        return HEADROOM + PLOT

    @property
    def lines(self) -> Sequence[tuple[int, int]]:
        """Where the lines across are, and the numbers of searches they stand for."""
        numbers = [self.most] if self.most < 2 else [self.most, self.most // 2]
        return [(_down(number, self.most), number) for number in numbers]

    @property
    def dates(self) -> Sequence[tuple[str, str, str]]:
        """The first, the middle and the last day below the axis: where, on which side of that, and its name."""
        days = [bar.day.day for bar in self.bars]
        return [
            ("0%", "start", date_format(days[0], "MONTH_DAY_FORMAT")),
            ("50%", "middle", date_format(days[len(days) // 2], "MONTH_DAY_FORMAT")),
            ("100%", "end", date_format(days[-1], "MONTH_DAY_FORMAT")),
        ]


def picture_of(days: Sequence[Day]) -> Picture:
    """The picture of the days, which follow one another; at least one of them has searches."""
    most = _rounded_up(max(day.searches for day in days))
    room = 100 / len(days)
    bars = [
        Bar(
            day,
            per_cent(room * (number + (1 - BAR) / 2)),
            per_cent(room * BAR),
            _down(day.searches, most),
            _down(day.without_hits, most),
        )
        for number, day in enumerate(days)
    ]
    return Picture(bars, most)


def _down(number: int, most: int) -> int:
    """The pixels from above at which a bar of so many begins; whatever is more than nothing is seen."""
    height = round(PLOT * number / most)
    return HEADROOM + PLOT - (max(height, 2) if number else 0)


def _rounded_up(number: int) -> int:
    power = 1
    while True:
        for first in ROUND_NUMBERS:
            if (most := first * power) >= number:
                return most
        power *= 10
