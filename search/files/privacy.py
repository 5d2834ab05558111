"""How far the files of documents were looked through for a person who was deleted.

What names her in a file's text is found in the database, where the texts are kept.
"""

from projects.people.privacy.findings import Search
from search.files.keeping import waiting
from search.models import DocumentText


def search_documents() -> Search:
    """How many texts there were; none is proven while a file waits to be read."""
    return Search("documents", looked_at=None if waiting().exists() else DocumentText.objects.exclude(text="").count())


def unread_documents() -> Search:
    """How many files nobody but a reader can look through, or not to the end."""
    return Search("unread_documents", looked_at=DocumentText.objects.exclude(problem="").count())
