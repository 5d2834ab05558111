"""A question as it stands in an address: ``?q=vann&type=projects.projectpage&order=date&page=2``."""

from django.http import HttpRequest
from django.utils.translation import get_language

from search.asking import DATE, RELEVANCE, Question
from search.facets import FACETS
from search.query_text import read_query

# No value of a facet is longer.
LONGEST_VALUE = 120


def question_in(request: HttpRequest, *, size: int, window: int) -> Question:
    """The question of a request, within what can be asked for; whatever stands in its parameters."""
    get = request.GET
    chosen = {facet.name: value for facet in FACETS if (value := _value(get.get(facet.name, "")))}
    question = Question(
        query=read_query(get.get("q", "")),
        language=get_language() or "",
        chosen={name: value for name, value in chosen.items() if name != "year" or _is_year(value)},
        order=DATE if get.get("order") == DATE else RELEVANCE,
        size=size,
    )
    return question.at_page(min(_number(get.get("page", "")), window // size))


def _value(text: str) -> str:
    return read_query(text).text[:LONGEST_VALUE]


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == 4


def _number(text: str) -> int:
    """The number that the text is; 1 for what is no number."""
    return max(1, int(text[:9])) if text.isascii() and text.isdigit() else 1
