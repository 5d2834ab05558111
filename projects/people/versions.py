"""The versions of pages that are in use: what is published, drafted, scheduled or in moderation.

Older revisions are history, and are left alone. Beside these, wagtail-localize keeps a copy of what each translation
was made from, and makes it anew from that.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import TranslationSource

from projects.people.holders import mentioning, page_types


class VersionKind(models.TextChoices):
    """What a version of a page is there for."""

    PUBLISHED = "published", _("Published")
    SCHEDULED = "scheduled", _("Scheduled")
    MODERATION = "moderation", _("In moderation")
    DRAFT = "draft", _("Draft")


@dataclass(frozen=True)
class RevisionInUse:
    """A revision with the kind of version that it is; ``PUBLISHED`` where it repeats what readers see."""

    revision: Revision
    kind: VersionKind

    @property
    def page_id(self) -> int:
        """The number of its page."""
        return int(self.revision.object_id)


def revisions_in_use(
    *, mentioned: set[int] | None = None, page_ids: Iterable[int] | None = None
) -> list[RevisionInUse]:
    """The revisions that pages still come back to, oldest first: of these pages, or in which a number occurs.

    Four queries, however much history there is.
    """
    moderated = set(WorkflowState.objects.active().values_list("current_task_state__revision", flat=True))
    pages = Page.objects.exclude(latest_revision=None)
    latest = pages.values("latest_revision")
    kept = Q(pk__in=latest) | Q(pk__in=pages.values("live_revision")) | Q(approved_go_live_at__isnull=False)
    revisions = Revision.page_revisions.filter(kept | Q(pk__in=moderated), content_type__in=_content_types())
    if mentioned is not None:
        revisions = revisions.filter(mentioning("content", mentioned))
    if page_ids is not None:
        revisions = revisions.filter(object_id__in=[str(pk) for pk in page_ids])
    found = list(revisions.order_by("created_at", "pk"))
    drafts = set(
        Page.objects.filter(Q(has_unpublished_changes=True) | Q(live=False), latest_revision__in=found).values_list(
            "latest_revision", flat=True
        )
    )
    return [RevisionInUse(revision, _kind(revision, moderated, drafts)) for revision in found]


def translation_sources(
    *, mentioned: set[int] | None = None, page_ids: Iterable[int] | None = None
) -> "models.QuerySet[TranslationSource]":
    """What wagtail-localize keeps of these pages, or in which one of the numbers occurs."""
    sources: models.QuerySet[TranslationSource] = TranslationSource.objects.filter(
        specific_content_type__in=_content_types()
    )
    if mentioned is not None:
        sources = sources.filter(mentioning("content_json", mentioned))
    if page_ids is not None:
        same = Page.objects.filter(
            pk__in=list(page_ids), translation_key=models.OuterRef("object_id"), locale=models.OuterRef("locale")
        )
        sources = sources.filter(models.Exists(same))
    return sources


def _kind(revision: Revision, moderated: set[int], drafts: set[int]) -> VersionKind:
    if revision.approved_go_live_at:
        return VersionKind.SCHEDULED
    if revision.pk in moderated:
        return VersionKind.MODERATION
    return VersionKind.DRAFT if revision.pk in drafts else VersionKind.PUBLISHED


def _content_types() -> list[ContentType]:
    return list(ContentType.objects.get_for_models(*page_types()).values())
