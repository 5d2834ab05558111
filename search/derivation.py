"""Norwegian verbs and the nouns that are made of them: *mobbe* and *mobbing*, *anskaffe* and *anskaffelse*.

No stemmer sees them together, and a page says *barnet blir mobbet* where its reader asks for *mobbing*. By the rules
of Norsk referansegrammatikk (Faarlund, Lie and Vannebo 1997), 2.2.
"""

import re

from search.compounds.known import is_known
from search.compounds.lists import lists_of

NOUN = re.compile(r"(?P<stem>\w{3,})(?:ing(?:a|en|er|ene|ar|ane)?|else(?:n|r|ne)?)")
VERB = re.compile(r"(?P<stem>\w{3,}?)(?:e|er|et|te|ar|a)")
NOUN_ENDINGS = "ing", "else"


def derived(word: str, *, language: str) -> list[str]:
    """The verb that a noun is made of, or the nouns made of a verb, in lower case, as far as dictionaries have them."""
    folded = word.casefold()
    if noun := NOUN.fullmatch(folded):
        verb = f"{noun['stem']}e"
        return [verb] if is_known(verb, language=language) else []
    if verb_form := VERB.fullmatch(folded):
        nouns = [verb_form["stem"] + ending for ending in NOUN_ENDINGS]
        return [*filter(lists_of(language).knows, nouns)]
    return []
