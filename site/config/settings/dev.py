"""Settings of ``make run``: a developer's machine, nothing to configure."""

from config.environment import ROOT
from config.settings.base import *  # noqa: F403  # Django's idiom for layered settings
from config.settings.base import SECRET_KEY as CONFIGURED_SECRET_KEY

DEBUG = True
SECRET_KEY = CONFIGURED_SECRET_KEY or "only-for-development"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.console.EmailBackend"}}
COMPONENT_GALLERY = True
(ROOT / "var" / "static").mkdir(parents=True, exist_ok=True)
