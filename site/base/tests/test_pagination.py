"""Pages of a list, whatever stands in the address."""

import pytest

from base.pagination import page_of

ITEMS = list(range(45))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (None, 1),
        ("", 1),
        ("1", 1),
        ("2", 2),
        ("3", 3),
        ("4", 3),
        ("0", 3),
        ("-1", 3),
        ("abc", 1),
        ("1.5", 1),
        ("1e3", 1),
        ("\x00", 1),
        (str(10**9), 3),
        ("9" * 5000, 1),
    ],
)
def test_any_number_gives_a_page(number: str | None, shown: int) -> None:
    assert page_of(ITEMS, number).number == shown


@pytest.mark.parametrize("number", ["1", "-1", "abc", str(10**9)])
def test_an_empty_list_has_one_empty_page(number: str) -> None:
    page = page_of([], number)
    assert (page.number, list(page), page.has_other_pages()) == (1, [], False)


def test_every_item_is_on_one_page() -> None:
    assert [item for number in ("1", "2", "3") for item in page_of(ITEMS, number)] == ITEMS
