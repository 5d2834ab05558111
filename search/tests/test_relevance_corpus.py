"""The corpus: what its files hold, and the pages and documents that are made of them."""

from collections import Counter
from collections.abc import Mapping

import pytest
from django.test import Client
from wagtail.models import Page, Revision

from base.phone_numbers import parse_phone_number
from projects.models import ContactPerson, ProcessChange
from search.documents import document_of
from search.documents.plain_text import NAME_END
from search.mapping import index_body
from search.relevance.corpus import DemoContentMissingError, make_corpus
from search.relevance.files import KINDS, CorpusPage, corpus_pages, people
from search.relevance.judgements import LANGUAGES, read_judgements
from search.relevance.nynorsk import nynorsk_documents

ALL = [page for language in LANGUAGES for page in corpus_pages(language)]


@pytest.fixture
def made(corpus: Mapping[str, int], db: None) -> Mapping[str, int]:
    return corpus


def page_of(made: Mapping[str, int], key: str) -> Page:
    return Page.objects.get(pk=made[key]).specific


def test_it_has_three_hundred_pages_of_each_kind_and_language() -> None:
    assert Counter(page.language for page in ALL) == {"nb": 200, "nn": 50, "en": 50}
    assert {(page.language, page.kind) for page in ALL} == {
        (language, kind) for language in LANGUAGES for kind in KINDS
    }


def test_no_text_stands_on_two_pages_of_a_language() -> None:
    texts = Counter((page.language, text) for page in ALL for text in (page.title, page.lead, page.body) if text)
    assert [text for text, times in texts.items() if times > 1] == []


def test_every_page_has_a_text_of_its_own() -> None:
    def words(page: CorpusPage) -> int:
        texts = [page.lead, page.body, *page.questions, *page.questions.values(), *(s.abstract for s in page.sessions)]
        return len(" ".join(texts).split())

    assert [page.key for page in ALL if words(page) < 35] == []


def test_telephone_numbers_are_valid_and_each_persons_own() -> None:
    numbers = [person["phone"] for person in people().values()]
    assert [parse_phone_number(number) for number in numbers] == numbers
    assert len(set(numbers)) == len(numbers)
    assert all(person["email"].endswith("@example.org") for person in people().values())


def test_every_page_is_live_and_shown_in_its_language(made: Mapping[str, int]) -> None:
    for page in corpus_pages("nb") + corpus_pages("en"):
        stored = page_of(made, f"{page.language}/{page.key}")
        assert (stored.live, stored.locale.language_code, stored.title) == (True, page.language, page.title)
        stored.full_clean()
    client = Client()
    for key in (
        "nb/renovasjonsbiler/conference",
        "en/telecare/project",
        "nb/kloakkfett/information",
        "en/ai-guidelines/news",
    ):
        assert client.get(page_of(made, key).url).status_code == 200


def test_a_page_is_found_by_everything_in_its_file(made: Mapping[str, int]) -> None:
    project = document_of(page_of(made, "nb/nodstrom/project"))
    assert project["title"] == "Nødstrøm fra batteri og solceller"
    assert project["themes"] == ["Klima og energi"]
    assert project["process"][1] == f"Frist for tilbud på nødstrømanlegg (28. juni 2024){NAME_END}"
    assert project["phones"] == ["+4794669021", "+4794648106"]
    conference = document_of(page_of(made, "en/flood-warning/conference"))
    assert "Petra Prøvesen, Oppdiktet Vannlab" in conference["programme"][1]
    assert "Elvestrand arts centre" in conference["facts"]
    information = document_of(page_of(made, "nb/byggesak/information"))
    assert "Må jeg sende nabovarsel?" in information["headings"]


def test_every_judged_page_is_there(made: Mapping[str, int]) -> None:
    documents = nynorsk_documents()
    for judgement in read_judgements():
        there = (
            documents
            if judgement.language == "nn"
            else {key.partition("/")[2] for key in made if key.startswith(judgement.language)}
        )
        assert set(judgement.grades) <= set(there), judgement


def test_making_it_again_changes_nothing(made: Mapping[str, int]) -> None:
    before = Page.objects.count(), ContactPerson.objects.count()
    assert make_corpus() == made
    assert (Page.objects.count(), ContactPerson.objects.count()) == before


def test_it_tells_no_follower_and_keeps_no_revision(made: Mapping[str, int]) -> None:
    ids = [pk for key, pk in made.items() if "/demo/" not in key]
    keys = Page.objects.filter(pk__in=ids).values("translation_key")
    assert not Revision.objects.filter(object_id__in=map(str, ids), base_content_type__model="page").exists()
    assert not ProcessChange.objects.filter(project_key__in=keys).exists()


@pytest.mark.django_db
def test_without_the_demo_content_it_says_what_is_missing() -> None:
    Page.objects.filter(depth__gt=2).delete()
    with pytest.raises(DemoContentMissingError, match="demo/projects-index"):
        make_corpus()


def test_documents_in_nynorsk_have_the_fields_of_an_index() -> None:
    documents = nynorsk_documents()
    fields = set(index_body("nb")["mappings"]["properties"])
    assert all(set(document) <= fields for document in documents.values())
    document = documents["rassikring/project"]
    assert document["process"][1] == f"Frist for innspel om skredradar (15. september 2023){NAME_END}"
    assert document["phones"] == ["+4794669021"]
    assert str(document["date"]) == "2023-01-01"
