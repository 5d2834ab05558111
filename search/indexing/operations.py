"""From what was changed to what is to be done with its documents."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from search.indexing.bulk import delete_operation, index_operation
from search.indexing.faults import Fault, nobodys
from search.indexing.making import Made, make
from search.indexing.words import remember_words_of
from search.vocabulary import look_again


class Work(NamedTuple):
    """What to send for some documents, and the keys of those for which nothing can be sent, each with why."""

    operations: list[dict[str, Any]]
    faults: dict[str, Fault]


def work_for(keys: Collection[str], *, indices: dict[str, list[str]], version: int) -> Work:
    """Each document into every index of its language, and out of every other; out of all if the public may not read
    what it is made of.
    """
    look_again()
    making = make(keys, with_references=True)
    remember_words_of(keys, making)
    work = Work([], {**making.faults})
    for key in keys:
        made = making.made.get(key)
        if made and not indices[made.language]:
            work.faults[key] = nobodys(f"There is no index for {made.language}: run rebuild_index")
        elif key not in work.faults:
            work.operations.extend(_operations(key, made, indices, version))
    return work


def _operations(key: str, made: Made | None, indices: dict[str, list[str]], version: int) -> Iterator[dict[str, Any]]:
    for language, names in indices.items():
        for name in names:
            if made and language == made.language:
                yield index_operation(index=name, key=key, document=made.document, version=version)
            else:
                yield delete_operation(index=name, key=key, version=version)
