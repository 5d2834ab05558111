"""Thousands of pages, put straight into the tables: by Wagtail's own way they would take an hour."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import batched
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Page

from home.demo.identity import identity
from home.demo.references import person
from projects.models import ContactPerson, ProcessStep, ProjectContact
from search.bench.bars import Show
from search.bench.texts import Texts
from search.changes import page_saved
from search.client import index_languages
from search.relevance.corpus import DEMO, PARENTS
from search.relevance.files import CorpusPage, Step, people
from search.relevance.page_types import TYPES
from search.relevance.people import make_people

# Six in ten pages are news, as on a site that has been kept for years.
KINDS = ("news", "project", "news", "news", "information", "news", "project", "news", "news", "project")
STEPS = ("step", "deadline", "decision")
BATCH = 500


def make_many_pages(number: int, show: Show) -> None:
    """Make so many in each language of the site, live, below those of the demo content."""
    make_people()
    with transaction.atomic(), _unnoticed():
        for language in index_languages():
            texts = Texts(language)
            above = {kind: _above(kind, language) for kind in PARENTS}
            persons = [person(key) for key in people()]
            for batch in batched(range(number), BATCH, strict=False):
                show(f"Making pages ({language}): {batch[0]} of {number} …")
                _store([_page(texts, language, n, above, persons) for n in batch])
            for parent in above.values():
                Page.objects.filter(pk=parent.pk).update(numchild=parent.get_children().count())


def _above(kind: str, language: str) -> Page:
    key = identity("page", PARENTS[kind].removeprefix(DEMO))
    return Page.objects.get(translation_key=key, locale__language_code=language)


def _page(texts: Texts, language: str, number: int, above: dict[str, Page], persons: Sequence[ContactPerson]) -> Any:
    kind = KINDS[number % len(KINDS)]
    content = _content(texts, language, kind, number)
    parent = above[kind]
    made = TYPES[kind](content, parent.locale)
    if kind == "project":
        made.contacts = [ProjectContact(person=persons[texts.number(len(persons))])]
    made.title = made.draft_title = content.title
    made.lead, made.slug = content.lead, content.topic
    made.depth = parent.depth + 1
    # Those that are there have the first of the 36⁴ places.
    made.path = Page._get_path(parent.path, made.depth, 1000 + number)
    made.set_url_path(parent)
    made.content_type = made.cached_content_type
    made.first_published_at = made.last_published_at = timezone.now()
    return made


def _content(texts: Texts, language: str, kind: str, number: int) -> CorpusPage:
    is_project, is_information = kind == "project", kind == "information"
    paragraphs = [texts.paragraph(4), f"## {texts.title()}", texts.paragraph(5), texts.paragraph(4)]
    return CorpusPage(
        language=language,
        topic=f"bench-{number}",
        kind=kind,
        title=texts.title(),
        lead=texts.paragraph(2),
        body="" if is_information else "\n\n".join(paragraphs),
        questions={texts.title(): texts.paragraph(4) for _ in range(4)} if is_information else {},
        date=f"{2018 + texts.number(9)}-{1 + texts.number(12):02}-{1 + texts.number(28):02}",
        period=f"{2018 + texts.number(4)}/{2022 + texts.number(8)}",
        steps=[_step(texts) for _ in range(4)] if is_project else [],
    )


def _step(texts: Texts) -> Step:
    date = f"{2020 + texts.number(9)}-{1 + texts.number(12):02}"
    return Step(date=date, kind=STEPS[texts.number(len(STEPS))], title=texts.title(), text=texts.paragraph(2))


def _store(pages: list[Any]) -> None:
    rows = [
        Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}) for page in pages
    ]
    for row, page in zip(Page.objects.bulk_create(rows), pages, strict=True):
        page.pk = page.id = row.pk
        page.save_base(raw=True, force_insert=True)
    projects = [page for page in pages if hasattr(page, "steps")]
    for model, relation in ((ProcessStep, "steps"), (ProjectContact, "contacts")):
        children = []
        for page in projects:
            for child in getattr(page, relation).all():
                child.page = page
                children.append(child)
        model._default_manager.bulk_create(children)


@contextmanager
def _unnoticed() -> Iterator[None]:
    """The outbox learns nothing of it: the index is built anew afterwards."""
    post_save.disconnect(page_saved)
    try:
        yield
    finally:
        post_save.connect(page_saved)
