from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from base.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("editor"))
    return client


def interpretation(client: Client, text: str) -> dict[str, object]:
    with translation.override("en"):
        response = client.get(reverse("fuzzy_date_interpretation"), {"text": text})
    assert response.status_code == HTTPStatus.OK
    answer: dict[str, object] = response.json()
    return answer


def test_an_editor_sees_how_a_date_is_understood(editor: Client) -> None:
    answer = interpretation(editor, "27.8.2020")
    assert answer["understood"] is True
    assert "27. august 2020" in str(answer["message"])


def test_an_editor_sees_the_candidates_of_what_is_ambiguous(editor: Client) -> None:
    answer = interpretation(editor, "vinteren 2020")
    assert answer["understood"] is False
    assert answer["candidates"] == ["Vinteren 2019–2020", "Vinteren 2020–2021"]


def test_an_editor_sees_that_a_text_is_not_understood(editor: Client) -> None:
    answer = interpretation(editor, "når det passer")
    assert answer["understood"] is False
    assert "når det passer" in str(answer["message"])


def test_an_empty_field_is_not_spoken_of(editor: Client) -> None:
    assert interpretation(editor, " ") == {"understood": True, "message": "", "candidates": []}


def test_only_who_may_use_the_admin_may_ask(client: Client) -> None:
    response = client.get(reverse("fuzzy_date_interpretation"), {"text": "2020"})
    assert response.status_code == HTTPStatus.FOUND
