"""An example of what is suggested while a reader writes a search."""

from base.gallery.example import Example

SEARCH_SUGGESTIONS = [
    Example(
        "search_suggestions",
        "Two, the first of which is chosen",
        {
            "id": "example-search-suggested",
            "suggestions": [
                {"title": "Overvannshåndtering", "type": "Prosjekt"},
                {"title": "Dialogkonferanse om overvann", "type": "Konferanse"},
            ],
        },
    ),
]
