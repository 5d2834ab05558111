"""Files on disk, and documents of the site."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from pytest_django import Settings

from base.models import CustomDocument
from search.files.extraction import Extraction, extract
from search.files.kinds import Kind
from search.files.limits import Limits

type Extract = Callable[..., Extraction]
type Upload = Callable[..., CustomDocument]


@pytest.fixture
def extracted(tmp_path: Path) -> Extract:
    """What is extracted from a file of these bytes, in this very process."""

    def extracted(content: bytes, kind: str = "pdf", **limits: int) -> Extraction:
        path = tmp_path / "file"
        path.write_bytes(content)
        return extract(path, Kind(kind), Limits(**limits))

    return extracted


@pytest.fixture
def upload(db: None, settings: Settings, tmp_path: Path) -> Upload:
    """A document with a file of these bytes, as the admin's form saves it."""
    settings.MEDIA_ROOT = tmp_path / "media"

    def upload(content: bytes, name: str = "rapport.pdf", title: str = "Rapport") -> CustomDocument:
        document: CustomDocument = CustomDocument.objects.create(title=title, file=ContentFile(content, name))
        document.get_file_hash()
        return document

    return upload
