import pytest
from django.template import Context, Template
from django.utils import translation

from base.fuzzy_dates import Form, FuzzyDate


def rendered(value: FuzzyDate | None, arguments: str = "", **context: str) -> str:
    template = Template(f"{{% load fuzzy_dates %}}{{% fuzzy_date value {arguments} %}}")
    with translation.override("nb"):
        return template.render(Context({"value": value, **context}))


@pytest.mark.parametrize(
    ("value", "html"),
    [
        (FuzzyDate("2020"), '<time datetime="2020">2020</time>'),
        (FuzzyDate("2020-06"), '<time datetime="2020-06">Juni 2020</time>'),
        (FuzzyDate("2020-08-27"), '<time datetime="2020-08-27">27. august 2020</time>'),
        (FuzzyDate("2020-12-28/2021-01-03", Form.WEEK), '<time datetime="2020-W53">Uke 53 2020</time>'),
        (FuzzyDate("2020-08-17/2020-08-30", Form.WEEK), "Uke 34–35 2020"),
        (FuzzyDate("2020-23"), "Høsten 2020"),
        (FuzzyDate("2020-06/2020-08"), "Juni–august 2020"),
        (FuzzyDate("2020-06~"), "Ca. juni 2020"),
        (FuzzyDate("2020-06", Form.BEFORE), "Før juni 2020"),
        (FuzzyDate("2020-09", Form.EARLY), "Tidlig på høsten 2020"),
        (FuzzyDate.UNDECIDED, "Uavklart"),
        (None, "Uavklart"),
    ],
)
def test_a_date_is_machine_readable_where_html_has_a_value_for_it(value: FuzzyDate | None, html: str) -> None:
    assert rendered(value) == html


def test_a_label_stands_in_place_of_the_words_and_is_escaped() -> None:
    html = rendered(FuzzyDate("2020-06"), "label=label", label="Før <sommeren>")
    assert html == '<time datetime="2020-06">Før &lt;sommeren&gt;</time>'
    assert rendered(FuzzyDate("2020-23"), "label=label", label="A & B") == "A &amp; B"
    assert rendered(FuzzyDate("2020-23"), "label=label", label="") == "Høsten 2020"


def test_within_a_sentence_a_date_has_no_capital() -> None:
    assert rendered(FuzzyDate("2020-23"), "in_sentence=True") == "høsten 2020"
