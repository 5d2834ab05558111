"""The photos of a person who is deleted."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath

from django.core.files.storage import Storage
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from wagtail.models import ReferenceIndex, Revision

from base.models import CustomImage
from projects.models import ContactPerson
from projects.people.privacy.identity import Identity


def own_photos(identity: Identity) -> list[CustomImage]:
    """The photos that the person has, or has had, and that nothing else uses."""
    rows = ContactPerson.objects.filter(pk__in=identity.ids)
    chosen = [row.photo_id for row in rows]
    for row in rows:
        chosen += [
            content.get("photo") for content in Revision.objects.for_instance(row).values_list("content", flat=True)
        ]
    photos = CustomImage.objects.filter(pk__in=filter(None, chosen))
    return [photo for photo in photos if not _used_elsewhere(photo, identity)]


def delete_photos(identity: Identity) -> int:
    """Delete those, and their files as soon as it is committed; how many."""
    photos = own_photos(identity)
    for photo in photos:
        files = [photo.file, *(rendition.file for rendition in photo.renditions.all())]
        names = {(file.storage, file.name) for file in files}
        photo.delete()
        transaction.on_commit(partial(_delete_files, names))
    return len(photos)


def _delete_files(names: Iterable[tuple[Storage, str]]) -> None:
    """Wagtail leaves the files to a task, and tells the task their names, which are kept in its row."""
    for storage, name in names:
        storage.delete(name)
        DBTaskResult.objects.filter(args_kwargs__icontains=PurePath(name).name).delete()


def _used_elsewhere(photo: CustomImage, identity: Identity) -> bool:
    used = {
        (reference.base_content_type.model_class(), reference.object_id)
        for reference in ReferenceIndex.get_references_to(photo).select_related("base_content_type")
    }
    others = ContactPerson.objects.filter(photo=photo).exclude(pk__in=identity.ids)
    return others.exists() or bool(used - {(ContactPerson, str(pk)) for pk in identity.ids})
