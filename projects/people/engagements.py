"""What a person is contact for, or speaks at, as readers see it."""

from dataclasses import dataclass, field
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, prefetch_related_objects
from django.db.models.functions import Cast
from wagtail.models import Locale, Page, ReferenceIndex

from base.pictures import prefetch_renditions
from base.visibility import readable
from projects.listing import STEPS
from projects.models.conference_page import ConferencePage
from projects.models.contact_person import ContactPerson
from projects.models.news_page import NewsPage
from projects.models.project_page import ProjectPage

# What is fetched with a page: the table of its type, and what its card shows.
SHOWN_WITH = ["projectpage__hero_image", "conferencepage", "newspage__hero_image"]


@dataclass
class Engagements:
    """Public pages of one language that show a person: projects by title, conferences by date, news by date."""

    projects: list[ProjectPage] = field(default_factory=list)
    coming: list[ConferencePage] = field(default_factory=list)
    past: list[ConferencePage] = field(default_factory=list)
    news: list[NewsPage] = field(default_factory=list)


def engagements_of(person: ContactPerson, locale: Locale) -> Engagements:
    """The language's pages that refer to any row of the person: as contact, as speaker, or in their text.

    In three queries, the last of which finds the renditions of the person's photo too.
    """
    found = Engagements()
    for page in _pages(person.translation_key, locale):
        match page:
            case ProjectPage():
                found.projects.append(page)
            case ConferencePage():
                (found.past if page.is_past else found.coming).append(page)
            case NewsPage():
                found.news.append(page)
    prefetch_related_objects(found.projects, STEPS)
    prefetch_renditions([person.photo, *(page.hero_image for page in [*found.projects, *found.news])])
    found.coming.sort(key=lambda page: page.date.sort_key)
    found.past.sort(key=lambda page: page.date.sort_key, reverse=True)
    found.news.sort(key=NewsPage.newest_first)
    return found


def _pages(key: UUID, locale: Locale) -> list[Page]:
    """Wagtail's reference index, which follows what is published, knows every place that a page has a person in."""
    rows = ContactPerson.objects.filter(translation_key=key).annotate(id_as_text=Cast("pk", CharField()))
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(ContactPerson),
        to_object_id__in=rows.values("id_as_text"),
        base_content_type=ReferenceIndex._get_base_content_type(Page),  # Wagtail has no public name for it
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    pages = readable(Page.objects.filter(Exists(references), locale=locale))
    names = [name.partition("__")[0] for name in SHOWN_WITH]
    rows_of_pages = pages.select_related(*SHOWN_WITH).order_by("title")
    return [child for page in rows_of_pages for name in names if (child := getattr(page, name, None))]
