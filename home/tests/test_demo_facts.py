"""Every fact of the source pages stands on the page that carries them, in both languages."""

import pytest
from wagtail.models import Page

from base.tests.reading import links_of, parse, text_of
from home.demo.files import LANGUAGES, read_facts
from home.demo.identity import identity
from home.tests.fixtures import Show

FACTS = {facts["page"]: facts["facts"] for facts in read_facts()}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("key", FACTS)
def test_the_facts_of_the_source_stand_on_the_page(show: Show, key: str, language: str) -> None:
    address = Page.objects.get(translation_key=identity("page", key), locale__language_code=language).url
    body = parse(show(address)).find("body")
    assert body is not None
    links, text = links_of(body), text_of(body)

    def is_there(fact: dict[str, str]) -> bool:
        return fact["href"] in links if "href" in fact else " ".join(fact[language].split()) in text

    assert FACTS[key]
    assert [fact["fact"] for fact in FACTS[key] if not is_there(fact)] == []
