"""Atom documents (RFC 4287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from projects.feeds.event import writable
from projects.feeds.responses import answer, site_name

# The newest are kept; whoever reads more seldom finds the rest on the page.
MOST_ENTRIES = 100
# When a feed without entries last changed, so that it stays the same from one reading to the next.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One thing that happened; ``body`` is HTML, ``at`` when it did."""

    key: UUID
    title: str
    body: str
    url: str
    at: datetime


def atom_id(key: UUID, of: str = "") -> str:
    """An identity for ever, of no host: a name-based UUID of what it is of, and of the language it is told in."""
    return uuid5(key, f"{of}{get_language()}").urn


class Feed(Atom1Feed):
    """Django's, less the time of asking, and with the address that links in the entries start from."""

    def root_attributes(self) -> dict[str, str]:
        """With ``xml:base`` (RFC 4287, 2)."""
        return super().root_attributes() | {"xml:base": self.feed["feed_url"]}

    def latest_post_date(self) -> datetime:
        """When the newest entry was made."""
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom_answer(
    request: HttpRequest,
    *,
    key: UUID,
    title: str,
    subtitle: str,
    url: str,
    entries: Iterable[Entry],
    feed_url: str = "",
) -> HttpResponse:
    """A feed of the entries, the newest first, in the language that is active. ``key`` is the identity of its topic.

    ``feed_url`` is its own address, without which that of the request, less its parameters, is.
    """
    author = site_name(request)
    newest = sorted(entries, key=lambda entry: (entry.at, entry.key), reverse=True)[:MOST_ENTRIES]
    feed = Feed(
        title=writable(f"{title} – {author}"),
        subtitle=writable(subtitle),
        description="",
        link=url,
        feed_url=request.build_absolute_uri(feed_url or request.path),
        feed_guid=atom_id(key, "feed"),
        language=get_language(),
        author_name=writable(author),
    )
    for entry in newest:
        feed.add_item(
            title=writable(entry.title),
            link=entry.url,
            description=writable(entry.body),
            unique_id=atom_id(entry.key),
            pubdate=entry.at,
            updateddate=entry.at,
        )
    body = feed.writeString("utf-8").encode()
    modified = newest[0].at if newest else None
    return answer(body, content_type="application/atom+xml", modified=modified)
