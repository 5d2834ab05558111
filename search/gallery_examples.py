"""Examples of the search's components. What is named here is made up, and says so."""

from django.utils.safestring import mark_safe

from base.frame import Link
from base.gallery.example import Example
from projects.feeds.links import FeedLink
from search.answering import OtherLanguage
from search.narrowing import Choice, ChoiceGroup, Chosen
from search.results import SearchResult
from search.ways_out import WaysOut

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

STEP = SearchResult(
    title=mark_safe("Trygge skoleveier"),
    url="#",
    excerpt=mark_safe("Vi spør om <mark>vinterdrift</mark> av fortau."),
    type_label="Prosjekt",
    date="",
    status="",
    status_label="",
    part="Markedsdialog (juni 2020)",
    part_label="Steg",
)
ENGLISH = SearchResult(
    title=mark_safe("Smarter <mark>winter</mark> maintenance"),
    url="#",
    excerpt=mark_safe("Walkways in <mark>winter</mark>."),
    type_label="Prosjekt",
    date="",
    status="",
    status_label="",
)
CHOICES = [Choice("Prosjekt", 12, "#", selected=True), Choice("Nyhet", 4, "#", selected=False)]
YEARS = [Choice(str(year), 1, "#", selected=False) for year in range(2024, 2014, -1)]
GROUPS = [ChoiceGroup("type", "Type innhold", CHOICES), ChoiceGroup("year", "År", YEARS[:5], YEARS[5:])]
CHOSEN = [Chosen("Type innhold", "Prosjekt", "#"), Chosen("År", "2020", "#")]
ORDERS = [Link("Relevans", "#", current=True), Link("Nyeste først", "#")]
WAYS = WaysOut(
    suggestion=Link("vinterdrift", "#"),
    unnarrowed=None,
    words=[Link("vinter", "#"), Link("gangvei", "#")],
    open=Link("Åpen for innspill eller påmelding", "#"),
    pages=[Link("Prosjekter", "#"), Link("Kontaktpersoner", "#")],
)
OTHER = OtherLanguage(code="en", heading="Treff på engelsk", total=12, results=[ENGLISH], url="#")
LINKS = [
    FeedLink("#", "Søket som Atom-strøm", "application/atom+xml"),
    FeedLink("#", "Søket som JSON", "application/json"),
]
NOTHING = "Ingen treff på «vintrdrift gangvei»"

EXAMPLES = [
    Example("search_result", "A project, with its words marked", {"result": PROJECT}),
    Example("search_result", "The step of a process that has the words", {"result": STEP}),
    Example("search_result", "What editors put first", {"result": NEWS, "promoted": True}),
    Example("search_result", "In another language than the reader's", {"result": ENGLISH, "language": "en"}),
    Example("search_results", "Two results", {"results": [PROJECT, NEWS]}),
    Example("search_facets", "A chosen value, and many years", {"groups": GROUPS, "chosen": 1}),
    Example("search_facet_choice", "A value that is not chosen", {"choice": CHOICES[1]}),
    Example("search_chosen", "Two choices", {"chosen": CHOSEN, "clear_url": "#"}),
    Example("search_orders", "Sorted by relevance", {"orders": ORDERS}),
    Example("search_help", "Nothing found for two words", {"heading": NOTHING, "ways": WAYS}),
    Example("search_elsewhere", "The first of twelve results in English", {"other": OTHER}),
    Example("search_formats", "A feed and a document", {"links": LINKS}),
    Example("did_you_mean", "Another spelling", {"suggestion": WAYS.suggestion}),
]
