"""How a document is known: in the outbox, and as ``_id`` in Elasticsearch."""

from collections.abc import Iterable
from typing import NamedTuple

PAGE = "page-"
PERSON = "person-"


class Ids(NamedTuple):
    """The primary keys of pages and of contact persons' rows."""

    pages: list[int]
    people: list[int]


def page_key(pk: int) -> str:
    """The key of a page's document."""
    return f"{PAGE}{pk}"


def person_key(pk: int) -> str:
    """The key of the document of a contact person in one language, which is one row."""
    return f"{PERSON}{pk}"


def ids_of(keys: Iterable[str]) -> Ids:
    """Whose documents these are; a key of another form is nobody's."""
    keys = list(keys)
    return Ids(_after(PAGE, keys), _after(PERSON, keys))


def _after(prefix: str, keys: list[str]) -> list[int]:
    numbers = (key.removeprefix(prefix) for key in keys if key.startswith(prefix))
    return [int(number) for number in numbers if number.isdecimal()]
