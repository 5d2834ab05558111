"""JSON-LD in schema.org's vocabulary (https://schema.org), for what every page has."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

from base.frame import Link

type Thing = dict[str, Any]


def thing(kind: str, **properties: Any) -> Thing:
    """A schema.org thing of the given type that stands by itself on a page."""
    return {"@context": "https://schema.org"} | part(kind, **properties)


def part(kind: str, **properties: Any) -> Thing:
    """A thing within another, without the properties that are empty."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value not in ("", None, [])}


def breadcrumb_list(links: Sequence[Link], request: HttpRequest) -> Thing:
    """A ``BreadcrumbList`` of the links, from the home page to the page itself."""
    return thing(
        "BreadcrumbList",
        itemListElement=[
            part("ListItem", position=position, name=link.title, item=request.build_absolute_uri(link.url))
            for position, link in enumerate(links, start=1)
        ],
    )
