"""Examples of the shared components. What is named here is made up, and says so."""

from types import SimpleNamespace

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone

from base.frame import LanguageLink, Link
from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from base.gallery.illustration import Illustration
from base.gallery.suggestions import SEARCH_SUGGESTIONS
from base.gallery.tables import TABLES
from base.gallery.videos import VIDEOS
from base.site_texts import SiteText

LEAD = "Kommunen vil gjøre det lettere å dele, låne og reparere, og spør markedet om hvordan."
MENU = [Link("Prosjekter", "#", current=True), Link("Nyheter", "#"), Link("Kontaktpersoner", "#")]
CRUMBS = [Link("Forsiden", "#"), Link("Prosjekter", "#"), Link("Eksempelprosjekt", "#")]
LANGUAGES = [
    LanguageLink("nb", "norsk bokmål", "#", current=True, is_translation=True),
    LanguageLink("en", "English", "#", current=False, is_translation=True),
]
SETTINGS = SimpleNamespace(
    municipality_name="Eksempel kommune",
    organisation_number="000000000",
    phone="+4767504050",
    email="post@example.org",
    visiting_name="Rådhuset",
    visiting_street="Storgata 1",
    visiting_postcode="0001",
    visiting_city="Eksempel",
    postal_name="Eksempel kommune",
    postal_box="Postboks 1",
    postal_postcode="0001",
    postal_city="Eksempel",
    accessibility_statement_url="https://uustatus.no/",
)
STATUSES = {
    "planned": "Planlagt",
    "ongoing": "Pågår",
    "paused": "På vent",
    "completed": "Fullført",
    "stopped": "Stanset",
}
DOCUMENT = SimpleNamespace(
    url="#", title="Program", file_extension="pdf", file_size=245_000, get_language_display="Norsk"
)
CARD = {"title": "Økt ombruk", "url": "#", "text": LEAD, "image": Illustration()}
STAGES = [
    {"kind": "phase", "title": "Utforske behov", "text": "<p>Hva trenger innbyggerne?</p>"},
    {"kind": "decision", "code": "BP1", "title": "Sette i gang?", "outcomes": ["Starte prosjektet", "Stoppe her"]},
    {"kind": "phase", "title": "Konsept"},
]

ALERTS = [
    SiteText("Driftsmelding", "<p>Telefonen er nede til kl. 12. <a href='#'>Send oss en e-post.</a></p>", "warning"),
    SiteText("Nye åpningstider i romjula", "", "info"),
    SiteText("Kommunegården er stengt i dag", "<p>Alle møter er avlyst.</p>", "danger"),
]

EXAMPLES = [
    Example("alerts", "Of each kind", {"alerts": ALERTS}),
    Example("avatar", "Initials", {"initials": "NN"}),
    Example("avatar", "Photo", {"initials": "NN", "photo": Illustration()}),
    *TABLES,
    Example("body", "Nothing in it", {"body": []}),
    Example("breadcrumbs", "Three levels", {"items": CRUMBS}),
    Example("button", "Primary, with an icon", {"url": "#", "text": "Meld deg på", "icon": "external"}),
    Example("button", "Secondary", {"url": "#", "text": "Vis alle", "variant": "secondary"}),
    Example("card", "With picture and status", CARD | {"status": "ongoing", "status_label": "Pågår"}),
    Example(
        "card", "Without a picture", {"title": "Nytt om ombruk", "url": "#", "text": LEAD, "eyebrow": "1. juni 2020"}
    ),
    Example(
        "card_list",
        "With heading and more",
        {
            "heading": "Nyheter",
            "id": "example-card-list",
            "card": "components/news_card.html",
            "items": [SimpleNamespace(title=f"Nyhet {number}", url="#", lead=LEAD) for number in range(1, 4)],
            "more_url": "#",
            "more_text": "Alle nyheter",
        },
    ),
    Example("decision_process", "Two phases and a decision", {"heading": "Tidlig fase", "stages": STAGES}),
    Example("demo_banner", "As it is", {}),
    Example(
        "document_list",
        "A document",
        {"heading": "Dokumenter", "documents": [{"document": DOCUMENT, "title": "Program for konferansen"}]},
    ),
    Example(
        "empty_state",
        "With a way out",
        {"heading": "Ingen prosjekter passer", "text": "Prøv et annet tema.", "url": "#", "url_text": "Vis alle"},
    ),
    Example("file_facts", "Of a document", {"document": DOCUMENT}),
    Example("fact_box", "A box", {"heading": "Fakta", "text": "<p>Prosjektet varer i <b>tre år</b>.</p>"}),
    Example(
        "figure",
        "With caption and credit",
        {"image": Illustration(), "alt": "Hus ved en fjord", "caption": "Hus ved en fjord.", "credit": "Kommunen"},
    ),
    Example(
        "goals",
        "Two goals",
        {"heading": "Bærekraftsmål", "goals": [{"number": "12", "text": "Mindre avfall."}, {"number": "17"}]},
    ),
    Example(
        "grouped_findings",
        "Three groups",
        {
            "heading": "Hva vi fant",
            "groups": [
                {
                    "heading": "Byggeprosjekter",
                    "findings": ["Kostnad eller investering?", "Lite rom for å tenke langt"],
                },
                {"heading": "Samhandling", "findings": ["Avhengig av personer", "Stykkevis og delt"]},
                {"heading": "Brukermedvirkning", "findings": ["Hvorfor spør vi?"]},
            ],
        },
    ),
    Example(
        "head_meta",
        "Nothing to see",
        {"title": "Økt ombruk", "site_name": "Eksempel kommune", "description": LEAD},
    ),
    Example("icon", "A calendar", {"name": "calendar"}),
    Example(
        "key_figures",
        "Three figures",
        {
            "heading": "Tall",
            "figures": [
                {"value": "1,7 mrd.", "label": "kroner i investeringer", "note": "Budsjettet for 2021"},
                {"value": "ca. 900 000", "label": "kvadratmeter bygg"},
                {"value": "28", "label": "innspill"},
            ],
        },
    ),
    Example("language_switcher", "From Norwegian to English", {"languages": LANGUAGES}),
    Example(
        "link_list",
        "A page here and an address elsewhere",
        {
            "heading": "Les mer",
            "links": [
                {"title": "Om prosjektene", "page": SimpleNamespace(url="#", title="Om")},
                {"title": "Regjeringen", "url": "https://www.regjeringen.no/", "description": "Om fremtidens byer"},
            ],
        },
    ),
    Example("notice", "Completed", {"heading": "Fullført", "text": "Prosjektet er avsluttet."}),
    Example("notice", "Paused", {"heading": "På vent", "text": "Prosjektet venter på svar.", "kind": "warning"}),
    Example(
        "key_dates",
        "Open now, and what is next",
        {
            "dates": [
                {"name": "Åpent for innspill til", "date": FuzzyDate("2099-08-30"), "is_open": True},
                {"name": "Neste steg: Markedsdialog", "date": FuzzyDate("2099-23")},
            ]
        },
    ),
    Example(
        "page_header",
        "A project's",
        {
            "title": "Økt ombruk",
            "lead": LEAD,
            "eyebrow": "Prosjekt",
            "breadcrumbs": CRUMBS,
            "status": "ongoing",
            "status_label": "Pågår",
            "image": Illustration(),
            "caption": "Hus ved en fjord.",
        },
    ),
    Example("page_meta", "Date and theme", {"updated": timezone.now(), "themes": [{"name": "Klima", "url": "#"}]}),
    Example("pagination", "In the middle", {"page": Paginator(range(60), 20).page(2), "query": QueryDict("q=vann")}),
    Example(
        "partner_list",
        "Two partners",
        {
            "heading": "Partnere",
            "partners": [{"name": "NTNU", "description": "Forskning", "url": "#"}, {"name": "Ålesund kommune"}],
        },
    ),
    Example("password_field", "Empty", {"name": "password", "id": "example-password", "label": "Passord"}),
    Example(
        "password_field",
        "A wrong one was given",
        {"name": "password", "id": "example-wrong-password", "label": "Passord", "error": "Passordet er feil."},
    ),
    Example(
        "phases",
        "Three diamonds",
        {
            "heading": "Den triple diamanten",
            "phases": [
                {"heading": "Diagnose", "text": "Hva er det egentlige problemet?"},
                {"heading": "Innsikt", "text": "Hva trenger de som er berørt?"},
                {"heading": "Løsning", "text": "Hva virker når vi prøver det?"},
            ],
        },
    ),
    Example("prose", "Headings and a list", {"html": "<h3>Bakgrunn</h3><p>Tekst.</p><ul><li>Ett</li><li>To</li></ul>"}),
    Example(
        "questions",
        "Two questions",
        {
            "heading": "Spørsmål og svar",
            "items": [
                {"question": "Hvem kan delta?", "answer": "<p>Alle leverandører.</p>"},
                {"question": "Koster det noe?", "answer": "<p>Nei.</p>"},
            ],
        },
    ),
    Example("quotation", "With role", {"quote": "Vi lærte mest av å prøve.", "name": "Navn Navnesen", "role": "leder"}),
    Example(
        "search_form", "Large", {"action": "#", "id": "example-search", "size": "lg", "label": "Hva leter du etter?"}
    ),
    Example("search_form", "Small", {"action": "#", "id": "example-search-small", "query": "vann"}),
    *SEARCH_SUGGESTIONS,
    Example("site_footer", "Without texts", {"settings": SETTINGS, "texts": []}),
    Example(
        "site_header",
        "With a page chosen",
        {
            "site_name": "Eksempel kommune",
            "home_url": "#",
            "search_url": "#",
            "menu_items": MENU,
            "languages": LANGUAGES,
        },
    ),
    *(Example("status_badge", label, {"status": status, "label": label}) for status, label in STATUSES.items()),
    *VIDEOS,
]
