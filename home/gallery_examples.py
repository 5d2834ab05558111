"""Examples of the front page's components. What is named here is made up, and says so."""

from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from base.gallery.illustration import Illustration
from home.happening import Happening

CONFERENCE = Happening(FuzzyDate("2099-06-18"), "Dialogkonferanse", "#", "Konferanse · Kulturhuset")
DEADLINE = Happening(FuzzyDate("2099-08-30"), "Frist for innspill", "#", "Frist · Økt ombruk")

EXAMPLES = [
    Example(
        "home_hero",
        "With a picture",
        {
            "title": "Sammen finner vi nye løsninger",
            "lead": "Her er kommunens innovasjonsprosjekter og dialogen med markedet.",
            "search_url": "#",
            "image": Illustration(),
        },
    ),
    Example(
        "upcoming",
        "A conference and a deadline",
        {"items": [CONFERENCE, DEADLINE], "calendar_url": "#", "id": "example-upcoming"},
    ),
]
