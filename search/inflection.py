"""Forms of Norwegian nouns that no stemmer sees together, since they change within: *sykkel* and *syklene*, *bok* and
*bøker*.

By the rules of Norsk referansegrammatikk (Faarlund, Lie and Vannebo 1997), 3.1. A form that there is not is searched in
vain, and costs little more.
"""

import re

LANGUAGES = {"nb", "nn"}

CONSONANT = "[bdfgklmnprstv]"
# *sykkel*, *regel*, *artikkel*: the e goes, and with it one of two consonants.
SINGULAR = re.compile(rf"(?P<stem>\w+?)(?P<last>{CONSONANT})(?P=last)?e(?P<end>[lr])(?:en)?")
PLURAL = re.compile(rf"(?P<stem>\w+?)(?P<last>{CONSONANT})(?P<end>[lr])(?:er|ene|ar|ane)")
PLURAL_ENDINGS = ("er", "ene")
SHORTEST = 5

# Plurals by their singular; also of compounds that end so.
CHANGING = {
    "bok": ("bøker", "bøkene"),
    "bonde": ("bønder", "bøndene"),
    "bror": ("brødre", "brødrene"),
    "datter": ("døtre", "døtrene"),
    "far": ("fedre", "fedrene"),
    "fot": ("føtter", "føttene"),
    "hånd": ("hender", "hendene"),
    "kne": ("knær", "knærne"),
    "kraft": ("krefter", "kreftene"),
    "mann": ("menn", "mennene"),
    "mor": ("mødre", "mødrene"),
    "natt": ("netter", "nettene"),
    "rot": ("røtter", "røttene"),
    "stang": ("stenger", "stengene"),
    "tann": ("tenner", "tennene"),
    "tre": ("trær", "trærne"),
    "øye": ("øyne", "øynene"),
}


def other_forms(word: str, *, language: str) -> list[str]:
    """What the word may be in the other number, in lower case; nothing for what stemmers take together anyway."""
    if language not in LANGUAGES or len(word) < min(map(len, CHANGING)):
        return []
    folded = word.casefold()
    return list(dict.fromkeys([*_changing(folded), *_without_e(folded)]))


def _changing(word: str) -> list[str]:
    found: list[str] = []
    for singular, plurals in CHANGING.items():
        if word == singular:
            found += plurals
        found += [word.removesuffix(plural) + singular for plural in plurals if word.endswith(plural)]
    return found


def _without_e(word: str) -> list[str]:
    if len(word) < SHORTEST:
        return []
    if plural := PLURAL.fullmatch(word):
        stem, last, end = plural["stem"], plural["last"], plural["end"]
        return [f"{stem}{last}{last}e{end}", f"{stem}{last}e{end}"]
    if singular := SINGULAR.fullmatch(word):
        return [f"{singular['stem']}{singular['last']}{singular['end']}{ending}" for ending in PLURAL_ENDINGS]
    return []
