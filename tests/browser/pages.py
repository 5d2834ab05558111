"""A page in the browser, and whether everything in it went well."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Error, Page

# Told on the console, so that one listener hears both.
TELL_OF_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
  console.error(`Content Security Policy: ${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
});
"""


@dataclass
class Complaints:
    """What a browser complained of on a page: errors on its console, scripts that broke, policies that were broken."""

    told: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Hear what the page complains of from now on."""
        page.add_init_script(TELL_OF_VIOLATIONS)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.told.append(f"{message.text} ({message.location.get('url', '')})")

    def _error(self, error: Error) -> None:
        self.told.append(f"{error.message}")


# One address of each public type, in Norwegian and in English.
PAGES: dict[str, tuple[str, str]] = {
    "home": ("/", "/en/"),
    "project list": ("/prosjekter/", "/en/projects/"),
    "filtered project list": ("/prosjekter/?status=completed", "/en/projects/?status=completed"),
    "project with a process": ("/prosjekter/ombruk/", "/en/projects/reuse/"),
    "project with every block": ("/prosjekter/stimulab/", "/en/projects/stimulab/"),
    "conference": (
        "/prosjekter/overvannshandtering/dialogkonferanse-2019/",
        "/en/projects/stormwater-management/dialogue-conference-2019/",
    ),
    "calendar": ("/kalender/", "/en/calendar/"),
    "news list": ("/nyheter/", "/en/news/"),
    "news": ("/nyheter/smartcity-baerum/", "/en/news/smartcity-baerum/"),
    "contact directory": ("/kontaktpersoner/", "/en/contact-persons/"),
    "information": ("/om-demonstrasjonen/", "/en/about-the-demonstration/"),
    "search": ("/sok/", "/en/search/"),
    "search results": ("/sok/?q=ombruk", "/en/search/?q=reuse"),
    "search results, narrowed": ("/sok/?q=prosjekt&year=2021", "/en/search/?q=project&year=2021"),
    "search results, spelt nearly so": ("/sok/?q=ovrvann", "/en/search/?q=stormwatr"),
    "search results in the other language": ("/sok/?q=stormwater", "/en/search/?q=overvann"),
    "search without results": ("/sok/?q=xyzzy", "/en/search/?q=xyzzy"),
    "following by e-mail": ("/subscribe/?topic=deadlines", "/en/subscribe/?topic=deadlines"),
    "following, to be confirmed": (
        "/subscribe/check-your-mail/?topic=deadlines",
        "/en/subscribe/check-your-mail/?topic=deadlines",
    ),
    "not found": ("/finnes-ikke/", "/en/no-such-page/"),
}

# The pages that the site was made to carry.
SOURCE_PAGES = [
    ("/prosjekter/overvannshandtering/", "/en/projects/stormwater-management/"),
    ("/prosjekter/stimulab/", "/en/projects/stimulab/"),
    ("/prosjekter/ombruk/", "/en/projects/reuse/"),
    ("/prosjekter/datadrevet-samskaping/", "/en/projects/data-driven-co-creation/"),
    ("/nyheter/smartcity-baerum/", "/en/news/smartcity-baerum/"),
]


def addresses() -> Iterator[str]:
    """The addresses of one page of each type, in both languages."""
    for pair in PAGES.values():
        yield from pair
