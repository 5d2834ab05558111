"""Hits of which the database tells what there is to show, without marks."""

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

NOTHING = SafeString("")


def page_hit(page_id: int) -> Hit:
    """A page of which no more is known yet than that it is one; `told` tells the rest."""
    return Hit(key=page_key(page_id), model="", title=NOTHING, excerpt=NOTHING)


def person_hit(person: ContactPerson) -> Hit:
    """A contact person, with her title and unit."""
    return Hit(
        key=person_key(person.pk),
        model=person._meta.label_lower,
        title=conditional_escape(person.name),
        excerpt=conditional_escape(lead_of_person(person)),
    )


def told(hit: Hit, subject: Page | ContactPerson) -> Hit:
    """The hit, with what the page of `with_leads` says where it says nothing itself."""
    if hit.model or isinstance(subject, ContactPerson):
        return hit
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
