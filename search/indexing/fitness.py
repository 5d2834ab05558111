"""Whether an index has the fields that documents are made for."""

from collections.abc import Iterable, Mapping
from typing import Any

from elasticsearch import Elasticsearch

from search.client import alias_of
from search.mapping import fingerprint, index_body
from search.models import IndexClock

# What of a field's mapping decides what a search finds.
DECIDING = ("type", "analyzer", "copy_to", "index_options", "format", "fields")


def meta_of(language: str) -> dict[str, str]:
    """What a current index of the language says of itself (``_meta``): how and from which database it was made."""
    return {"fingerprint": fingerprint(language), "database": IndexClock.database()}


def is_current(client: Elasticsearch, language: str) -> bool:
    """Whether the index that is searched exists, has today's fields, and was built from this database."""
    if not client.indices.exists_alias(name=alias_of(language)):
        return False
    found = client.indices.get_mapping(index=alias_of(language))
    return all(mappings_fit(index["mappings"], language) for index in found.values())


def fits(client: Elasticsearch, language: str, name: str) -> bool:
    """The same of one physical index, which has to be there."""
    return mappings_fit(client.indices.get_mapping(index=name)[name]["mappings"], language)


def all_fit(client: Elasticsearch, indices: Mapping[str, Iterable[str]]) -> bool:
    """The same of all these, by language."""
    return all(fits(client, language, name) for language, names in indices.items() for name in names)


def was_tampered_with(client: Elasticsearch, language: str) -> bool:
    """Whether no index is searched, or one that says nothing of how it was made, or has other fields than it says:
    nothing that this program, in whatever version, has made so.
    """
    if not client.indices.exists_alias(name=alias_of(language)):
        return True
    return any(
        not isinstance(meta := index["mappings"].get("_meta"), dict)
        or set(meta) != set(meta_of(language))
        or (meta == meta_of(language) and not _has_fields(index["mappings"], language))
        for index in client.indices.get_mapping(index=alias_of(language)).values()
    )


def mappings_fit(mappings: Mapping[str, Any], language: str) -> bool:
    """The same of an index with these mappings, as Elasticsearch tells them."""
    return mappings.get("_meta") == meta_of(language) and _has_fields(mappings, language)


def _has_fields(mappings: Mapping[str, Any], language: str) -> bool:
    return _deciding(mappings) == _deciding(index_body(language)["mappings"])


def _deciding(mappings: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    fields = mappings.get("properties", {})
    return {name: {part: field[part] for part in DECIDING if part in field} for name, field in fields.items()}
