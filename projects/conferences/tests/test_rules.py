"""What an editor may say of a conference, and where each error stands."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from projects.conferences.doffin import doffin_reference
from projects.models import ConferencePage


def errors_of(page: ConferencePage) -> set[str]:
    with translation.override("nb"):
        try:
            page.clean()
        except ValidationError as refused:
            return set(refused.message_dict)
    return set()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("2026-123456", "2026-123456"),
        (" 2026 – 123456 ", "2026-123456"),
        ("Doffin 2019/654321", "2019-654321"),
        ("Doffin: 2009-12345", "2009-12345"),
        ("nr. 2026-123456", "2026-123456"),
    ],
)
def test_a_reference_is_kept_as_doffin_writes_it(typed: str, kept: str) -> None:
    assert doffin_reference(typed) == kept


@pytest.mark.parametrize("typed", ["123456", "2026-1234", "2026-1234567", "26-123456", "kommer", "2026-12345a"])
def test_what_is_no_reference_is_refused_beside_it(typed: str) -> None:
    assert errors_of(ConferencePage(title="K", doffin_reference=typed)) == {"doffin_reference"}


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("https://doffin.no/notices/2026-123456", False),
        ("https://www.doffin.no/Notice/Details/2019-654321", False),
        ("https://example.org/doffin.no", True),
        ("https://notdoffin.no/", True),
        ("", False),
    ],
)
def test_the_link_leads_to_doffin(address: str, refused: bool) -> None:
    assert ("doffin_url" in errors_of(ConferencePage(title="K", doffin_url=address))) is refused


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
@pytest.mark.parametrize("notice", ["", "  "])
def test_readers_are_told_why_it_does_not_take_place(status: str, notice: str) -> None:
    assert errors_of(ConferencePage(title="K", event_status=status, event_status_notice=notice)) == {
        "event_status_notice"
    }
    assert errors_of(ConferencePage(title="K", event_status=status, event_status_notice="Storm.")) == set()


def test_all_errors_are_told_at_once() -> None:
    page = ConferencePage(title="K", event_status="cancelled", doffin_reference="x", doffin_url="https://example.org")
    assert errors_of(page) == {"event_status_notice", "doffin_reference", "doffin_url"}
