"""Deleting a person in tests."""

from typing import Any

from django.test import TestCase

from projects.models import (
    ContactDeletion,
    ContactPerson,
)
from projects.people.privacy.deleting import delete_person
from projects.people.privacy.identity import Identity
from projects.people.privacy.scan import scan

NAME, EMAIL, PHONE = "Åse Bjørnø", "ase.bjorno@example.org", "+4791234567"


def delete(person: ContactPerson, **options: bool) -> tuple[ContactDeletion, Identity]:
    options = {"with_photo": False, "in_earlier_texts": False} | options
    with TestCase.captureOnCommitCallbacks(execute=True):
        deletion, identity = delete_person(person=person, user=None, **options)
    scan(deletion, identity.all)
    return deletion, identity


def found(deletion: ContactDeletion) -> set[tuple[str, str]]:
    """Table and column of each trace."""
    return {(finding["table"], finding["column"]) for finding in deletion.findings}


def stream_ids(stream: Any) -> list[str]:
    return [child.block_type for child in stream]
