"""Films: with captions and a transcript, refused without, given in parts to whoever may have them."""

from typing import Any

import pytest
from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.test import Client
from django.utils import translation
from pytest_django import Settings
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from base.blocks.video import VideoBlock
from base.models import CustomDocument, CustomImage
from base.tests.reading import links_of, parse, text_of

pytestmark = pytest.mark.django_db

FILM = bytes(range(256)) * 4
VTT = b"WEBVTT\n\n00:00.000 --> 00:02.000\nVelkommen\n"


def stored(name: str, content: bytes = FILM, **values: Any) -> CustomDocument:
    document: CustomDocument = CustomDocument.objects.create(
        title=name, file=ContentFile(content, name=name), file_size=len(content), **values
    )
    return document


def film(**changes: Any) -> dict[str, Any]:
    """What an editor chooses, as a stream stores it."""
    chosen = {"video": stored("film.mp4"), "captions": stored("film.vtt", VTT, language="en")} | changes
    poster = CustomImage.objects.create(title="Salen", file=get_test_image_file(size=(1280, 720)))
    keys = {name: file and file.pk for name, file in chosen.items() if name in ("video", "captions")}
    return {"title": "Åpningen", "poster": poster.pk, "transcript": "<p>Ordføreren taler.</p>", **chosen, **keys}


def cleaned(**changes: Any) -> Any:
    block = VideoBlock()
    with translation.override("nb"):
        return block.clean(block.to_python(film(**changes)))


def errors_of(**changes: Any) -> dict[str, str]:
    with pytest.raises(StructBlockValidationError) as refused:
        cleaned(**changes)
    with translation.override("nb"):
        return {name: str(error.messages[0]) for name, error in refused.value.block_errors.items()}


def test_a_video_is_played_with_its_captions_and_read_as_its_transcript() -> None:
    value = cleaned()
    shown = parse(VideoBlock().render(value))
    [player], [source], [track] = (list(shown.iter(tag)) for tag in ("video", "source", "track"))
    assert {"controls", "playsinline", "poster"} <= set(player.attrib)
    assert (player.get("preload"), player.get("width"), player.get("height")) == ("none", "960", "540")
    assert (source.get("src"), source.get("type")) == (value["video"].url, "video/mp4")
    assert (track.get("kind"), track.get("srclang"), track.get("src")) == ("captions", "en", value["captions"].url)
    [details] = shown.iter("details")
    assert "Ordføreren taler." in text_of(details)
    assert value["video"].url in links_of(shown)
    assert "MP4, 1,0 KB" in text_of(shown)


def test_a_search_finds_what_is_said() -> None:
    block = VideoBlock()
    assert "Ordføreren taler." in " ".join(map(str, block.get_searchable_content(block.to_python(film()))))


def test_captions_are_asked_for_unless_there_is_nothing_to_hear() -> None:
    assert errors_of(captions=None) == {
        "captions": "Velg en fil med teksting, eller kryss av for at videoen ikke har lyd."
    }
    assert "<track" not in VideoBlock().render(cleaned(captions=None, is_silent=True))


def test_files_of_other_types_are_named() -> None:
    assert errors_of(video=stored("film.pdf"), captions=stored("film.txt", VTT)) == {
        "video": "Velg en MP4- eller WebM-fil. «film.pdf» er ingen av delene.",
        "captions": "Velg en WebVTT-fil (.vtt). «film.txt» er ikke det.",
    }


def test_captions_begin_as_webvtt_does() -> None:
    assert "WEBVTT" in errors_of(captions=stored("tekst.vtt", b"1\n00:00:00,000 --> 00:00:02,000\nHei\n"))["captions"]
    assert cleaned(captions=stored("tekst.vtt", b"\xef\xbb\xbf" + VTT))


def test_captions_that_are_gone_are_asked_for_again() -> None:
    captions = stored("borte.vtt", VTT)
    captions.file.storage.delete(captions.file.name)
    assert "kan ikke leses" in errors_of(captions=captions)["captions"]


def body_of(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def test_a_video_is_given_in_parts(client: Client) -> None:
    address = stored("film.webm").url
    part = client.get(address, headers={"Range": "bytes=100-199"})
    assert part.status_code == 206
    assert part["Content-Range"] == f"bytes 100-199/{len(FILM)}"
    assert (part["Content-Type"], part["Content-Length"]) == ("video/webm", "100")
    assert body_of(part) == FILM[100:200]
    assert client.get(address, headers={"Range": "bytes=9999-"}).status_code == 416
    changed = client.get(address, headers={"Range": "bytes=100-199", "If-Range": '"another"'})
    whole = client.get(address)
    assert (changed.status_code, body_of(changed)) == (200, FILM)
    assert (whole.status_code, whole["Accept-Ranges"], body_of(whole)) == (200, "bytes", FILM)


def test_a_private_video_is_given_to_nobody_else_not_even_in_parts(client: Client) -> None:
    collection = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=CollectionViewRestriction.LOGIN)
    address = stored("film.mp4", collection=collection).url
    assert client.get(address, headers={"Range": "bytes=0-1"}).status_code == 302


def test_a_video_whose_file_is_gone_is_not_found(client: Client) -> None:
    video = stored("film.mp4")
    video.file.storage.delete(video.file.name)
    assert client.get(video.url).status_code == 404


class Bucket(Storage):
    """Files of another host, without a path on this one."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def _save(self, name: str, content: File[bytes]) -> str:
        self._files[name] = b"".join(content.chunks())
        return name

    def _open(self, name: str, mode: str) -> File[bytes]:
        return ContentFile(self._files[name], name=name)

    def exists(self, name: str) -> bool:
        return name in self._files

    def url(self, name: str | None) -> str:
        return f"https://bucket.example/{name}"


def test_of_files_in_a_bucket_only_captions_are_given_from_here(client: Client, settings: Settings) -> None:
    settings.MEDIA_BUCKET = "media"
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": f"{__name__}.{Bucket.__name__}"}}
    video, captions = stored("film.mp4"), stored("film.vtt", VTT)
    assert client.get(video.url)["Location"].startswith("https://bucket.example/")
    response = client.get(captions.url)
    assert response.content == VTT
    assert response["Content-Type"] == "text/vtt"
    private = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=private, restriction_type=CollectionViewRestriction.LOGIN)
    hidden = stored("intern.vtt", VTT, collection=private)
    assert "/login/" in client.get(hidden.url)["Location"]
