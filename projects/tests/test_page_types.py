"""What an editor can make where."""

import pytest
from wagtail.models import Page, get_page_models

from projects.tests.factories import (
    ContactDirectoryPageFactory,
    NewsIndexPageFactory,
    ProjectIndexPageFactory,
    front_page,
)

PLACES = {
    "home.homepage": {
        "home.informationpage",
        "projects.projectindexpage",
        "projects.newsindexpage",
        "projects.contactdirectorypage",
        "projects.calendarpage",
    },
    "home.informationpage": {"home.informationpage"},
    "projects.projectindexpage": {"projects.projectpage"},
    "projects.projectpage": {"projects.conferencepage"},
    "projects.conferencepage": set(),
    "projects.newsindexpage": {"projects.newspage"},
    "projects.newspage": set(),
    "projects.contactdirectorypage": set(),
    "projects.calendarpage": set(),
}
TYPES = {model._meta.label_lower: model for model in get_page_models() if model is not Page}


def test_every_page_type_has_its_place() -> None:
    assert set(PLACES) == set(TYPES)


@pytest.mark.parametrize("parent", PLACES)
def test_below_a_page_an_editor_makes_what_makes_sense_and_nothing_else(parent: str) -> None:
    assert {model._meta.label_lower for model in TYPES[parent].allowed_subpage_models()} == PLACES[parent]


def test_a_front_page_stands_at_the_top_alone() -> None:
    assert [model._meta.label_lower for model in TYPES["home.homepage"].allowed_parent_page_models()] == [
        "wagtailcore.page"
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("make", [ProjectIndexPageFactory, NewsIndexPageFactory, ContactDirectoryPageFactory])
def test_a_language_has_one_list_of_each_kind(make: type) -> None:
    page_type = make._meta.model  # type: ignore[attr-defined]  # a factory's options
    assert page_type.can_create_at(front_page())
    make()
    assert not page_type.can_create_at(front_page())


@pytest.mark.parametrize("name", PLACES)
def test_the_chooser_explains_each_page_type_in_the_editors_language(name: str) -> None:
    from django.utils import translation

    described = []
    for language in ("nb", "en"):
        with translation.override(language):
            described.append((str(TYPES[name]._meta.verbose_name), str(TYPES[name].page_description)))
    norwegian, english = described
    assert norwegian[0] != english[0]
    assert norwegian[1] != english[1]
    assert all(norwegian + english)
