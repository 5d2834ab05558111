"""Uploaded files: pictures for everybody, documents for those who may read them."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import resolve
from wagtail.models import Collection, CollectionViewRestriction

from base.models import CustomDocument


@pytest.mark.django_db
def test_a_private_document_has_no_address_that_gives_it_to_everybody(client: Client) -> None:
    collection = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=CollectionViewRestriction.LOGIN)
    document = CustomDocument.objects.create(
        title="Notat", file=ContentFile(b"hemmelig", name="notat.txt"), collection=collection
    )
    assert default_storage.exists(document.file.name)
    assert client.get(document.url).status_code == 302
    assert client.get(f"/media/{document.file.name}").status_code == 404
    assert resolve(f"/media/{document.file.name}").url_name == "wagtail_serve_file"  # no page stands there


@pytest.mark.parametrize("folder", ["images", "original_images", "avatar_images"])
def test_a_picture_has_an_address(folder: str) -> None:
    assert resolve(f"/media/{folder}/kart.webp").kwargs["path"] == f"{folder}/kart.webp"
