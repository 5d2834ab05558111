"""What each language writes and reads in dates: data alone, for the one parser and the one renderer."""

from .bokmal import BOKMAL
from .english import ENGLISH
from .language import Language, Meaning, Role
from .nynorsk import NYNORSK

LANGUAGES = {language.code: language for language in (BOKMAL, NYNORSK, ENGLISH)}


def language_for(code: str | None) -> Language:
    """The language of a code such as `nb`, `no` or `en-gb`; bokmål, the site's own, for any other."""
    return LANGUAGES.get((code or "").lower().partition("-")[0], BOKMAL)


__all__ = ["LANGUAGES", "Language", "Meaning", "Role", "language_for"]
