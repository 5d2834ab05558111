"""Searching in the database: simpler, and enough to find a project or a person while Elasticsearch is away."""

from collections.abc import Iterator
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Case, Model, Q, QuerySet, When
from wagtail.models import Page

from projects.contacts import reachable
from projects.models import ConferenceContact, ContactPerson, ProjectContact
from search.asking import Found, Question
from search.plain_hits import page_hit, person_hit, types_with_lead
from search.public_pages import public_pages
from search.query_text import QueryText
from search.searchable import public_people

# Each word costs the database some work.
MOST_WORDS = 8
# Where a page says whom to ring.
CONTACTS: list[type[Model]] = [ProjectContact, ConferenceContact]


def search_database(question: Question) -> Found:
    """The persons of that name or number, then the public pages of the language that have all the words: in the title,
    the lead or a contact's name also as parts of words, elsewhere as Wagtail's own search finds them. Those with the
    words in their title come first. Nothing is narrowed or sorted otherwise.
    """
    words = question.query.words[:MOST_WORDS]
    if not words:
        return Found(total=0, hits=[], fallback=True)
    people = _people(question.query, words, question.language)
    in_title = _contains("title", words)
    matching = reduce(or_, (Q(pk__in=rows) for rows in _elsewhere(words)), in_title)
    pages = public_pages().filter(matching, locale__language_code=question.language)
    ranked = pages.annotate(rank=Case(When(in_title, then=0), default=1)).order_by("rank", "title", "pk")
    end = question.start + question.size
    shown = [*map(person_hit, people[question.start : end])]
    first, last = (max(0, at - len(people)) for at in (question.start, end))
    shown += map(page_hit, ranked.values_list("pk", flat=True)[first:last])
    return Found(total=len(people) + pages.count(), hits=shown, fallback=True)


def _people(query: QueryText, words: list[str], language: str) -> list[ContactPerson]:
    matching = _contains("name", words) | Q(phone__in=query.phones)
    return list(public_people().filter(matching, locale__language_code=language).order_by("name", "pk"))


def _elsewhere(words: list[str]) -> Iterator[QuerySet[Any, Any]]:
    """The pages with the words in a lead, in a contact's name, or where Wagtail finds them."""
    yield Page.objects.search(" ".join(words), operator="and").get_queryset().order_by().values("pk")
    for model in types_with_lead():
        yield model._default_manager.filter(_contains("lead", words)).values("pk")
    named = reachable().filter(_contains("name", words)).values("translation_key")
    for model in CONTACTS:
        yield model._default_manager.filter(person__translation_key__in=named).values("page_id")


def _contains(field: str, words: list[str]) -> Q:
    return reduce(and_, (Q(**{f"{field}__icontains": word}) for word in words))
