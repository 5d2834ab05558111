"""What the search can do without, but not as well."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks

from search.compounds.lists import LANGUAGES, are_made


@checks.register()
def check_word_lists(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Each language of the site that has compounds has its word lists."""
    return [
        checks.Warning(
            f"The word lists of {name} are missing: searches do not find the parts of compounds.",
            hint="Run bin/install, then manage.py rebuild_index.",
            id="search.W001",
        )
        for code, name in settings.LANGUAGES
        if code in LANGUAGES and not are_made(code)
    ]
