"""Makes the lists of the Norwegian dictionaries: ``python -m search.compounds FOLDER``, where npm has put them."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from search.compounds.costs import make_lists
from search.compounds.exceptions import exceptions_of
from search.compounds.hunspell import read
from search.compounds.lexicon import lexicon_of
from search.compounds.lists import FOLDER, LANGUAGES


def make(language: str, packages: Path, target: Path = FOLDER) -> None:
    """Write the lists of a language by its dictionary, such as ``dictionary-nb``, in a folder of packages."""
    lexicon = lexicon_of(read(packages / f"dictionary-{language}"))
    make_lists(lexicon, exceptions_of(language)).write(target / language)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        list(pool.map(make, LANGUAGES, [Path(sys.argv[1])] * len(LANGUAGES)))
