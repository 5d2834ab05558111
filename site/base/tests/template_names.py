"""The names a template reads, found in its compiled nodes."""

from collections.abc import Iterator
from typing import Any

from django.template.base import FilterExpression, Node, Variable
from django.template.defaulttags import ForNode, WithNode
from django.template.loader_tags import IncludeNode
from django.template.smartif import TokenBase
from django.templatetags.i18n import BlockTranslateNode

# Set by Django itself wherever they can be read.
BUILT_IN = {"forloop", "True", "False", "None"}
# Where a node keeps the name that its result goes under.
RESULT_NAMES = ("asvar", "target_var", "output_var_name", "var_name")


def names_read(template: Any) -> set[str]:
    """The names that the template expects from outside: those it reads, less those it sets itself."""
    things = list(_parts(template.template.nodelist))
    read = {str(thing.lookups[0]) for thing in things if isinstance(thing, Variable) and thing.lookups}
    return read - {name for thing in things for name in _names_set(thing)} - BUILT_IN


def includes(template: Any) -> list[IncludeNode]:
    """The ``include`` tags of the template."""
    return [thing for thing in _parts(template.template.nodelist) if isinstance(thing, IncludeNode)]


def _parts(thing: Any) -> Iterator[Any]:
    """The thing and everything it is made of."""
    yield thing
    match thing:
        case list() | tuple():
            inner: Any = thing
        case dict():
            inner = thing.values()
        case FilterExpression():
            inner = (thing.var, thing.filters)
        case Node() | TokenBase():
            inner = vars(thing).values()
        case _:
            return
    for part in inner:
        yield from _parts(part)


def _names_set(thing: Any) -> Iterator[str]:
    if isinstance(thing, ForNode):
        yield from thing.loopvars
    elif isinstance(thing, Node):
        yield from (str(name) for name in (getattr(thing, attribute, None) for attribute in RESULT_NAMES) if name)
    if isinstance(thing, WithNode | BlockTranslateNode):
        yield from thing.extra_context
