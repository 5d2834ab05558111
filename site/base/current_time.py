"""The time at which a query is asked, as a value in it, so that a condition can be put together once for all."""

from typing import Any

from django.db.models import DateField, DateTimeField, Value
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone


class CurrentMoment(Value):
    """The moment, by this machine's clock as everywhere else; Django's function ``Now`` asks the database's."""

    def __init__(self) -> None:
        super().__init__(None, output_field=DateTimeField())

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return Value(timezone.now(), self.output_field).as_sql(compiler, connection)


class CurrentDay(Value):
    """The day, in the time zone that is active, as ``timezone.localdate()``."""

    def __init__(self) -> None:
        super().__init__(None, output_field=DateField())

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return Value(timezone.localdate(), self.output_field).as_sql(compiler, connection)
