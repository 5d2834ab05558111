"""The site's own words, kept up with its documents."""

from collections import defaultdict
from collections.abc import Collection

from search.documents import texts_in
from search.documents.keys import PAGE, ids_of, page_key
from search.indexing.making import Making
from search.vocabulary import remember_words

# Where names of people are rare; the others are full of them.
WORDS_OF = ["title", "lead", "headings", "body", "process", "themes", "context"]


def remember_words_of(keys: Collection[str], making: Making) -> None:
    """Let the site's words be those of these documents; a page that readers may not see any more has none."""
    texts: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for pk in ids_of(key for key in keys if key.startswith(PAGE) and key not in making.faults).pages:
        made = making.made.get(page_key(pk))
        texts[made.language if made else ""][pk] = list(texts_in(made.document, WORDS_OF)) if made else []
    for language, of_pages in texts.items():
        remember_words(language=language, texts=of_pages)
