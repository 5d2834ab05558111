"""Which models can show a contact person, and through which of their fields; by their definition, not by guess."""

from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import Exists, F, ForeignKey, ManyToOneRel, Model, OuterRef, Q, TextField
from django.db.models.functions import Cast
from django.db.models.lookups import Contains
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.blocks import Block, ChooserBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from projects.models import ContactPerson


@cache
def person_keys(model: type[Model]) -> list[str]:
    """The model's foreign keys to contact persons."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model is ContactPerson
    ]


@cache
def person_streams(model: type[Model]) -> dict[str, StreamBlock]:
    """The model's streams in which a contact person can be chosen, however deep."""
    streams = [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]
    return {field.name: field.stream_block for field in streams if _holds_person(field.stream_block)}


@cache
def person_children(model: type[Model]) -> list[ManyToOneRel]:
    """The relations to rows that belong to the model's and can show a contact person."""
    if not issubclass(model, ClusterableModel):
        return []
    return [relation for relation in get_all_child_relations(model) if shows_people(relation.related_model)]


@cache
def shows_people(model: type[Model]) -> bool:
    """Whether rows of the model, or those that belong to them, can show a contact person."""
    return bool(person_keys(model) or person_streams(model) or person_children(model))


def page_types() -> list[type[Page]]:
    """The page types that can show contact persons."""
    return [model for model in get_page_models() if shows_people(model)]


def is_person_block(block: Block) -> bool:
    """Whether a contact person is chosen in it."""
    return isinstance(block, ChooserBlock) and block.target_model is ContactPerson


def showing_any(model: type[Model], pks: set[int]) -> Q:
    """Rows of the model that may show one of these persons: surely by key; in a stream, wherever the number occurs."""
    conditions = Q(pk__in=[])
    for key in person_keys(model):
        conditions |= Q(**{f"{key}__in": pks})
    for stream in person_streams(model):
        conditions |= mentioning(stream, pks)
    for relation in person_children(model):
        child: Any = relation.related_model
        rows = child._default_manager.filter(showing_any(child, pks), **{relation.field.name: OuterRef("pk")})
        conditions |= Q(Exists(rows))
    return conditions


def mentioning(column: str, pks: set[int]) -> Q:
    """Rows in whose text or JSON column one of the numbers occurs: a coarse sieve before the content is read."""
    return reduce(or_, (Q(Contains(Cast(F(column), TextField()), str(pk))) for pk in pks), Q(pk__in=[]))


def _holds_person(block: Block) -> bool:
    if isinstance(block, StreamBlock | StructBlock):
        return any(_holds_person(child) for child in block.child_blocks.values())
    if isinstance(block, ListBlock):
        return _holds_person(block.child_block)
    return is_person_block(block)
