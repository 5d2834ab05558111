"""What an editor can make of what readers search for: a synonym, a promoted result, or the draft of a page."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from base.models import User
from search.models import PromotedResult, PromotedSearch, Synonym, SynonymWord

type Search = tuple[str, str]
"""A language, and the normal form of what was searched for."""


class Kind(NamedTuple):
    """Something that an editor adds: the field that takes the search, and the rows by which it is looked up."""

    model: type[Synonym | PromotedResult]
    field: str
    words: type[SynonymWord | PromotedSearch]
    relation: str
    make: Promise
    see: Promise


KINDS = [
    Kind(Synonym, "words", SynonymWord, "synonym", _("Make a synonym"), _("See its synonyms")),
    Kind(PromotedResult, "searches", PromotedSearch, "promotion", _("Promote a page"), _("See what is promoted")),
]


def offers_for(user: User | AnonymousUser, searches: Iterable[Search]) -> dict[Search, list[Button]]:
    """The buttons beside each search: to what is there already, or to a form that is filled in. At most two queries."""
    searches = list(searches)
    found: dict[Search, list[Button]] = {search: [] for search in searches}
    for kind in KINDS:
        if _may_add(user, kind.model):
            there = _there(kind, [query for _, query in searches])
            for search, buttons in found.items():
                buttons.append(_see(kind, search, there[search]) if search in there else _make(kind, search))
    if _may_add(user, Page):
        for search, buttons in found.items():
            buttons.append(_draft(search))
    return found


def _there(kind: Kind, queries: Sequence[str]) -> dict[Search, int]:
    current = {f"{kind.relation}__in": kind.model.objects.current()}
    rows = kind.words._default_manager.filter(key__in=queries, **current)
    return {
        (language, key): pk
        for language, key, pk in rows.values_list(f"{kind.relation}__language", "key", kind.relation)
    }


def _see(kind: Kind, search: Search, pk: int) -> Button:
    return _button(kind.see, reverse(_view(kind, "edit"), args=[pk]), search)


def _make(kind: Kind, search: Search) -> Button:
    language, query = search
    address = reverse(_view(kind, "add"))
    return _button(kind.make, f"{address}?{urlencode({'language': language, kind.field: query})}", search)


def _view(kind: Kind, name: str) -> str:
    return f"wagtailsnippets_search_{kind.model._meta.model_name}:{name}"


def _draft(search: Search) -> Button:
    language, query = search
    address = f"{reverse('draft_of_search')}?{urlencode({'language': language, 'title': query})}"
    return _button(_("Draft a page"), address, search)


def _button(label: Promise, url: str, search: Search) -> Button:
    attrs = {"aria-label": f"{label}: {search[1]}"}
    return Button(label, url, classname="button button-small button-secondary", attrs=attrs)


def _may_add(user: User | AnonymousUser, model: type[Model]) -> bool:
    return bool(policy_registry.get_by_type(model).user_has_permission(user, "add"))
