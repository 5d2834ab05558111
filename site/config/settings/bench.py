"""Settings of ``make bench``: as in service, with Wagtail's own backends and a second, smaller site to compare with."""

from pathlib import Path
from typing import Any

from config.settings.base import *  # noqa: F403  # Django's idiom for layered settings
from config.settings.base import DATABASES, ELASTICSEARCH_URL

SECRET_KEY = "only-for-measuring"  # noqa: S105  # signs nothing that outlives the run
ALLOWED_HOSTS = ["*"]
BASE_URL = WAGTAILADMIN_BASE_URL = "http://localhost"
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
DATABASES["small"] = {
    **DATABASES["default"],
    "NAME": str(Path(DATABASES["default"]["NAME"]).with_name("small.sqlite3")),
}
DATABASE_ROUTERS = ["search.bench.sites.SiteRouter"]
OF_WAGTAIL: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False},
    "elasticsearch": {
        "BACKEND": "wagtail.search.backends.elasticsearch9",
        "URLS": [ELASTICSEARCH_URL],
        "INDEX_PREFIX": "wagtail-",
        "TIMEOUT": 60,
        "AUTO_UPDATE": False,
        # No field is analysed by this tokenizer, and the embedded node lacks the type that the backend gives it.
        "INDEX_SETTINGS": {"settings": {"analysis": {"tokenizer": {"ngram_tokenizer": {"type": "edge_ngram"}}}}},
    },
}
WAGTAILSEARCH_BACKENDS = OF_WAGTAIL
