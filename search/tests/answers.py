"""Answers of a search engine, made up for tests of what is shown of them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.html import conditional_escape
from wagtail.models import Page

from projects.models import ContactPerson
from search import answering
from search.asking import Found, Hit, Question
from search.documents.keys import page_key, person_key
from search.models import OutboxEntry

type Answers = Callable[[Found], list[Question]]


def hit_of(subject: Page | ContactPerson, **values: Any) -> Hit:
    """The hit of a page or person."""
    is_person = isinstance(subject, ContactPerson)
    made: dict[str, Any] = {
        "key": person_key(subject.pk) if is_person else page_key(subject.pk),
        "model": subject._meta.label_lower,
        "title": conditional_escape(str(subject)),
        "excerpt": conditional_escape(""),
    }
    return Hit(**(made | values))


def found_of(*subjects: Page | ContactPerson, **values: Any) -> Found:
    """What was found, as the whole of it."""
    made: dict[str, Any] = {
        "total": len(subjects),
        "unnarrowed": len(subjects),
        "hits": [hit_of(subject) for subject in subjects],
    }
    return Found(**(made | values))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Have every question answered so; the questions are gathered."""

    def answers(found: Found) -> list[Question]:
        asked: list[Question] = []

        def find(question: Question) -> Found:
            asked.append(question)
            return found

        monkeypatch.setattr(answering, "find", find)
        OutboxEntry.objects.all().delete()  # the answer is of an index that has all changes
        return asked

    return answers
