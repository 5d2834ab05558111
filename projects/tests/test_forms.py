"""What editors of projects and conferences are told beside the field that is wrong."""

import pytest
from django.utils import translation
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from projects.models import ProjectPage
from projects.tests.factories import ContactPersonFactory, ProjectPageFactory, ThemeFactory
from projects.tests.languages import english

pytestmark = pytest.mark.django_db


def posted(contacts: list[dict[str, str]], **fields: str) -> dict[str, str]:
    data = {
        "title": "Ombruk",
        "slug": "ombruk",
        "status": "ongoing",
        "body": streamfield([]),
        "partners": streamfield([]),
        "steps": inline_formset([]),
        "contacts": inline_formset(contacts),
        "questions": inline_formset([]),
        "comments": inline_formset([]),
        **fields,
    }
    form_data: dict[str, str] = nested_form_data(data)
    return form_data


def form_for(page: Page, data: dict[str, str]):  # type: ignore[no-untyped-def]  # Wagtail's form is made at run time
    return ProjectPage.get_edit_handler().get_form_class()(data, instance=page)


def test_a_person_who_is_chosen_twice_is_named_beside_the_second_row() -> None:
    person = ContactPersonFactory(name="Rolle Rollesen")
    form = form_for(ProjectPageFactory(), posted([{"person": str(person.pk)}, {"person": str(person.pk)}]))
    with translation.override("nb"):
        assert not form.is_valid()
        rows = form.formsets["contacts"].forms
        assert not rows[0].errors
        assert rows[1].errors["person"] == ["Rolle Rollesen står på listen fra før."]


def test_different_persons_are_accepted() -> None:
    first, second = ContactPersonFactory(), ContactPersonFactory()
    form = form_for(ProjectPageFactory(), posted([{"person": str(first.pk)}, {"person": str(second.pk)}]))
    assert form.is_valid(), form.errors


def test_the_themes_to_choose_from_are_those_of_the_pages_language() -> None:
    norwegian = ThemeFactory()
    ThemeFactory(locale=english())
    form = form_for(ProjectPageFactory(), posted([]))
    assert list(form.fields["themes"].queryset) == [norwegian]


def test_a_stopped_project_must_tell_its_readers_why() -> None:
    with translation.override("nb"):
        form = form_for(ProjectPageFactory(), posted([], status="stopped"))
        assert not form.is_valid()
        assert "Fortell leserne hvorfor" in form.errors["status_notice"][0]
        assert form_for(ProjectPageFactory(), posted([], status="stopped", status_notice="Ingen penger.")).is_valid()
