"""How an address becomes the way mail is sent."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.mailers import smtp_mailer


def test_an_address_names_server_user_and_encryption() -> None:
    options = smtp_mailer("smtp+tls://site%40example.org:p%2Fw@mail.example.org:587")["OPTIONS"]
    assert options == {
        "host": "mail.example.org",
        "port": 587,
        "username": "site@example.org",
        "password": "p/w",
        "timeout": 10,
        "use_tls": True,
    }


@pytest.mark.parametrize(("scheme", "port"), [("smtp", 25), ("smtp+tls", 587), ("smtps", 465)])
def test_an_address_without_a_port_has_that_of_its_scheme(scheme: str, port: int) -> None:
    assert smtp_mailer(f"{scheme}://mail.example.org")["OPTIONS"]["port"] == port


def test_an_unknown_scheme_is_refused_by_name() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"imap://.*smtp, smtp\+tls, smtps"):
        smtp_mailer("imap://mail.example.org")
