"""Settings of ``make run``: a developer's machine, nothing to configure."""

from config.environment import ROOT, env
from config.mailers import smtp_mailer
from config.settings.base import *  # noqa: F403  # Django's idiom for layered settings
from config.settings.base import SECRET_KEY as CONFIGURED_SECRET_KEY

# Readers' own pages for what is not found or broken, as in service; `DEBUG=1 make run` shows Django's to developers.
DEBUG = env.bool("DEBUG", False)
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SECRET_KEY = CONFIGURED_SECRET_KEY or "only-for-development"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# Mails lie in var/mail, where site and worker both put them, unless a mail server is named.
EMAIL_URL = env.str("EMAIL_URL", "")
MAILERS = {
    "default": smtp_mailer(EMAIL_URL)
    if EMAIL_URL
    else {
        "BACKEND": "config.mail_files.EmailBackend",
        "OPTIONS": {"file_path": str(ROOT / "var" / "mail")},
    }
}
COMPONENT_GALLERY = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR"}},
}
(ROOT / "var" / "static").mkdir(parents=True, exist_ok=True)
