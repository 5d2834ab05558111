"""Hits of which the database tells what there is to show, without marks."""

from collections.abc import Iterable

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from wagtail.models import Page, PageQuerySet, get_page_models

from projects.models import ContactPerson
from search.asking import Hit
from search.documents.keys import page_key, person_key
from search.documents.people import lead_of_person
from search.highlights import EXCERPT_LENGTH
from search.models import OutboxEntry

NOTHING = SafeString("")


def page_hit(page_id: int) -> Hit:
    """A page of which no more is known yet than that it is one; `told` tells the rest."""
    return blank_hit(page_key(page_id))


def blank_hit(key: str) -> Hit:
    """The same of a page or person by its key."""
    return Hit(key=key, model="", title=NOTHING, excerpt=NOTHING)


def quotable(hits: Iterable[Hit]) -> list[Hit]:
    """The hits, without the words of those that have changed since they were indexed: what was taken off a page, a
    private file or a person who has left is quoted by no search, however late the index is. One query.
    """
    hits = list(hits)
    entries = OutboxEntry.objects.filter(key__in=[hit.key for hit in hits if hit.model])
    waiting = set(entries.values_list("key", flat=True))
    return [blank_hit(hit.key) if hit.key in waiting else hit for hit in hits]


def person_hit(person: ContactPerson) -> Hit:
    """A contact person, with her title and unit."""
    return Hit(
        key=person_key(person.pk),
        model=person._meta.label_lower,
        title=conditional_escape(person.name),
        excerpt=conditional_escape(lead_of_person(person)),
    )


def told(hit: Hit, subject: Page | ContactPerson) -> Hit:
    """The hit, with what the page of `with_leads`, or the person, says where it says nothing itself."""
    if hit.model:
        return hit
    if isinstance(subject, ContactPerson):
        return person_hit(subject)
    kind = subject.cached_content_type
    return Hit(
        key=hit.key,
        model=f"{kind.app_label}.{kind.model}",
        title=conditional_escape(subject.title),
        excerpt=conditional_escape(Truncator(getattr(subject, "lead", "")).chars(EXCERPT_LENGTH)),
    )


def with_leads(pages: PageQuerySet) -> PageQuerySet:
    """The pages with the lead of whatever type each is."""
    leads = (F(f"{model._meta.model_name}__lead") for model in types_with_lead())
    found: PageQuerySet = pages.annotate(lead=Coalesce(*leads, Value(""), output_field=TextField()))
    return found


def types_with_lead() -> list[type[Page]]:
    """The types of pages that have one."""
    return [model for model in get_page_models() if hasattr(model, "lead")]
