"""What persons are contact for, as the directory filters by it and finds it: projects, their conferences and themes."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Model, OuterRef, QuerySet, Subquery
from wagtail.models import Locale, Page

from base.visibility import readable
from projects.models.conference_page import ConferenceContact, ConferencePage
from projects.models.project_page import ProjectContact, ProjectPage
from projects.models.theme import Theme


@dataclass
class Field:
    """What one person is contact for: names of projects and of themes by their slugs, and titles of conferences."""

    projects: dict[str, str] = field(default_factory=dict)
    themes: dict[str, str] = field(default_factory=dict)
    conferences: list[str] = field(default_factory=list)


def fields_of_contacts(locale: Locale) -> dict[UUID, Field]:
    """The field of each contact of the language's public projects and conferences, by translation key.

    Who is contact for a conference is so for its project. In two queries, however many there are.
    """
    projects = _projects(locale)
    found: dict[UUID, Field] = defaultdict(Field)
    of_conferences = _contacts(ConferenceContact, ConferencePage, locale)
    contacts = _contacts(ProjectContact, ProjectPage, locale).union(of_conferences, all=True)
    for key, path, title in contacts.order_by():  # a union has no column for the rows' own order
        if path in projects:
            _add(found[key], projects[path])
        else:
            found[key].conferences.append(title)
            _add(found[key], projects.get(path[: -Page.steplen]))
    return found


def _contacts(rows: type[Model], pages: type[Page], locale: Locale) -> QuerySet[Any, Any]:
    """Who is contact for a public page of the language: her key, and the page's path and title."""
    public = rows._default_manager.filter(page__in=readable(pages.objects.filter(locale=locale))).order_by()
    return public.values_list("person__translation_key", "page__path", "page__title")


def _projects(locale: Locale) -> dict[str, Field]:
    """Each public project of the language with its themes, by its path in the tree."""
    theme = Theme.objects.filter(translation_key=OuterRef("themes__translation_key"), locale=locale)
    rows = readable(ProjectPage.objects.filter(locale=locale)).annotate(
        theme_slug=Subquery(theme.values("slug")[:1]), theme_name=Subquery(theme.values("name")[:1])
    )
    found: dict[str, Field] = defaultdict(Field)
    for path, slug, title, theme_slug, theme_name in rows.values_list(
        "path", "slug", "title", "theme_slug", "theme_name"
    ):
        found[path].projects[slug] = title
        if theme_slug:
            found[path].themes[theme_slug] = theme_name
    return found


def _add(to: Field, project: Field | None) -> None:
    if project:
        to.projects |= project.projects
        to.themes |= project.themes
