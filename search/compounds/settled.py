"""Words whose parts are given by the exceptions, in all their forms."""

from search.compounds.exceptions import Exceptions
from search.compounds.lexicon import Lexicon


def settle(lexicon: Lexicon, exceptions: Exceptions) -> dict[str, tuple[str, ...]]:
    """The parts of each form: none of a whole word, those that are words of a compound that the rules would miss."""
    settled: dict[str, tuple[str, ...]] = {}
    for word in exceptions.whole:
        for form in _forms(word, lexicon):
            settled[form] = ()
    for compound in exceptions.apart:
        *firsts, last = compound.split("|")
        found = tuple(first for first in firsts if first not in exceptions.never_first)
        # Not the forms of another word that is written the same: *vant* of *vann*.
        for form in (form for form in _forms(last, lexicon) if form.startswith(last)):
            settled["".join(firsts) + form] = (*found, form)
    return settled


def _forms(word: str, lexicon: Lexicon) -> set[str]:
    forms = {word, *lexicon.forms(word)}
    return forms | {f"{form}s" for form in forms if not form.endswith("s")}
