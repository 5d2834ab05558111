"""Addresses of the search: ``/sok/`` in Norwegian, ``/en/search/`` in English."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.formats.views import atom, json
from search.statistics.views import click
from search.suggestions.views import suggestions
from search.views import search

urlpatterns = [
    path(_("search/"), search, name="search"),
    path(_("search/click"), click, name="search_click"),
    path(_("search/suggestions/"), suggestions, name="search_suggestions"),
    path(_("search/atom/"), atom, name="search_atom"),
    path(_("search/json/"), json, name="search_json"),
]
