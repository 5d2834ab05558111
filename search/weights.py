"""What counts how much. The one place to change it; `search.relevance` tells what a change does."""

# How much a word counts by where it stands.
FIELDS = {
    "title": 6.4,
    "people": 1.2,
    "lead": 3.0,
    "headings": 3.0,
    "themes": 3.0,
    "programme": 3.0,
    "process": 2.0,
    "facts": 1.5,
    "body": 0.8,
    "files": 0.5,
    "context": 1.5,
    "title_parts": 6.4,
    "parts": 1.0,
}

# The same where words are cut down to lighter stems, and how much less that counts.
LIGHT_FIELDS = {"title.light": 8.0, "everything": 1.5}
LIGHT = 0.8

# How much more where the words are in the title, or anywhere, just as they were written; and side by side.
EXACT_TITLE = 2.5
EXACT_FORM = 0.8
PHRASE = 2.5

# A person whose name has all the words, and one whose telephone number it is.
PERSON = 60.0
PHONE = 50.0

# How much less for what was not written: the beginning of a word, its parts, other words for the same, other forms
# of words, and words made of them.
BEGINNING = 0.2
TAKEN_APART = 0.5
SYNONYM = 0.6
OTHER_FORM = 0.9
DERIVED = 0.6
# For some of the words alone, so little that pages with all of them come first.
SOME_WORDS = 0.05
# And for what is merely spelt alike, beside what is suggested in its place.
ALIKE = 0.3

# Shares of a score: what is open to the reader, and what is new (half of it after so long).
OPEN = 0.25
FRESH = 0.06
FRESH_FOR = "365d"
