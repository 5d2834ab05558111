"""Settings of ``make run``: a developer's machine, nothing to configure."""

from config.environment import ROOT, env
from config.settings.base import *  # noqa: F403  # Django's idiom for layered settings
from config.settings.base import SECRET_KEY as CONFIGURED_SECRET_KEY

# Readers' own pages for what is not found or broken, as in service; `DEBUG=1 make run` shows Django's to developers.
DEBUG = env.bool("DEBUG", False)
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SECRET_KEY = CONFIGURED_SECRET_KEY or "only-for-development"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.console.EmailBackend"}}
COMPONENT_GALLERY = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR"}},
}
(ROOT / "var" / "static").mkdir(parents=True, exist_ok=True)
