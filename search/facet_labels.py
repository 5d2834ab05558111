"""What facets and their values are called, in the reader's language."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from projects.models import StepState, Theme
from search.facets import OPEN
from search.results import type_label

type Labels = dict[str, dict[str, str]]
"""By the name of a facet, what each value is called."""

STATES = dict(StepState.choices)


def facet_label(name: str) -> str:
    """What the facet asks."""
    return {
        "type": _("Kind of content"),
        "open": _("Deadline"),
        "theme": _("Theme"),
        "state": _("Where the process stands"),
        "year": _("Year"),
        "unit": _("Unit"),
    }[name]


def labels_of(values: Mapping[str, Iterable[str]], language: str) -> Labels:
    """The labels of these values of facets, in one query if there are themes. What has none is called as it is."""
    labels = {name: {value: _label(name, value) for value in found} for name, found in values.items()}
    if themes := labels.get("theme"):
        known = Theme.objects.filter(slug__in=list(themes), locale__language_code=language)
        themes.update(known.values_list("slug", "name"))
    return labels


def _label(name: str, value: str) -> str:
    if name == "type":
        return type_label(value) or value
    if name == "state":
        return str(STATES.get(value, value))
    return _("Open for input or registration") if name == "open" and value == OPEN else value
