"""What a page has to search in."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Content:
    """Texts by the part of the page where a reader sees them, in the page's language and without markup.

    `phones` are in E.164; `date_in_words` is what a result shows, `date` the first day that it can be.
    """

    headings: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    process: list[str] = field(default_factory=list)
    programme: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    status: str = ""
    date: dt.date | None = None
    date_in_words: str = ""
