"""What the files say that pages lead to."""

from collections.abc import Collection
from textwrap import wrap

from wagtail.models import Page

from base.models import CustomDocument
from search.documents.plain_text import named
from search.files.texts import documents_shown_by, texts_of

# Letters of a line: each names its file, and an excerpt is of one.
LINE = 2_000
# Lines of a page altogether.
MOST_LINES = 200


def lines_of_files(pages: Collection[Page]) -> dict[int, list[str]]:
    """The texts of the documents that each page leads to, by its id, each line with the title of its document."""
    shown = documents_shown_by(pages)
    texts = texts_of({pk for ids in shown.values() for pk in ids}) if shown else {}
    titles = dict(CustomDocument.objects.filter(pk__in=texts).values_list("pk", "title")) if texts else {}
    lines = {pk: [named(titles[pk], line) for line in wrap(texts[pk], LINE)] for pk in titles}
    return {
        page: [line for pk in sorted(ids) for line in lines.get(pk, ())][:MOST_LINES] for page, ids in shown.items()
    }
