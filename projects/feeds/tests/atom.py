"""A feed as feedparser reads it."""

from typing import Any
from xml.etree import ElementTree as ET

import feedparser
from django.test import Client

from projects.feeds.tests.calendars import feed_address

ATOM = "{http://www.w3.org/2005/Atom}"


def read(client: Client, name: str, *rows: Any, language: str = "nb") -> Any:
    """The feed by feedparser; fails where it is not well formed, or lacks what RFC 4287 asks for."""
    address = feed_address(name, *rows, language=language)
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ET.fromstring(response.content)  # noqa: S314  # our own
    for part in [root, *root.iter(f"{ATOM}entry")]:
        for needed in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{needed}")) == 1
    found = feedparser.parse(response.content)
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.language == language
    assert {link.rel: link.href for link in found.feed.links}["self"] == f"http://testserver{address}"
    return found
