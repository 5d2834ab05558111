"""The browser of the end-to-end tests."""

from __future__ import annotations

from .debian import Program, on_path

CHROMIUM = Program("Chromium", "chromium", on_path("chromium", "chromium-browser"))
