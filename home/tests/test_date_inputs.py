"""Date and time fields of the admin keep what is typed."""

from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from base.checks import our_page_models
from projects.models import ContactPerson
from projects.snippets import ContactPersonViewSet


def date_fields(form_class: Any) -> Iterator[tuple[str, Any]]:
    for name, field in form_class.base_fields.items():
        if isinstance(field.widget, AdminDateInput | AdminDateTimeInput):
            yield name, field.widget
    for name, formset in getattr(form_class, "formsets", {}).items():
        for inner, widget in date_fields(formset.form):
            yield f"{name}.{inner}", widget


@pytest.mark.django_db
@pytest.mark.parametrize("model", our_page_models(), ids=lambda model: model.__name__)
def test_no_picker_of_a_page_replaces_what_is_typed(model: Any) -> None:
    widgets = dict(date_fields(model.get_edit_handler().get_form_class()))
    assert {"go_live_at", "expire_at"} <= widgets.keys()
    assert all(widget.get_config()["validateOnBlur"] is False for widget in widgets.values())


@pytest.mark.django_db
def test_no_picker_of_a_contact_person_replaces_what_is_typed() -> None:
    form_class = ContactPersonViewSet().get_edit_handler().get_form_class()
    widgets = dict(date_fields(form_class))
    assert form_class._meta.model is ContactPerson
    assert {"go_live_at", "expire_at", "valid_until"} == widgets.keys()
    assert all(widget.get_config()["validateOnBlur"] is False for widget in widgets.values())
