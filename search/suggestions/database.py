"""Titles from the database, while Elasticsearch is away."""

from django.db.models import Case, Q, Value, When

from search.asking import Hit
from search.plain_hits import page_hit, person_hit
from search.public_pages import public_pages
from search.query_text import QueryText
from search.searchable import public_people


def suggest_from_database(query: QueryText, language: str, size: int) -> list[Hit]:
    """The persons and pages in whose name or title a word begins as the text does; those that begin so first."""
    people = public_people().filter(_begins("name", query.text), locale__language_code=language)
    pages = public_pages().filter(_begins("title", query.text), locale__language_code=language)
    first = Case(When(title__istartswith=query.text, then=Value(0)), default=Value(1))
    ids = pages.order_by(first, "title", "pk").values_list("pk", flat=True)[:size]
    return [*map(person_hit, people.order_by("name", "pk")[:size]), *map(page_hit, ids)][:size]


def _begins(field: str, text: str) -> Q:
    return Q(**{f"{field}__istartswith": text}) | Q(**{f"{field}__icontains": f" {text}"})
