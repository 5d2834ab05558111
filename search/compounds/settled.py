"""Words whose parts are given by the exceptions, in all their forms."""

from search.compounds.exceptions import Exceptions
from search.compounds.lexicon import Lexicon


def settle(lexicon: Lexicon, exceptions: Exceptions) -> dict[str, tuple[str, ...]]:
    """The parts of each form: none of a whole word, those that are words of a compound that the rules would miss."""
    settled: dict[str, tuple[str, ...]] = {}
    for word in exceptions.whole:
        settled |= dict.fromkeys([word, *lexicon.forms(word)], ())
    for compound in exceptions.apart:
        *firsts, last = compound.split("|")
        found = tuple(first for first in firsts if first not in exceptions.never_first)
        for form in [last, *lexicon.forms(last)]:
            settled["".join(firsts) + form] = (*found, form)
    return settled
