"""A person who is deleted for privacy is looked for in the files too."""

import pytest
from django.test import Client
from django.urls import reverse

from base.models import User
from projects.models import ContactDeletion, ContactPerson
from projects.people.privacy.deleting import delete_person
from projects.people.privacy.scan import scan
from projects.tests.factories import ContactPersonFactory
from search.files.tests.conftest import Upload
from search.models import DocumentText

pytestmark = pytest.mark.django_db

NAME = "Åse Bjørnø"


def delete(person: ContactPerson) -> ContactDeletion:
    deletion, identity = delete_person(person=person, user=None, with_photo=False, in_earlier_texts=False)
    scan(deletion, identity.all)
    return deletion


def test_a_file_that_names_her_is_found_and_leads_to_the_document(client: Client, upload: Upload) -> None:
    document = upload(b"a", title="Referat")
    text = f"Til stede: {NAME}, tlf. 912 34 567"
    DocumentText.objects.create(document=document, text=text, file_hash=document.file_hash)
    deletion = delete(ContactPersonFactory(name=NAME, phone="+4791234567"))
    assert {"table": "search_documenttext", "row": str(document.pk), "column": "text", "kinds": ["phone", "name"]} in (
        deletion.findings
    )
    client.force_login(User.objects.create_superuser("administrator"))
    shown = client.get(reverse("privacy_report", args=[deletion.pk])).content.decode()
    assert reverse("wagtaildocs:edit", args=[document.pk]) in shown
    assert "Referat" in shown
    assert "last opp en som ikke nevner" in shown


def test_the_report_says_how_many_texts_there_were_and_how_many_files_cannot_be_read(upload: Upload) -> None:
    read, unread = upload(b"a"), upload(b"b")
    DocumentText.objects.create(document=read, text="Tekst", file_hash=read.file_hash)
    DocumentText.objects.create(document=unread, problem="no_text", file_hash=unread.file_hash)
    looked_at = delete(ContactPersonFactory(name=NAME)).looked_at
    assert (looked_at["documents"], looked_at["unread_documents"]) == (1, 1)


def test_nothing_is_proven_while_a_file_waits_to_be_read(upload: Upload) -> None:
    upload(b"a")
    assert delete(ContactPersonFactory(name=NAME)).looked_at["documents"] is None
