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


def test_an_unknown_scheme_is_refused_by_name() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"imap://.*smtp, smtp\+tls, smtps"):
        smtp_mailer("imap://mail.example.org")
