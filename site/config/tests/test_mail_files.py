"""Mail that developers find in files."""

from pathlib import Path

from django.core.mail import EmailMessage
from pytest_django import Settings


def test_a_mail_in_a_file_reads_as_its_reader_sees_it(settings: Settings, tmp_path: Path) -> None:
    settings.MAILERS = {
        "default": {"BACKEND": "config.mail_files.EmailBackend", "OPTIONS": {"file_path": str(tmp_path)}}
    }
    link = f"https://example.org/{'a' * 200}/"
    EmailMessage("Økt ombruk", f"Følg lenken:\n{link}\n", "noreply@example.org", ["leser@example.org"]).send()
    (file,) = tmp_path.iterdir()
    text = file.read_text()
    assert "Subject: Økt ombruk\n" in text
    assert f"\nFølg lenken:\n{link}\n" in text
