"""Words as they are looked for: not as lines break them, and without the signs of typesetting."""

import re
import unicodedata

# Latin ligatures of Unicode's presentation forms.
LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# Soft hyphen, zero-width space, word joiner, byte-order mark.
UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
SOFT_HYPHEN = "\u00ad"
# After these the hyphen stands for the rest of a word: "inn- og utland".
JOINED_LATER = {"og", "eller", "samt", "and", "or"}
# No word is looked at further than so many letters from where it is broken.
FAR = 60

_LINE_END = re.compile(rf"(?<=[^\W\d_])[-\u2010{SOFT_HYPHEN}][ \t]*\r?\n\s*(?=[^\W\d_])")
_LAST_WORD = re.compile(r"\w*\Z")
_FIRST_WORD = re.compile(r"\w*")


def joined(text: str) -> str:
    """The text with the words made whole that were divided at the end of a line.

    A hyphen that belongs to the word stays: after an abbreviation in capitals ("IKT-systemer"), before a capital
    ("Oslo-Bergen"), and where the rest of the word is understood ("inn- og utland").
    """
    return _LINE_END.sub(_join, text.translate(LIGATURES)).translate(UNSEEN)


def _join(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    word, rest = _LAST_WORD.search(text[max(0, start - FAR) : start]), _FIRST_WORD.match(text[end : end + FAR])
    return _between(word[0] if word else "", rest[0] if rest else "", match[0][0])


def _between(word: str, rest: str, hyphen: str) -> str:
    if rest.lower() in JOINED_LATER:
        return "- "
    in_capitals = word.isupper() and len(word) > 1
    if hyphen == SOFT_HYPHEN or (in_capitals and rest.isupper()):
        return ""
    return "-" if in_capitals or rest[:1].isupper() else ""
