"""The conventions, each broken once: the check says so."""

from collections.abc import Iterator

import pytest
from django.core.checks import CheckMessage, run_checks
from wagtail import blocks

from base import checks


class Complete(blocks.StructBlock):
    text = blocks.CharBlock()

    class Meta:
        icon = "pilcrow"
        description = "A text"
        preview_value = {"text": "Hei"}
        template = "base/blocks/text.html"


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[blocks.Block]]:
    """The blocks that the check looks at."""
    found: list[blocks.Block] = []
    monkeypatch.setattr(checks, "our_blocks", lambda: found)
    return found  # type: ignore[return-value]  # a list is iterated over by the check


def ids(messages: list[CheckMessage]) -> set[str | None]:
    return {message.id for message in messages}


@pytest.mark.django_db  # whether the database can hold JSON is asked of it
def test_the_project_keeps_its_conventions() -> None:
    assert [message for message in run_checks() if (message.id or "").startswith(("base.", "fuzzy_dates."))] == []


def test_a_complete_block_is_accepted(chosen: list[blocks.Block]) -> None:
    chosen.append(Complete())
    assert checks.check_blocks(None) == []


@pytest.mark.parametrize("missing", ["icon", "description"])
def test_a_block_without_icon_or_description_is_an_error(chosen: list[blocks.Block], missing: str) -> None:
    block = Complete()
    setattr(block.meta, missing, "")
    chosen.append(block)
    (message,) = checks.check_blocks(None)
    assert message.id == "base.E002"
    assert missing in message.msg


def test_a_block_without_a_preview_is_an_error(chosen: list[blocks.Block]) -> None:
    class Unseen(blocks.StructBlock):
        text = blocks.CharBlock()

        class Meta:
            icon = "pilcrow"
            description = "A text"

    chosen.append(Unseen())
    assert ids(checks.check_blocks(None)) == {"base.E003"}


@pytest.mark.parametrize("name", ["template", "preview_template"])
def test_a_block_whose_template_is_not_there_is_an_error(chosen: list[blocks.Block], name: str) -> None:
    block = Complete()
    setattr(block.meta, name, "base/blocks/nowhere.html")
    chosen.append(block)
    (message,) = checks.check_blocks(None)
    assert message.id == "base.E004"
    assert "base/blocks/nowhere.html" in message.msg


def page_type(**attributes: object) -> type:
    complete: dict[str, object] = {
        "parent_page_types": [],
        "subpage_types": [],
        "page_description": "En side",
        "template": "404.html",
    }
    return type("SomePage", (), complete | attributes)


@pytest.mark.parametrize("missing", ["parent_page_types", "subpage_types", "page_description"])
def test_a_page_type_that_does_not_say_where_it_stands_is_an_error(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    model = page_type()
    delattr(model, missing)
    monkeypatch.setattr(checks, "our_page_models", lambda: [model])
    (message,) = checks.check_page_types(None)
    assert message.id == "base.E001"
    assert missing in message.msg


def test_a_page_type_whose_template_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "our_page_models", lambda: [page_type(template="nowhere.html")])
    assert ids(checks.check_page_types(None)) == {"base.E004"}


def test_a_complete_page_type_is_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "our_page_models", lambda: [page_type()])
    assert checks.check_page_types(None) == []
