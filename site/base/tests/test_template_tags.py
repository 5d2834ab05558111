"""The small filters that templates use."""

import json

import pytest
from django.utils.translation import override

from base.templatetags.json_ld import json_ld
from base.templatetags.phone_numbers import phone
from base.templatetags.streams import child_values
from base.templatetags.sustainable_development_goals import goal_name


def test_no_text_can_end_a_data_block() -> None:
    block = json_ld({"name": "</script><b>Ombruk & mer"})
    text = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in text
    assert json.loads(text) == {"name": "</script><b>Ombruk & mer"}


def test_a_telephone_number_is_grouped_as_readers_know_it() -> None:
    assert phone("+4767504050") == "67 50 40 50"


@pytest.mark.parametrize("number", [17, "17"])
def test_a_goal_has_a_name(number: int | str) -> None:
    with override("en"):
        assert goal_name(number) == "Partnerships for the goals"


def test_a_number_that_is_no_goal_has_no_name() -> None:
    assert goal_name(18) == ""


def test_a_component_gets_the_values_of_a_stream() -> None:
    class Child:
        value = "28"

    assert child_values([Child()]) == ["28"]
