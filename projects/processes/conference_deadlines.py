"""A conference's own deadlines, of registration and of input, as news of its project."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from base.visibility import readable
from projects.models.process_change import ProcessChange
from projects.processes.published import Published

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage


def moved_deadlines(
    before: Published, after: Published, *, conference: "ConferencePage", project_key: UUID
) -> Iterator[ProcessChange]:
    """The deadlines that a publication moved, not stored yet; none where the conference was not live before and after.

    They are called by the conference's name, in each language in which everybody may read of it.
    """
    if not (before.live and after.live):
        return
    editions = type(conference)._default_manager.filter(translation_key=conference.translation_key)
    texts = {page.locale.language_code: {"title": page.title} for page in readable(editions).select_related("locale")}
    for kind, date in after.deadlines.items():
        old = before.deadlines[kind]
        if old != date:
            yield ProcessChange(
                project_key=project_key,
                row_key=conference.translation_key,
                kind=kind,
                old_date=old.edtf,
                old_form=old.form,
                new_date=date.edtf,
                new_form=date.form,
                texts=texts,
            )


def public_conferences(keys: Iterable[UUID]) -> set[UUID]:
    """Which of these conferences everybody may read of, by translation key."""
    from projects.models.conference_page import ConferencePage

    wanted = set(keys)
    if not wanted:
        return set()
    pages = readable(ConferencePage.objects.filter(translation_key__in=wanted))
    return set(pages.values_list("translation_key", flat=True))
