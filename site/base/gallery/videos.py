"""An example of a film; there is none to play."""

from types import SimpleNamespace

from base.gallery.example import Example
from base.gallery.illustration import Illustration

VIDEO = SimpleNamespace(
    url="#",
    content_type="video/mp4",
    file_extension="mp4",
    file_size=24_500_000,
    language="nb",
    get_language_display="Norsk",
)
CAPTIONS = SimpleNamespace(url="#", language="nb", get_language_display="Norsk")

VIDEOS = [
    Example(
        "video",
        "With captions",
        {
            "video": VIDEO,
            "poster": Illustration(),
            "title": "Slik foregår en dialogkonferanse",
            "captions": CAPTIONS,
            "transcript": "<p>En sal fylles av folk. Ordføreren ønsker velkommen.</p>",
        },
    ),
]
