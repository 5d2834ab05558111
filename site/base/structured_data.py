"""JSON-LD in schema.org's vocabulary (https://schema.org), for what every page has."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

from base.frame import Link

type Thing = dict[str, Any]


def thing(kind: str, **properties: Any) -> Thing:
    """A schema.org thing of the given type, without the properties that are empty."""
    return {"@context": "https://schema.org", "@type": kind} | {
        k: v for k, v in properties.items() if v not in ("", None, [])
    }


def breadcrumb_list(links: Sequence[Link], request: HttpRequest) -> Thing:
    """A ``BreadcrumbList`` of the links, from the home page to the page itself."""
    return thing(
        "BreadcrumbList",
        itemListElement=[
            {
                "@type": "ListItem",
                "position": position,
                "name": link.title,
                "item": request.build_absolute_uri(link.url),
            }
            for position, link in enumerate(links, start=1)
        ],
    )
