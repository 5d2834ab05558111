"""Makes the lists of the Norwegian dictionaries: ``python -m search.compounds FOLDER``, where npm has put them."""

import sys
from pathlib import Path

from search.compounds.costs import make_lists
from search.compounds.exceptions import exceptions_of
from search.compounds.hunspell import read
from search.compounds.lexicon import lexicon_of
from search.compounds.lists import FOLDER, LANGUAGES


def main(packages: Path, target: Path = FOLDER) -> None:
    """Read ``dictionary-nb`` and ``dictionary-nn`` in a folder of packages, and write the lists of each language."""
    for language in LANGUAGES:
        lexicon = lexicon_of(read(packages / f"dictionary-{language}"))
        make_lists(lexicon, exceptions_of(language)).write(target / language)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
