import pytest
from django.core.management import CommandError, call_command


def test_the_command_shows_how_a_date_is_stored_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("fuzzydate", "4. kvartal 2021", language="nb")
    assert capsys.readouterr().out.splitlines() == [
        "edtf: 2021-10/2021-12",
        "form: quarter",
        "earliest: 2021-10-01",
        "latest: 2021-12-31",
        "nb: 4. kvartal 2021",
        "nn: 4. kvartal 2021",
        "en: Fourth quarter of 2021",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("winter 2020", "Write “winter 2019–2020” or “winter 2020–2021”."),
        ("when it suits", "“when it suits” was not understood as a date."),
    ],
)
def test_the_command_ends_with_status_2_for_what_it_cannot_settle(text: str, message: str) -> None:
    with pytest.raises(CommandError, match=message) as caught:
        call_command("fuzzydate", text, language="en")
    assert caught.value.returncode == 2
