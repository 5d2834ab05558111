"""A page that becomes private, or public again, does so in the languages that it is translated into.

wagtail-localize copies a restriction only when a translation is saved: until then, what is private in one language
could be read in the other. Wagtail offers no hook where privacy is set, so this listens to Django's signals.
"""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import Translation


def follow_changes() -> None:
    """Listen to what changes privacy."""
    post_save.connect(restriction_saved, sender=PageViewRestriction)
    post_delete.connect(restriction_deleted, sender=PageViewRestriction)
    m2m_changed.connect(groups_changed, sender=PageViewRestriction.groups.through)


def restriction_saved(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page was made private, or its password or the kind of its privacy changed."""
    share_privacy(page=instance.page)


def restriction_deleted(instance: PageViewRestriction, origin: Any, **kwargs: Any) -> None:
    """A page was made public; not where the page itself goes, since its translations stay, and stay private."""
    deleted = origin.model if isinstance(origin, QuerySet) else type(origin)
    if deleted is PageViewRestriction:
        share_privacy(page=instance.page)


def groups_changed(instance: PageViewRestriction, action: str, reverse: bool, **kwargs: Any) -> None:
    """Other groups may read a page. Wagtail stores them after the restriction, and from its side alone."""
    if action.startswith("post_") and not reverse:
        share_privacy(page=instance.page)


@transaction.atomic
def share_privacy(*, page: Page) -> None:
    """Give the translations made from a page its privacy, the drafts too. A translation's own is not shared back."""
    made_from_page = Translation.objects.filter(
        source__object_id=page.translation_key, source__locale=page.locale_id, enabled=True
    ).select_related("source")
    for made in made_from_page:
        translated = page.get_translations().filter(locale=made.target_locale_id, alias_of=None)
        for translation in translated:
            made.source.sync_view_restrictions(page, translation)
            # The first time makes the restriction, and only a second gives it the groups.
            made.source.sync_view_restrictions(page, translation)
