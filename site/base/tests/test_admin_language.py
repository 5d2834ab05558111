"""The editors' interface is Norwegian: Wagtail's catalogues, filled in by locale/wagtail."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest
from django import conf
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import reverse

# The catalogues, which take long to read, are read by one worker.
pytestmark = pytest.mark.xdist_group("catalogues")

DOMAINS = ("django", "djangojs")
OURS = Path(settings.LOCALE_PATHS[1])
LIBRARIES = ("wagtail", "wagtail_localize", "taggit", "django")

type Key = tuple[str | None, str]


def folders() -> Iterator[Path]:
    """The folders of the libraries' catalogues, the first with precedence, as Django has it."""
    for app in apps.get_app_configs():
        folder = Path(app.path) / "locale"
        if app.name.split(".")[0] in LIBRARIES and folder.is_dir():
            yield folder
    yield Path(conf.__file__).parent / "locale"


@cache
def messages(folder: Path, language: str, domain: str) -> dict[Key, polib.POEntry]:
    source = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if not source.exists():
        return {}
    return {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(source)) if not entry.obsolete}


def english(domain: str) -> dict[Key, polib.POEntry]:
    return {key: entry for folder in folders() for key, entry in messages(folder, "en", domain).items()}


def norwegian(domain: str) -> dict[Key, polib.POEntry]:
    found: dict[Key, polib.POEntry] = {}
    for folder in (OURS, *folders()):
        for key, entry in messages(folder, "nb", domain).items():
            if entry.translated():
                found.setdefault(key, entry)
    return found


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}", text))


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_libraries_have_messages_to_ask_about(domain: str) -> None:
    assert len(english(domain)) > 100


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_of_the_admin_has_its_norwegian(domain: str) -> None:
    have = norwegian(domain)
    assert [key for key in english(domain) if key not in have] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_plural_of_the_admin_has_both_its_forms(domain: str) -> None:
    have = norwegian(domain)
    plural = [key for key, entry in english(domain).items() if entry.msgid_plural]
    assert [key for key in plural if sorted(have[key].msgstr_plural) != [0, 1]] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_are_the_same_in_both_languages(domain: str) -> None:
    for entry in messages(OURS, "nb", domain).values():
        plural = entry.msgstr_plural
        pairs = [(entry.msgid, plural[0]), (entry.msgid_plural, plural[1])] if plural else [(entry.msgid, entry.msgstr)]
        for source, target in pairs:
            assert placeholders(target) == placeholders(source), source


@pytest.mark.parametrize("domain", DOMAINS)
def test_spaces_around_a_message_are_the_same_in_both_languages(domain: str) -> None:
    edges = re.compile(r"^\s*|\s*$")
    for entry in messages(OURS, "nb", domain).values():
        if not entry.msgid_plural:
            assert edges.findall(entry.msgstr) == edges.findall(entry.msgid), entry.msgid


@pytest.mark.django_db
def test_the_editors_scripts_are_told_the_norwegian(admin_client: Client) -> None:
    told = admin_client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    assert '"Collapse all": "Fold sammen alle"' in told


@pytest.mark.django_db
def test_the_dashboard_speaks_norwegian(admin_client: Client) -> None:
    dashboard = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Søk i alle sider…" in dashboard
    assert "Search all pages…" not in dashboard
