"""Which searches are written down, and whose are counted at all."""

import re

from django.conf import settings
from django.http import HttpRequest

from search.phrases import LONGEST, normal_form

# A Norwegian telephone number has eight digits, an account or a national identity number eleven.
FEWEST_PERSONAL_DIGITS = 8
ROBOT = re.compile(r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python", re.IGNORECASE)


def countable(query: str) -> str:
    """The normal form of a search; empty where it is not to be written down.

    That is what may be personal (an e-mail address, or as many digits as a telephone or national identity number has,
    however they are spaced), and what is longer than a search: somebody's letter, pasted.
    """
    text = normal_form(query)
    is_personal = "@" in query or sum(map(str.isdigit, text)) >= FEWEST_PERSONAL_DIGITS
    return "" if is_personal or len(text) > LONGEST else text


def is_counted(request: HttpRequest) -> bool:
    """Whether a request for the search page is a reader's own search.

    It is not with a further page or a filter of the same results, from a browser that only fetches ahead, from a
    robot, or from staff: nobody else has a session.
    """
    return (
        request.method == "GET"
        and set(request.GET) <= {"q"}
        and is_reader(request)
        and "prefetch" not in request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    )


def is_reader(request: HttpRequest) -> bool:
    """Whether the request comes from a browser, of somebody who is not signed in."""
    is_staff = settings.SESSION_COOKIE_NAME in request.COOKIES
    return not is_staff and not ROBOT.search(request.headers.get("User-Agent", ""))
