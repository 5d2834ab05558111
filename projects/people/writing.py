"""Storing changed content where it came from, so that a page's row and its revisions stay consistent.

Nothing is published by it: what an editor had drafted stays a draft.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.models import TranslationSource

from base.models import User
from projects.people.places import Content, closed, opened
from projects.people.versions import RevisionInUse, VersionKind, revisions_in_use, translation_sources

# The copy that wagtail-localize made a translation from.
SOURCE = "source"


@dataclass(frozen=True)
class StoredVersion:
    """One version of a page, opened; `store` writes the content as it is by then.

    ``kind`` is that of `VersionKind`, or ``SOURCE``.
    """

    model: type[Page]
    kind: str
    content: Content
    store: Callable[[], None]


def stored_versions(page: Page, *, user: User | None) -> Iterator[StoredVersion]:
    """Every version of a page that is in use: its row, its revisions, what wagtail-localize keeps.

    ``page`` is of its specific type and as it is stored.
    """
    model = type(page)
    row = opened(model, page.serializable_data())
    yield StoredVersion(model, VersionKind.PUBLISHED if page.live else VersionKind.DRAFT, row, lambda: _row(page, row))
    for found in revisions_in_use(page_ids=[page.pk]):
        yield _of_revision(page, found, user)
    for source in translation_sources(page_ids=[page.pk]):
        yield _of_source(model, source)


def _of_revision(page: Page, found: RevisionInUse, user: User | None) -> StoredVersion:
    content = opened(type(page), found.revision.content)
    return StoredVersion(type(page), found.kind, content, lambda: _revision(page, found.revision, content, user))


def _of_source(model: type[Page], source: TranslationSource) -> StoredVersion:
    content = opened(model, json.loads(source.content_json))

    def store() -> None:
        source.content_json = json.dumps(closed(model, content), cls=DjangoJSONEncoder)
        source.save(update_fields=["content_json"])

    return StoredVersion(model, SOURCE, content, store)


def _row(page: Page, content: Content) -> None:
    """The page's own row and the rows below; through ``save``, which search index and references follow."""
    page.with_content_json(closed(type(page), content)).save(clean=False)


def _revision(page: Page, revision: Revision, content: Content, user: User | None) -> None:
    """The latest revision gets a successor, so that an editor who has the page open is told; others are mended."""
    data = closed(type(page), content)
    if not revision.is_latest_revision():
        revision.content = data
        revision.save(update_fields=["content"])
        return
    approved = revision.approved_go_live_at
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    newer = page.with_content_json(data).save_revision(
        user=user, approved_go_live_at=approved, changed=False, clean=False
    )
    TaskState.objects.filter(revision=revision, status=TaskState.STATUS_IN_PROGRESS).update(revision=newer)
    Page.objects.filter(live_revision=revision).update(live_revision=newer)
