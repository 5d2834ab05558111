from typing import NamedTuple

from .unit import Unit


class Reading(NamedTuple):
    """What a date, or one side of a range, may be. With a doubt, which is a message in the active language, it
    is asked about even if only one unit comes to mind. `weekday` is the ISO weekday that was written, or 0."""

    units: tuple[Unit, ...]
    doubt: str = ""
    weekday: int = 0
