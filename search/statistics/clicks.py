"""Where a browser tells that a result was opened: HTML's ``ping`` attribute, hyperlink auditing.

The link stays the page's own address, and nothing runs in the page.
"""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils import translation

from search.statistics.countable import countable

PARAMETER = "q"


def ping_address(query: str, language: str) -> str:
    """The value of ``ping`` on the links of a search's results; empty where the search is not written down."""
    if not (text := countable(query)):
        return ""
    with translation.override(language):
        return f"{reverse('search_click')}?{urlencode({PARAMETER: text})}"
