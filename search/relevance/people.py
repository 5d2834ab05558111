"""The corpus's contacts in the database."""

from wagtail.models import Locale

from home.demo.files import LANGUAGES
from home.demo.identity import identity
from projects.models import ContactPerson
from search.relevance.files import people


def make_people() -> None:
    """Make the contacts that are missing, in each language of the site; `home.demo.references` finds them by key."""
    for language in LANGUAGES:
        locale = Locale.objects.get(language_code=language)
        for key, content in people().items():
            values = {name: text[language] if isinstance(text, dict) else text for name, text in content.items()}
            ContactPerson.objects.get_or_create(translation_key=identity("person", key), locale=locale, defaults=values)
