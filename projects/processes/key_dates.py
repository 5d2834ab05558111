"""The dates that a reader of a project's card looks for."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _

from base.fuzzy_dates import FuzzyDate

if TYPE_CHECKING:
    from projects.models.process_step import ProcessStep


class KeyDate(NamedTuple):
    """What is on the date; `label` where the editor has other words for it. `is_open` marks what the reader can do."""

    name: str
    date: FuzzyDate
    label: str = ""
    is_open: bool = False


def key_dates(*, open_until: "ProcessStep | None", next_step: "ProcessStep | None") -> list[KeyDate]:
    """Until when input is taken, and what comes next where that is something else."""
    dates = []
    if open_until:
        dates.append(KeyDate(_("Open for input until"), open_until.date, open_until.date_label, is_open=True))
    if next_step and next_step is not open_until:
        about = _("Under way now") if next_step.state == "ongoing" else _("Next step")
        dates.append(KeyDate(f"{about}: {next_step.title}", next_step.date, next_step.date_label))
    return dates
