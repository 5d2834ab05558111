"""Old addresses of pages."""

import pytest
from django.test import Client

from home.models import InformationPage
from home.tests.factories import InformationPageFactory, norwegian_home


@pytest.fixture
def page_moved(db: None) -> tuple[InformationPage, str]:
    """A page that was moved there and back, and its address in between."""
    home = norwegian_home()
    page = InformationPageFactory(parent=home, title="Båten")
    page.move(InformationPageFactory(parent=home, title="Havna"), pos="last-child")
    between = InformationPage.objects.get(pk=page.pk)
    address = between.url
    between.move(home, pos="last-child")
    return InformationPage.objects.get(pk=page.pk), address


def test_a_page_that_was_moved_is_found_at_its_old_address(
    page_moved: tuple[InformationPage, str], client: Client
) -> None:
    page, old = page_moved
    answer = client.get(old, follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain[-1] == (page.url, 301)


@pytest.mark.parametrize("query", ["", "?q=1"])
def test_no_redirect_leads_in_a_circle_once_the_page_is_gone(
    page_moved: tuple[InformationPage, str], client: Client, query: str
) -> None:
    page, old = page_moved
    address = page.url
    page.unpublish()
    assert client.get(f"{address}{query}").status_code == 404
    assert client.get(f"{old}{query}", follow=True).status_code == 404
