"""What of a page or a person is searched, one concept a module."""

from search.documents.document import document_of, documents_of, texts_in, with_words

__all__ = ["document_of", "documents_of", "texts_in", "with_words"]
