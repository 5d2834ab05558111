"""What the files say that a page leads to."""

from textwrap import wrap

from wagtail.models import Page

from base.models import CustomDocument
from search.documents.content import Content
from search.documents.plain_text import named
from search.files.texts import documents_shown_by, texts_of

# Letters of a line: each names its file, and an excerpt is of one.
LINE = 2_000
# Lines of a page altogether.
MOST_LINES = 200


def add_files(content: Content, page: Page) -> None:
    """Add the texts of the documents that the page leads to, each line with the title of its document."""
    texts = texts_of(documents_shown_by(page))
    titles = CustomDocument.objects.in_bulk(texts) if texts else {}
    lines = [named(titles[pk].title, line) for pk, text in texts.items() if pk in titles for line in wrap(text, LINE)]
    content.files = lines[:MOST_LINES]
