"""What readers are told of a step that did not go as planned."""

import datetime as dt
from dataclasses import dataclass

from base.fuzzy_dates import FuzzyDate


@dataclass(frozen=True)
class Reason:
    """Why; `language` is set where the words are not in that of the page."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class Move:
    """A step's date before and after, the moment when that was published, and why if that was told."""

    old: FuzzyDate
    new: FuzzyDate
    at: dt.datetime
    reason: Reason
