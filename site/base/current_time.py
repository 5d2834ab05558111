"""The time at which a query is asked, as a value in it, so that a condition can be put together once for all."""

from typing import Any

from django.db.models import DateField, DateTimeField, Value
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone


class Now(Value):
    """The moment; the server's, as everywhere else, not the database's."""

    def __init__(self) -> None:
        super().__init__(None, output_field=DateTimeField())

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return Value(timezone.now(), self.output_field).as_sql(compiler, connection)


class Today(Value):
    """The day, in the site's time zone."""

    def __init__(self) -> None:
        super().__init__(None, output_field=DateField())

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return Value(timezone.localdate(), self.output_field).as_sql(compiler, connection)
