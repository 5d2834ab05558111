"""What a deletion for privacy does to photos and other traces, and what the search for them reads."""

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from pytest_django import Settings
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex

from base.models import CustomImage, SiteSettings
from projects.models import (
    ContactDeletion,
    ContactPerson,
    ProcessChange,
    ProjectPage,
)
from projects.tests.factories import (
    ContactPersonFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.privacy import EMAIL, NAME, PHONE, delete, found, stream_ids

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_at_once")]


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    """The names of files that other tests uploaded are none of the report's."""
    settings.MEDIA_ROOT = tmp_path


def test_another_of_the_same_name_is_not_harmed_and_is_reported(person: ContactPerson) -> None:
    namesake = ContactPersonFactory(name=NAME, email="another@example.org", phone="+4722222222")
    page = ProjectPageFactory(body=[("contact", {"person": namesake}), ("text", f"<p>{NAME}</p>")])
    ProjectContactFactory(page=page, person=namesake)
    old = page.save_revision()
    page.save_revision()
    log(page, "wagtail.edit", data={"note": f"{NAME}, {EMAIL}"})
    deletion, _ = delete(person, in_earlier_texts=True)
    page = ProjectPage.objects.get(pk=page.pk)
    assert page.contacts.get().person == namesake
    assert page.body[0].value["person"] == namesake
    old.refresh_from_db()
    assert NAME in json.loads(old.content["body"])[1]["value"]
    assert ("projects_contactperson", "name") in found(deletion)
    assert ContactPerson.objects.get(pk=namesake.pk).name == NAME


def test_the_municipalitys_own_number_is_nobodys(person: ContactPerson) -> None:
    settings = SiteSettings.for_site(Page.objects.get(depth=2).get_site())
    settings.phone = PHONE
    settings.save()
    ProcessChange.objects.create(project_key=person.translation_key, row_key=person.translation_key, kind="moved",
                                 texts={"nb": {"reason": "Ring 91 23 45 67"}})  # fmt: skip
    delete(person)
    assert "91 23 45 67" in ProcessChange.objects.get().texts["nb"]["reason"]


def test_a_former_name_and_number_are_looked_for_too(person: ContactPerson) -> None:
    person.name, person.phone = "Åse Ny", "+4722222222"
    person.save_revision().publish()
    ProjectPageFactory(lead=f"{NAME} svarer på 91234567.")
    deletion, _ = delete(ContactPerson.objects.get(pk=person.pk))
    assert {kind for finding in deletion.findings for kind in finding["kinds"]} == {"name", "phone"}


@pytest.fixture
def photo(person: ContactPerson) -> CustomImage:
    """Her photo, whose file is named after her."""
    image: CustomImage = CustomImage.objects.create(title=NAME, file=get_test_image_file("Åse Bjørnø.png"))
    image.get_rendition("width-40")
    person.photo = image
    person.save_revision().publish()
    return image


def test_a_photo_that_nothing_else_uses_goes_with_its_files(person: ContactPerson, photo: CustomImage) -> None:
    name = photo.file.name
    deletion, _ = delete(ContactPerson.objects.get(pk=person.pk), with_photo=True)
    assert not CustomImage.objects.filter(pk=photo.pk).exists()
    assert not default_storage.exists(name)
    assert found(deletion) == set()


def test_a_photo_that_is_kept_is_reported(person: ContactPerson, photo: CustomImage) -> None:
    deletion, _ = delete(ContactPerson.objects.get(pk=person.pk))
    assert {("base_customimage", "title"), ("file", "original_images")} <= found(deletion)


def test_a_photo_that_a_page_uses_stays(person: ContactPerson, photo: CustomImage) -> None:
    page = ProjectPageFactory(hero_image=photo, hero_image_alt="Rådhuset")
    ReferenceIndex.create_or_update_for_object(page)
    delete(ContactPerson.objects.get(pk=person.pk), with_photo=True)
    assert CustomImage.objects.filter(pk=photo.pk).exists()


def test_nothing_refers_to_her_any_more(person: ContactPerson) -> None:
    page = ProjectPageFactory(body=[("contact", {"person": person})])
    ReferenceIndex.create_or_update_for_object(page)
    delete(person)
    assert not ReferenceIndex.objects.filter(to_object_id=str(person.pk), model_path__contains="person").exists()


def test_a_deletion_that_fails_changes_nothing(person: ContactPerson, monkeypatch: pytest.MonkeyPatch) -> None:
    page = ProjectPageFactory(body=[("contact", {"person": person})])

    def fail(*args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("projects.people.privacy.deleting.redact_records", fail)
    with pytest.raises(RuntimeError):
        delete(person)
    assert ContactPerson.objects.filter(pk=person.pk).exists()
    assert stream_ids(ProjectPage.objects.get(pk=page.pk).body) == ["contact"]


def test_the_search_reads_every_table(person: ContactPerson) -> None:
    """Whatever model a later app adds, its texts are looked through."""
    ProjectPageFactory(lead=NAME)
    default_storage.save("documents/bjorno-ase.pdf", ContentFile(b""))
    deletion, _ = delete(person)
    assert {("projects_projectpage", "lead"), ("file", "documents")} <= found(deletion)
    default_storage.delete("documents/bjorno-ase.pdf")
    assert deletion.looked_at["database"] > len(apps.get_models())


def test_the_report_itself_does_not_tell_who_she_was(person: ContactPerson) -> None:
    ProjectPageFactory(lead=NAME)
    deletion, identity = delete(person)
    row = json.dumps(ContactDeletion.objects.filter(pk=deletion.pk).values().get(), default=str, ensure_ascii=False)
    assert identity.all.kinds_in(row) == []
    assert identity.all.kinds_in(str(deletion)) == []
