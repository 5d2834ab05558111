"""How mail is sent, from one address such as `smtp+tls://user:password@mail.example.org:587`."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SCHEMES: dict[str, dict[str, Any]] = {
    "smtp": {"port": 25},
    "smtp+tls": {"port": 587, "use_tls": True},
    "smtps": {"port": 465, "use_ssl": True},
}
"""The schemes and what Django's SMTP backend calls them: unencrypted, STARTTLS (RFC 3207), and TLS from the start
(RFC 8314); each with the port it has where the address names none."""
SECONDS = 10


def smtp_mailer(url: str) -> dict[str, Any]:
    """The entry of Django's MAILERS for an address. Raises `ImproperlyConfigured` for a scheme that is not known."""
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        raise ImproperlyConfigured(f"EMAIL_URL begins with {parts.scheme}://, but can with {', '.join(SCHEMES)} alone.")
    options = {
        "host": parts.hostname or "localhost",
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "timeout": SECONDS,
        **SCHEMES[parts.scheme],
        **({"port": parts.port} if parts.port else {}),
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
