"""A film in the text."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from base.models.document import CustomDocument
from base.rich_text import LINKED_TEXT, RichTextBlock

VIDEO_TYPES = {"mp4", "webm"}
CAPTION_TYPES = {"vtt"}
# How a file of captions begins, after a byte order mark if it has one: https://www.w3.org/TR/webvtt1/#file-structure
SIGNATURE, BYTE_ORDER_MARK = b"WEBVTT", b"\xef\xbb\xbf"


class VideoBlock(blocks.StructBlock):
    """A film with captions for who cannot hear it, and its content in words for who cannot see it.

    Both are what the regulation on universal design of ICT asks for: https://lovdata.no/forskrift/2013-06-21-732
    """

    title = blocks.CharBlock(label=_("Title"), max_length=160, help_text=_("What the video shows."))
    video = DocumentChooserBlock(label=_("Video file"), help_text=_("MP4 or WebM"))
    poster = ImageChooserBlock(
        label=_("Still picture"), help_text=_("Shown until the video is played, in the same shape as the video.")
    )
    captions = DocumentChooserBlock(
        label=_("Captions"),
        required=False,
        help_text=_("A WebVTT file (.vtt). Its language is the one that is chosen on the file."),
    )
    is_silent = blocks.BooleanBlock(label=_("The video has no sound"), required=False)
    transcript = RichTextBlock(
        label=_("Transcript"), features=LINKED_TEXT, help_text=_("What is said, and what is to be seen, in words.")
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video with captions and transcript")
        preview_template = "base/blocks/video_preview.html"
        template = "base/blocks/video.html"

    def clean(self, value: Any) -> Any:
        """Ask for a file that browsers play, and for captions unless there is nothing to hear."""
        cleaned = super().clean(value)
        errors: dict[str, ValidationError] = {}
        if _type_of(cleaned["video"]) not in VIDEO_TYPES:
            errors["video"] = ValidationError(
                _("Choose an MP4 or WebM file. “%(name)s” is neither."),
                code="no_video",
                params={"name": cleaned["video"].filename},
            )
        if cleaned["captions"]:
            if problem := problem_with_captions(cleaned["captions"]):
                errors["captions"] = problem
        elif not cleaned["is_silent"]:
            errors["captions"] = ValidationError(
                _("Choose a file with captions, or say that the video has no sound."), code="no_captions"
            )
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


def problem_with_captions(document: CustomDocument) -> ValidationError | None:
    """What keeps the file from being captions."""
    params = {"name": document.filename}
    if _type_of(document) not in CAPTION_TYPES:
        return ValidationError(_("Choose a WebVTT file (.vtt). “%(name)s” is not one."), "no_webvtt", params)
    try:
        with document.open_file() as file:
            beginning = file.read(len(BYTE_ORDER_MARK + SIGNATURE))
    except OSError:
        return ValidationError(_("The file “%(name)s” cannot be read. Upload it again."), "unreadable", params)
    if not beginning.removeprefix(BYTE_ORDER_MARK).startswith(SIGNATURE):
        return ValidationError(
            _("“%(name)s” holds no captions: a WebVTT file begins with the word WEBVTT."), "no_webvtt", params
        )
    return None


def _type_of(document: CustomDocument) -> str:
    return str(document.file_extension).lower()
