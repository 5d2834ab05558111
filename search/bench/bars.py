"""What is asked of a measurement, and whether it is so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

type Show = Callable[[str], None]
"""Takes a line for whoever waits."""


MISSED = 3
"""The exit status where a bar is missed; 1 stands for what could not be measured."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A measured number, and the least or the most that it may be."""

    what: str
    measured: float
    least: float | None = None
    most: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether it is within its bounds."""
        return (self.least is None or self.measured >= self.least) and (self.most is None or self.measured <= self.most)

    def __str__(self) -> str:
        bounds = [f"{sign} {bound:g}" for sign, bound in (("≥", self.least), ("≤", self.most)) if bound is not None]
        verdict = "met   " if self.is_met else "MISSED"
        return f"{verdict}  {self.what}: {self.measured:.3f} (asked: {', '.join(bounds)})"


def show_bars(bars: Iterable[Bar], show: Show) -> bool:
    """Show each with its verdict; whether all are met."""
    bars = list(bars)
    for bar in bars:
        show(str(bar))
    return all(bar.is_met for bar in bars)
