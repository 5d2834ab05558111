"""Norwegian compounds taken apart, so that *vann* finds *overvannshåndtering*."""

from search.compounds.splitting import NO_WORDS, Vocabulary, parts_in, parts_of

__all__ = ["NO_WORDS", "Vocabulary", "parts_in", "parts_of"]
