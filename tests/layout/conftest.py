"""Pages as they are sent."""

import pytest
from django.test import Client

from tests.browser.demo import public_pages
from tests.browser.pages import addresses


@pytest.fixture(scope="package")
def sent(site: str) -> dict[str, bytes]:
    """Every public page and one of each public type, as it is sent, by its address."""
    client = Client(HTTP_HOST=site.removeprefix("http://"))
    wanted = dict.fromkeys([*addresses(), *(page.url for page in public_pages())])
    return {address: client.get(address).content for address in wanted}
