"""Tables and charts that editors paste: read as they stand, refused where they are none, shown with their headings."""

from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation
from wagtail.blocks import StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from base.blocks.chart import ChartBlock
from base.blocks.table import TableBlock
from base.table_text import number_in, rows_of
from base.tests.reading import parse, text_of


def shown(block: StructBlock, language: str = "nb", **value: str) -> Any:
    with translation.override(language):
        return parse(block.render(block.to_python(value)))


def refusal(block: StructBlock, **value: str) -> str:
    with translation.override("nb"), pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(value))
    (errors,) = refused.value.block_errors.values()
    return str(errors.messages[0])


@pytest.mark.parametrize("text", ["a;b\n1;2", "a\tb\r\n1\t2\r\n", " a ; b \n\n 1 ; 2 "])
def test_rows_are_read_from_lines_whatever_parts_their_cells(text: str) -> None:
    assert rows_of(text) == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("70 000", "nb", "70000"),
        ("70\u00a0000", "nb", "70000"),
        ("70.000", "nb", "70000"),
        ("0,7", "nb", "0.7"),
        ("70,000", "en", "70000"),
        ("0.7", "en", "0.7"),
        ("ca. 5", "nb", None),
        ("NaN", "en", None),
        ("", "nb", None),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(text: str, language: str, number: str | None) -> None:
    assert number_in(text, language) == (Decimal(number) if number else None)


def test_a_table_has_headings_for_its_columns_and_rows() -> None:
    table = shown(TableBlock(), caption="Innspill", cells="Tema;2019;2020\nOvervann;28;12")
    assert [(th.get("scope"), text_of(th)) for th in table.iter("th")] == [
        ("col", "Tema"), ("col", "2019"), ("col", "2020"), ("row", "Overvann"),
    ]  # fmt: skip
    assert [text_of(cell) for cell in table.iter("td")] == ["28", "12"]


def test_a_row_with_too_few_cells_is_named() -> None:
    message = refusal(TableBlock(), caption="Innspill", cells="Tema;2019;2020\nOvervann;28")
    assert message == "Rad 2 har 2 celler, og overskriftsraden har 3. De må ha like mange."


def test_what_is_no_table_is_refused_with_what_would_be_one() -> None:
    assert "Tema;2019;2020" in refusal(TableBlock(), caption="Innspill", cells="bare en linje")


def test_the_bars_are_as_long_as_their_figures_in_either_language() -> None:
    def lengths(language: str, figures: str) -> list[str | None]:
        chart = shown(ChartBlock(), language, caption="Avfall", figures=figures)
        return [bar.get("width") for bar in chart.iter() if bar.tag.endswith("rect")]

    assert lengths("nb", "2019;35 000\n2020;70 000") == ["50.0", "100.0"]
    assert lengths("en", "2019;35,000\n2020;70,000") == ["50.0", "100.0"]
    assert lengths("nb", "2019;0") == ["0.0"]


@pytest.mark.parametrize("figures", ["2020", "2020;mye", "2020;-4", "2020;4;5"])
def test_a_line_without_a_figure_is_named(figures: str) -> None:
    assert "Linje 2" in refusal(ChartBlock(), caption="Avfall", figures=f"2019;4\n{figures}")
