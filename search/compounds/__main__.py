"""Makes the lists of the Norwegian dictionaries: ``python -m search.compounds FOLDER``, where npm has put them."""

import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from search.compounds.costs import make_lists
from search.compounds.exceptions import exceptions_of
from search.compounds.hunspell import read
from search.compounds.known import write_simple
from search.compounds.lexicon import lexicon_of
from search.compounds.lists import FOLDER, LANGUAGES


def make(language: str, packages: Path, folder: Path = FOLDER) -> None:
    """Write the lists of a language, whole or not at all, by its dictionary (``dictionary-nb``) among the packages."""
    lexicon = lexicon_of(read(packages / f"dictionary-{language}"))
    lists = make_lists(lexicon, exceptions_of(language))
    half = folder / f"{language}.part"
    lists.write(half)
    write_simple(half, lexicon.words, lists)
    shutil.rmtree(folder / language, ignore_errors=True)
    half.rename(folder / language)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        list(pool.map(make, LANGUAGES, [Path(sys.argv[1])] * len(LANGUAGES)))
