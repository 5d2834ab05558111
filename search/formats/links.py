"""Links to a question's answer in other formats, for a page's head and for its readers."""

from dataclasses import replace

from django.utils.translation import gettext as _

from projects.feeds.links import ATOM, FeedLink
from search.asking import DATE, Question
from search.parameters import address_of

JSON = "application/json"


def format_links(question: Question) -> list[FeedLink]:
    """The feed, the newest first so that it tells what is new, and the JSON document, as the results are sorted."""
    first = replace(question, start=0)
    return [
        FeedLink(address_of(replace(first, order=DATE), "search_atom"), _("Atom feed of this search"), ATOM),
        FeedLink(address_of(first, "search_json"), _("This search as JSON"), JSON),
    ]
