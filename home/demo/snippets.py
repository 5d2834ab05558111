"""Contact persons, themes and footer texts of the demo content, in the source language."""

from collections.abc import Iterator

from wagtail.models import Locale

from base.models import FooterText
from home.demo import files
from home.demo.identity import identity
from home.demo.references import expand_links
from projects.models import ContactPerson, Theme

type Snippet = ContactPerson | Theme | FooterText


def themes(language: str, locale: Locale) -> Iterator[Theme]:
    """The themes, not saved."""
    for item in files.in_language(files.read("themes")["themes"], language):
        yield Theme(translation_key=identity("theme", item["key"]), locale=locale, name=item["name"], slug=item["slug"])


def contact_persons(language: str, locale: Locale) -> Iterator[ContactPerson]:
    """The contact persons, not saved."""
    for item in files.in_language(files.read("contacts")["persons"], language):
        values = {name: item.get(name) or "" for name in ("name", "phone", "email", "title", "unit", "note")}
        yield ContactPerson(translation_key=identity("person", item["key"]), locale=locale, **values)


def footer_texts(language: str, locale: Locale) -> Iterator[FooterText]:
    """The texts of the footer, not saved; they link to pages, which must be there."""
    for position, item in enumerate(files.in_language(files.read("footer")["texts"], language)):
        yield FooterText(
            translation_key=identity("footer", item["key"]),
            locale=locale,
            heading=item["heading"],
            body=expand_links(item["body"]),
            sort_order=position,
        )


def add_missing(snippets: Iterator[Snippet]) -> list[Snippet]:
    """Save and publish those that the database has not; leave the rest as their editors have them."""
    added = []
    for snippet in snippets:
        model = type(snippet)
        if model._default_manager.filter(translation_key=snippet.translation_key, locale=snippet.locale).exists():
            continue
        snippet.save()
        if not isinstance(snippet, Theme):
            snippet.save_revision().publish()
        added.append(snippet)
    return added
