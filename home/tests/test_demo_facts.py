"""Every fact of the source pages stands on the page that carries them, in both languages."""

import pytest
from wagtail.models import Page

from base.tests.reading import links_of, parse, text_of
from home.demo.files import LANGUAGES, read_facts
from home.demo.identity import identity
from home.tests.fixtures import Show

FACTS = [
    pytest.param(facts["page"], language, fact, id=f"{facts['page']}-{language}-{number}")
    for facts in read_facts()
    for language in sorted(LANGUAGES)
    for number, fact in enumerate(facts["facts"], start=1)
]


@pytest.mark.parametrize(("key", "language", "fact"), FACTS)
def test_a_fact_of_the_source_stands_on_the_page(show: Show, key: str, language: str, fact: dict[str, str]) -> None:
    address = Page.objects.get(translation_key=identity("page", key), locale__language_code=language).url
    body = parse(show(address)).find("body")
    assert body is not None
    if "href" in fact:
        assert fact["href"] in links_of(body), fact["fact"]
    else:
        assert " ".join(fact[language].split()) in text_of(body), fact["fact"]
