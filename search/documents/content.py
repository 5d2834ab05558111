"""What a page, or a person, has to search in."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Content:
    """Texts by the part of the page where a reader sees them, in the page's language and without markup.

    Lines of `process`, `programme`, `people` and `files` begin with a name (``plain_text.named``). `context` has
    titles and leads of the projects that the page belongs to. `phones` are in E.164; `date_in_words` is what a result
    shows, `date` the first day that it can be, `fresh_on` the day that says how new the page is. `theme`, `state`,
    `years` and `units` are what readers narrow results by; `theme` has slugs. `open_until` is the last day on which the
    reader can still give input or register.
    """

    headings: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    process: list[str] = field(default_factory=list)
    programme: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    context: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    theme: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    status: str = ""
    state: str = ""
    date: dt.date | None = None
    date_in_words: str = ""
    fresh_on: dt.date | None = None
    open_until: dt.date | None = None
