"""Figures that have as many digits as a telephone number, told from it by the words around them."""

import re

# What an amount or a reference is written after.
_BEFORE = re.compile(
    r"(?:"
    r"[€$£]"
    r"|\b(?:kr|nok|sek|dkk|eur|usd|gbp|kroner|euro)\.?"
    r"|\b(?:org(?:anisasjons)?\.?\s?(?:nr|nummer)|saks?(?:nr|nummer)?|arkivsak|ref|referanse|doffin|konto(?:nr|nummer)?|kid"
    r"|faktura(?:nr|nummer)?|prosjekt(?:nr|nummer)|gnr|bnr|isbn|issn"
    r"|(?:case|file|organi[sz]ation|account|invoice|project)\s(?:no|number)|reference)\.?:?"
    r")\s*$",
    re.IGNORECASE,
)
# What an amount is written before.
_AFTER = re.compile(
    r"(?:,-|\s*(?:[€$£%]|(?:kr|nok|sek|dkk|eur|usd|gbp|kroner|euro|mill|mrd|milli(?:on|ard)\w*|billion\w*|tusen"
    r"|tonn\w*|tonnes|kg|km|kvm|m2|m²|m3|m³|liter|litres|[kmgt]?wh|prosent|per\scent"
    r"|innbyggere|inhabitants|personer|people|deltakere)\b))",
    re.IGNORECASE,
)
# Longer than any word that is looked for.
_REACH = 30


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether what stands there is an amount, a quantity or a reference."""
    return bool(_BEFORE.search(text[max(0, start - _REACH) : start]) or _AFTER.match(text, end))
