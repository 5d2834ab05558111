"""Addresses of the search: ``/sok/`` in Norwegian, ``/en/search/`` in English."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.statistics.views import click
from search.views import search

urlpatterns = [
    path(_("search/"), search, name="search"),
    path(_("search/click"), click, name="search_click"),
]
