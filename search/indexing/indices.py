"""The physical indices behind the aliases.

A physical index has an alias of its own, through which alone it is written to: so nothing brings a removed one back
by writing to its name, as Elasticsearch would.
"""

from datetime import UTC, datetime

from elasticsearch import Elasticsearch

from search.client import alias_of, index_languages
from search.mapping import fingerprint, index_body
from search.models import IndexClock

WRITE = "-write"


def create_index(client: Elasticsearch, language: str) -> str:
    """A new, empty index of the language, which nobody searches yet; its name."""
    name = f"{alias_of(language)}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"
    body = index_body(language)
    meta = {"fingerprint": fingerprint(language), "database": IndexClock.database()}
    client.indices.create(
        index=name,
        settings=body["settings"],
        mappings=body["mappings"] | {"_meta": meta},
        aliases={write_alias(name): {}},
    )
    return name


def write_alias(name: str) -> str:
    """The alias through which a physical index is written to."""
    return f"{name}{WRITE}"


def writable_indices(client: Elasticsearch) -> dict[str, list[str]]:
    """The physical indices by language: the one that is searched, and any that is being built."""
    return {language: _of_language(client, language, written=True) for language in index_languages()}


def put_in_use(client: Elasticsearch, language: str, name: str) -> None:
    """Have searches go to this index from now on, and remove the language's others, in one step."""
    others = [other for other in _of_language(client, language) if other != name]
    client.indices.update_aliases(
        actions=[
            {"add": {"index": name, "alias": alias_of(language)}},
            *({"remove_index": {"index": other}} for other in others),
        ]
    )


def is_current(client: Elasticsearch, language: str) -> bool:
    """Whether the index that is searched exists, has today's fields, and was built from this database."""
    wanted = {"fingerprint": fingerprint(language), "database": IndexClock.database()}
    if not client.indices.exists_alias(name=alias_of(language)):
        return False
    found = client.indices.get_mapping(index=alias_of(language))
    return all(index["mappings"].get("_meta") == wanted for index in found.values())


def _of_language(client: Elasticsearch, language: str, *, written: bool = False) -> list[str]:
    found = client.indices.get_alias(index=f"{alias_of(language)}-*")
    return sorted(name for name, held in found.items() if not written or write_alias(name) in held["aliases"])
