"""Hits that are made from the database alone, without marks."""

from collections.abc import Sequence

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.html import conditional_escape
from django.utils.text import Truncator
from wagtail.models import Page, get_page_models

from projects.models import ContactPerson
from search.asking import Hit
from search.documents.keys import page_key, person_key
from search.documents.people import lead_of_person
from search.highlights import EXCERPT_LENGTH


def page_hits(page_ids: Sequence[int]) -> list[Hit]:
    """The pages in this order, with the lead of whatever type each is, in one query."""
    if not page_ids:
        return []
    lead = Coalesce(
        *(F(f"{model._meta.model_name}__lead") for model in types_with_lead()), Value(""), output_field=TextField()
    )
    pages = Page.objects.annotate(lead=lead).select_related("content_type").in_bulk(page_ids)
    return [_page_hit(pages[page_id]) for page_id in page_ids if page_id in pages]


def person_hit(person: ContactPerson) -> Hit:
    """A contact person, with her title and unit."""
    return Hit(
        key=person_key(person.pk),
        model=person._meta.label_lower,
        title=conditional_escape(person.name),
        excerpt=conditional_escape(lead_of_person(person)),
    )


def types_with_lead() -> list[type[Page]]:
    """The types of pages that have one."""
    return [model for model in get_page_models() if hasattr(model, "lead")]


def _page_hit(page: Page) -> Hit:
    return Hit(
        key=page_key(page.pk),
        model=f"{page.content_type.app_label}.{page.content_type.model}",
        title=conditional_escape(page.title),
        excerpt=conditional_escape(Truncator(page.lead).chars(EXCERPT_LENGTH)),
    )
