"""What of a conference Wagtail's own search looks in: editors', and readers' while there is nothing better."""

from wagtail.search import index

CONFERENCE_SEARCH_FIELDS = [
    *map(index.SearchField, ["invitation", "outcome", "outcome_figures", "materials"]),
    *map(index.SearchField, ["event_status_notice", "venue_name", "how_to_attend", "equal_treatment_note"]),
    index.RelatedFields("sessions", [*map(index.SearchField, ["title", "abstract", "track"])]),
    index.RelatedFields("questions", [*map(index.SearchField, ["question", "answer"])]),
]
