"""Wherever a contact person can be chosen, she is found; by definition, however deep."""

from typing import Any

import pytest
from django.db.models import Model
from wagtail import blocks

from projects.blocks.person_chooser import PersonChooserBlock
from projects.models import ContactPerson, ProjectPage
from projects.people.holders import page_types, person_children, person_keys, shows_people
from projects.people.places import closed, opened, places, places_in_block
from projects.tests.factories import ContactPersonFactory, ProjectContactFactory


class TeamBlock(blocks.StructBlock):
    """Persons in a list and by themselves, beside things that are none."""

    lead = PersonChooserBlock(required=False)
    number = blocks.IntegerBlock(required=False)
    members = blocks.ListBlock(PersonChooserBlock())
    below = blocks.ListBlock(blocks.StreamBlock([("card", blocks.StructBlock([("person", PersonChooserBlock())]))]))


TEAMS = blocks.StreamBlock([("team", TeamBlock()), ("text", blocks.TextBlock())])


def team(**value: Any) -> list[dict[str, Any]]:
    return [{"type": "text", "value": "7", "id": "a"}, {"type": "team", "value": value, "id": "b"}]


def found(raw: Any) -> list[tuple[str, int]]:
    return [(place.path, place.person) for place in places_in_block(TEAMS, raw, "body")]


def test_persons_are_found_however_deep() -> None:
    card = {"type": "card", "value": {"person": 9}, "id": "e"}
    raw = team(
        lead=7,
        number=7,
        members=[{"type": "item", "value": 8, "id": "c"}],
        below=[{"type": "item", "value": [card], "id": "d"}],
    )
    assert found(raw) == [("body.b.lead", 7), ("body.b.members.c", 8), ("body.b.below.d.e.person", 9)]


def test_lists_from_before_their_items_had_ids_are_read_too() -> None:
    raw = team(members=[7, 8])
    assert found(raw) == [("body.b.members.0", 7), ("body.b.members.1", 8)]
    next(iter(places_in_block(TEAMS, raw, "body"))).person = 9
    assert raw[1]["value"]["members"] == [9, 8]


def test_what_the_definition_no_longer_knows_is_passed_by() -> None:
    assert found([{"type": "gone", "value": {"person": 7}, "id": "a"}, *team(lead=None, members=[], unknown=7)]) == []


def test_every_key_to_a_person_is_on_a_page_or_on_a_row_of_one() -> None:
    """A model that refers to persons elsewhere would be passed over when they are replaced."""
    keys = {
        field.related_model
        for field in ContactPerson._meta.get_fields(include_hidden=True)
        if field.auto_created and not field.concrete and not field.many_to_many
    }
    pages: list[type[Model]] = [*page_types()]
    rows: list[type[Model]] = [relation.related_model for page in pages for relation in person_children(page)]
    assert keys == {model for model in [*pages, *rows] if person_keys(model)}
    assert {page.__name__ for page in pages} == {"ProjectPage", "ConferencePage", "NewsPage"}
    assert not shows_people(ContactPerson)


@pytest.mark.django_db
def test_content_that_is_opened_and_closed_is_as_it_was() -> None:
    person = ContactPersonFactory()
    page = ProjectContactFactory(person=person, page__body=[("contact", {"person": person})]).page
    data = ProjectPage.objects.get(pk=page.pk).serializable_data()
    content = opened(ProjectPage, data)
    assert [place.path.split(".")[0] for place in places(ProjectPage, content)] == ["body", "contacts"]
    assert (
        ProjectPage.from_serializable_data(closed(ProjectPage, content)).body
        == ProjectPage.objects.get(pk=page.pk).body
    )
    assert data == ProjectPage.objects.get(pk=page.pk).serializable_data()
