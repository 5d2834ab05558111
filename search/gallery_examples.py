"""Examples of the search's components. What is named here is made up, and says so."""

from django.utils.safestring import mark_safe

from base.gallery.example import Example
from search.results import SearchResult

PROJECT = SearchResult(
    title=mark_safe("Smartere <mark>vinterdrift</mark>"),
    url="#",
    excerpt=mark_safe("Kommunen prøver ny <mark>vinterdrift</mark> av gangveier, og spør markedet om hvordan."),
    type_label="Prosjekt",
    date="",
    status="ongoing",
    status_label="Pågår",
)
NEWS = SearchResult(
    title=mark_safe("Innspill om vinterdrift"),
    url="#",
    excerpt=mark_safe("Kommunen fikk 28 innspill."),
    type_label="Nyhet",
    date="1. juni 2020",
    status="",
    status_label="",
)

EXAMPLES = [
    Example("search_result", "A project, with its words marked", {"result": PROJECT}),
    Example("search_results", "Two results", {"results": [PROJECT, NEWS]}),
]
