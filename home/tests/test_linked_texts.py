"""Links to pages in texts: found at once, however many texts hold them."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from base.page_links import find_links, links_of_one_request, opening_tags
from home.tests.factories import InformationPageFactory, english_home
from projects.models import ProjectPage
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def link_to(page: object) -> str:
    return f'<p><a linktype="page" id="{page.pk}">Les mer</a></p>'  # type: ignore[attr-defined]  # any page


def queries(client: Client, address: str) -> int:
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def project_with_links(count: int) -> ProjectPage:
    targets = [InformationPageFactory() for _ in range(count)]
    page: ProjectPage = ProjectPageFactory(body=[("text", link_to(target)) for target in targets])
    for target in targets:
        ProcessStepFactory(page=page, text=link_to(target))
    return page


def test_ten_linked_texts_and_steps_cost_no_more_queries_than_one(client: Client) -> None:
    one, ten = (queries(client, project_with_links(count).url) for count in (1, 10))
    assert one == ten
    assert ten <= 12


def test_every_one_of_them_leads_to_its_page(client: Client) -> None:
    page = project_with_links(3)
    shown = client.get(page.url).content.decode()
    for target in InformationPageFactory._meta.model.objects.all():
        assert shown.count(f'<a href="{target.url}">Les mer</a>') == 2


def test_a_link_on_an_english_page_leads_to_the_english_page(client: Client) -> None:
    english_home()
    target = InformationPageFactory(title="Om oss", slug="om-oss")
    page_in_english(target, title="About", slug="about")
    page = page_in_english(InformationPageFactory(body=[("text", link_to(target))]), title="Links", slug="links")
    assert '<a href="/en/about/">Les mer</a>' in client.get(page.url).content.decode()


def test_nothing_that_one_request_found_is_left_for_the_next() -> None:
    target = InformationPageFactory(slug="gammel")
    with links_of_one_request():
        find_links([link_to(target)])
        assert opening_tags([target.pk]) == ['<a href="/gammel/">']
        target.slug = "ny"
        target.save()
        assert opening_tags([target.pk]) == ['<a href="/gammel/">']
    with links_of_one_request():
        assert opening_tags([target.pk]) == ['<a href="/ny/">']
    assert opening_tags([target.pk]) == ['<a href="/ny/">']


def test_a_link_to_no_page_has_no_address() -> None:
    assert opening_tags([0, 987654]) == ["<a>", "<a>"]
