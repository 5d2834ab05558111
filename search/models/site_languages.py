"""The languages that an editor chooses between."""

from django.conf import settings
from django.utils.functional import Promise


def site_languages() -> list[tuple[str, str | Promise]]:
    """Codes and names; a function, so that migrations know nothing of them."""
    return list(settings.LANGUAGES)


def main_language() -> str:
    """The code of the language that has no prefix in addresses."""
    return settings.LANGUAGE_CODE
