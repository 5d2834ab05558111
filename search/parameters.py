"""A question as it stands in an address: ``?q=vann&type=projects.projectpage&order=date&page=2``."""

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language

from search.asking import DATE, RELEVANCE, Question
from search.facets import FACETS
from search.query_text import read_query

# No value of a facet is longer.
LONGEST_VALUE = 120


def question_in(request: HttpRequest, *, size: int, window: int) -> Question:
    """The question of a request, within what can be asked for; whatever stands in its parameters."""
    get = request.GET
    question = Question(
        query=read_query(get.get("q", "")),
        language=get_language() or "",
        chosen={facet.name: value for facet in FACETS if (value := _value(get.get(facet.name, "")))},
        order=DATE if get.get("order") == DATE else RELEVANCE,
        size=size,
    )
    return question.at_page(min(_number(get.get("page", "")), window // size))


def parameters_of(question: Question) -> QueryDict:
    """The parameters by which the question is asked again, but for the page: only what was understood."""
    parameters = QueryDict(mutable=True)
    if question.query:
        parameters["q"] = question.query.text
    parameters.update(question.chosen)
    if question.order == DATE:
        parameters["order"] = DATE
    return parameters


def address_of(question: Question, name: str = "search") -> str:
    """Where the question is answered, in its language: on the search page, or as what that name of an address gives."""
    with translation.override(question.language):
        path = reverse(name)
    parameters = parameters_of(question)
    if question.page > 1:
        parameters["page"] = str(question.page)
    return f"{path}?{parameters.urlencode()}" if parameters else path


def _value(text: str) -> str:
    return read_query(text).text[:LONGEST_VALUE]


def _number(text: str) -> int:
    """The number that the text is; 1 for what is no number."""
    return max(1, int(text[:9])) if text.isascii() and text.isdigit() else 1
