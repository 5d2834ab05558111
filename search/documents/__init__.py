"""What of a page is searched, one concept a module."""

from search.documents.document import document_of, documents_of

__all__ = ["document_of", "documents_of"]
