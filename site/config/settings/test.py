"""Settings of ``make test``: fast hashing, tasks at once but indexing, nothing outside this machine."""

from config.environment import ROOT, env
from config.settings.base import *  # noqa: F403  # Django's idiom for layered settings
from config.settings.base import DATABASES

SECRET_KEY = "only-for-tests"  # noqa: S105  # signs nothing that outlives a test
ALLOWED_HOSTS = ["*"]
BASE_URL = WAGTAILADMIN_BASE_URL = "http://localhost"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
if not env.str("DATABASE_URL", ""):
    # pytest-django makes a database where a test is marked so; any other meets an empty one, not the developer's own.
    DATABASES["default"]["NAME"] = ":memory:"
MEDIA_ROOT = ROOT / "var" / "test-media"
TASKS = {"default": {"BACKEND": "base.tests.late_index.LateTasks"}}
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "base.tests.late_index"}}
COMPONENT_GALLERY = True
(ROOT / "var" / "static").mkdir(parents=True, exist_ok=True)
# A test that wants the search engine names it; all others must do without.
ELASTICSEARCH_URL = ""
# What a test counts is written when it says so.
SEARCH_STATISTICS_SECONDS = 0.0
