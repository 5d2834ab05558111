"""Conventions of the project as system checks: what an editor meets must be explained and complete."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.blocks import Block, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

OUR_APPS = {"base", "home", "projects", "search"}


def our_page_models() -> list[type[Page]]:
    """The page types that the project defines."""
    return [model for model in get_page_models() if model._meta.app_label in OUR_APPS]


@register()
def check_page_types(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Each page type says where it may stand, what may stand below it, and what it is for."""
    messages: list[CheckMessage] = []
    for model in our_page_models():
        messages += [
            Error(f"{model.__name__} does not set {name}.", obj=model, id="base.E001")
            for name in ("parent_page_types", "subpage_types", "page_description")
            if name not in vars(model)
        ]
        messages += _missing_template(getattr(model, "template", ""), model)
    return messages


@register()
def check_blocks(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Each block that an editor can choose has an icon, a description, a preview and a template."""
    messages: list[CheckMessage] = []
    for block in our_blocks():
        if not isinstance(block, StructBlock) and type(block).__module__.startswith("wagtail."):
            continue
        messages += [
            Error(f"{type(block).__name__} has no {name}.", obj=type(block), id="base.E002")
            for name in ("icon", "description")
            if not getattr(block.meta, name, None)
        ]
        if not block.is_previewable:
            messages.append(Error(f"{type(block).__name__} has no preview.", obj=type(block), id="base.E003"))
        messages += _missing_template(getattr(block.meta, "template", None), type(block))
        messages += _missing_template(getattr(block.meta, "preview_template", None), type(block))
    return messages


def our_blocks() -> list[Block]:
    """One of each kind of block that can be chosen on a page type of the project."""
    found: dict[type[Block], Block] = {}
    for model in our_page_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for block in field.stream_block.child_blocks.values():
                    found.setdefault(type(block), block)
    return list(found.values())


def _missing_template(name: str | None, obj: Any) -> Iterator[CheckMessage]:
    if name:
        try:
            get_template(name)
        except TemplateDoesNotExist:
            yield Error(f"The template {name} of {obj.__name__} does not exist.", obj=obj, id="base.E004")
