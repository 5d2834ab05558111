"""The physical indices behind the aliases.

A physical index has an alias of its own, through which alone it is written to: so nothing brings a removed one back
by writing to its name, as Elasticsearch would.
"""

from datetime import UTC, datetime

from elasticsearch import Elasticsearch

from search.client import alias_of, index_languages
from search.indexing.fitness import meta_of
from search.mapping import index_body

WRITE = "-write"
# Until it is searched: nobody waits for what it gets, and a copy of it is made once, when it is whole.
WHILE_BUILT = {"refresh_interval": "-1", "number_of_replicas": 0, "auto_expand_replicas": "false"}


def create_index(client: Elasticsearch, language: str) -> str:
    """A new, empty index of the language, which nobody searches yet; its name."""
    name = f"{alias_of(language)}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"
    body = index_body(language)
    client.indices.create(
        index=name,
        settings=body["settings"] | WHILE_BUILT,
        mappings=body["mappings"] | {"_meta": meta_of(language)},
        aliases={write_alias(name): {}},
    )
    return name


def write_alias(name: str) -> str:
    """The alias through which a physical index is written to."""
    return f"{name}{WRITE}"


def writable_indices(client: Elasticsearch) -> dict[str, list[str]]:
    """The physical indices by language: the one that is searched, and any that is being built."""
    return {language: of_language(client, language, written=True) for language in index_languages()}


def put_in_use(client: Elasticsearch, language: str, name: str) -> None:
    """Have searches go to this index from now on, and remove the language's others, in one step."""
    ordinary = index_body(language)["settings"]["auto_expand_replicas"]
    client.indices.put_settings(index=name, settings={"refresh_interval": None, "auto_expand_replicas": ordinary})
    client.indices.refresh(index=name)
    others = [other for other in of_language(client, language) if other != name]
    in_the_way = [alias_of(language)] if _is_index(client, alias_of(language)) else []
    client.indices.update_aliases(
        actions=[
            *({"remove_index": {"index": other}} for other in [*others, *in_the_way]),
            {"add": {"index": name, "alias": alias_of(language)}},
        ]
    )


def half_built(client: Elasticsearch, language: str) -> list[str]:
    """The language's indices that are written to and not searched yet."""
    found = client.indices.get_alias(index=f"{alias_of(language)}-*")
    return [name for name, held in found.items() if set(held["aliases"]) == {write_alias(name)}]


def remove_leftovers(client: Elasticsearch, language: str, *, keep: str = "") -> None:
    """Remove the language's indices that nobody searches, but for one."""
    found = client.indices.get_alias(index=f"{alias_of(language)}-*")
    for name, held in found.items():
        if alias_of(language) not in held["aliases"] and name != keep:
            client.options(ignore_status=404).indices.delete(index=name)


def of_language(client: Elasticsearch, language: str, *, written: bool = False) -> list[str]:
    """The language's physical indices, or those that are `written` to, by name."""
    found = client.indices.get_alias(index=f"{alias_of(language)}-*")
    return sorted(name for name, held in found.items() if not written or write_alias(name) in held["aliases"])


def _is_index(client: Elasticsearch, alias: str) -> bool:
    """Whether an index has the name that is to be an alias, as when something wrote to it while it was gone."""
    found = client.options(ignore_status=404).indices.get_alias(index=alias)
    return alias in found.body
