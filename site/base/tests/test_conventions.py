"""Conventions that no linter knows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = sorted(
    path
    for root in ("site", "home", "projects", "search")
    for path in (settings.BASE_DIR / root).rglob("templates/**/*.html")
)
INLINE = {
    "style element": re.compile(r"<style\b", re.IGNORECASE),
    "style attribute": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE),
    "event attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "inline script": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/ld\+json)", re.IGNORECASE),
}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_a_template_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text()
    assert [name for name, pattern in INLINE.items() if pattern.search(text)] == []


def test_the_patterns_find_what_they_look_for() -> None:
    broken = '<style></style><p style="a" onclick="b"><a href="javascript:c"><script>d</script>'
    assert all(pattern.search(broken) for pattern in INLINE.values())
    allowed = '<script src="x.js"></script><script type="application/ld+json">{}</script><p class="style one">'
    assert not any(pattern.search(allowed) for pattern in INLINE.values())


@pytest.mark.parametrize("folder", ["site", "locale"])
def test_these_folders_are_no_packages(folder: str) -> None:
    """As packages they would hide a module of Python's own."""
    assert (settings.BASE_DIR / folder).is_dir()
    assert not (settings.BASE_DIR / folder / "__init__.py").exists()


@pytest.mark.parametrize("module", ["site", "locale"])
def test_pythons_own_modules_stay_importable_beside_them(module: str) -> None:
    code = f"import sys; sys.path[:0] = ['.', 'site']; import {module}; print({module}.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True, timeout=60
    )
    assert not found.stdout.startswith(str(settings.BASE_DIR / module))
    assert f"{module}.py" in found.stdout


def test_the_production_settings_pass_djangos_deployment_checks() -> None:
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-",
        "ALLOWED_HOSTS": "innovasjon.example.org",
        "BASE_URL": "https://innovasjon.example.org",
    }
    checked = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL"])
def test_production_does_not_start_without_what_it_must_be_told(missing: str) -> None:
    told = {"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "example.org", "BASE_URL": "https://example.org"}
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings.production"}
    environment |= {name: value for name, value in told.items() if name != missing}
    started = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert started.returncode != 0
    assert missing in started.stderr
