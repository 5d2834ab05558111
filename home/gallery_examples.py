"""Examples of the front page's components. What is named here is made up, and says so."""

from types import SimpleNamespace

from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from base.gallery.illustration import Illustration

CONFERENCE = SimpleNamespace(
    title="Dialogkonferanse", url="#", date=FuzzyDate("2099-06-18"), venue_name="Kulturhuset"
)
STEP = SimpleNamespace(
    title="Frist for innspill",
    date=FuzzyDate("2099-08-30"),
    kind="deadline",
    get_kind_display="Frist",
    page=SimpleNamespace(title="Økt ombruk", url="#"),
)

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
    Example("upcoming", "A conference and a deadline", {"steps": [STEP], "conferences": [CONFERENCE], "id": "example-upcoming"}),
]
