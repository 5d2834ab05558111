import calendar

from .form import Form
from .unit import Kind, Unit

_INDEX = {Form.EARLY: 0, Form.MID: 1, Form.LATE: 2}


def third_of(unit: Unit, part: Form) -> tuple[str, str] | None:
    """EDTF of the first and last part of the early, mid or late third of a month, season or year; None for what
    is not divided so. `Form` says where the thirds lie."""
    index = _INDEX[part]
    match unit.kind:
        case Kind.YEAR:
            return f"{unit.year}-{4 * index + 1:02}", f"{unit.year}-{4 * index + 4:02}"
        case Kind.SEASON:
            month = f"{unit.year}-{3 * (unit.number - 20) + index:02}"
            return month, month
        case Kind.MONTH:
            last_day = calendar.monthrange(unit.year, unit.month)[1]
            first, last = ((1, 10), (11, 20), (21, last_day))[index]
            return f"{unit.year}-{unit.month:02}-{first:02}", f"{unit.year}-{unit.month:02}-{last:02}"
        case _:
            return None
