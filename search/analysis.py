"""How text becomes terms, a language at a time. Only components that a stock Elasticsearch and the embedded one share.

Norwegian keeps æ, ø and å: *hår* is not *har*. Their other spellings (ä, ö, aa, ae, oe) are taken as the same letter
(Lucene's ScandinavianNormalizationFilter), and accents on other letters are dropped, so that *ide* finds *idé*. An
English reader may have no such keys: in English every letter is folded to ASCII, so that *Baerum* finds *Bærum*.

Each language is stemmed twice. Bokmål by Snowball's rules (analyzer ``words``), since Lucene's light stemmer takes
*vann* for a form of *van*, and *barn* of *bar*; and by that (analyzer ``light``), since Snowball does not see that
*fremmede* is a form of *fremmed*. Norwegian has no word that ends in a double m, yet *hjem* has it in *hjemmet*: both
are taken as one.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

# Latin-1 Supplement and Latin Extended-A.
ACCENTED = range(0x00C0, 0x0180)
# Left to the Scandinavian normalization.
SCANDINAVIAN = frozenset("åäöÅÄÖ")
# Letters of Sami and Polish names that Unicode does not decompose.
STROKED = {"đ": "d", "ŋ": "n", "ŧ": "t", "ł": "l", "Đ": "D", "Ŋ": "N", "Ŧ": "T", "Ł": "L"}


@dataclass(frozen=True)
class Language:
    """What differs between languages: Elasticsearch's names of a stop-word list, stemmers and a folding filter, and
    rules for letters where that does not fold all accents. Each letter of a text is looked up in the rules, which is
    dear.
    """

    stopwords: str
    stemmer: str
    light_stemmer: str
    folding: str
    possessive: str = ""
    letters: tuple[str, ...] = ()


LANGUAGES = {
    "nb": Language(
        stopwords="_norwegian_",
        stemmer="norwegian",
        light_stemmer="light_norwegian",
        folding="scandinavian_normalization",
        letters=("mm => m",),
    ),
    "nn": Language(
        stopwords="_norwegian_",
        stemmer="light_nynorsk",
        light_stemmer="norwegian",
        folding="scandinavian_normalization",
        letters=("mm => m",),
    ),
    "en": Language(
        stopwords="_english_",
        stemmer="english",
        light_stemmer="light_english",
        folding="asciifolding",
        possessive="possessive_english",
    ),
}


def analysis_for(code: str) -> dict[str, Any]:
    """The ``analysis`` part of an index's settings: analyzers ``words`` and ``light``; ``exact`` without stop
    words and stems; and ``written``, the words just as they are.

    Raises ``KeyError`` for a language that has no analysis.
    """
    language = LANGUAGES[code]
    filters: dict[str, Any] = {
        "stop_words": {"type": "stop", "stopwords": language.stopwords},
        "stems": {"type": "stemmer", "language": language.stemmer},
        "light_stems": {"type": "stemmer", "language": language.light_stemmer},
    }
    if language.possessive:
        filters["possessive"] = {"type": "stemmer", "language": language.possessive}
    possessive = ["possessive"] if language.possessive else []
    rules = {"accents": _accents(), "letters": [*_accents(), *language.letters]} if language.letters else {}
    words = [*possessive, "lowercase", "stop_words", language.folding]
    return {
        "char_filter": {name: {"type": "mapping", "mappings": mappings} for name, mappings in rules.items()},
        "filter": filters,
        "analyzer": {
            "words": _analyzer(*words, "stems", rules="letters" if rules else ""),
            "light": _analyzer(*words, "light_stems", rules="letters" if rules else ""),
            "exact": _analyzer("lowercase", language.folding, rules="accents" if rules else ""),
            "written": _analyzer("lowercase"),
        },
    }


def _analyzer(*filters: str, rules: str = "") -> dict[str, Any]:
    return {"type": "custom", "tokenizer": "standard", "char_filter": [rules] if rules else [], "filter": [*filters]}


def _accents() -> list[str]:
    """Rules such as ``é => e``, for every accented letter but the Scandinavian ones."""
    rules = dict(STROKED)
    for letter in map(chr, ACCENTED):
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and letter not in SCANDINAVIAN:
            rules[letter] = base
    return [f"{letter} => {base}" for letter, base in rules.items()]
