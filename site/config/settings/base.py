"""Settings that hold everywhere. The environment is read here and nowhere else."""

from django.utils.translation import gettext_lazy as _

from config.database import database_at
from config.environment import ROOT, env
from config.security import (
    ADMIN_CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY,
    bucket_address,
    with_media_from,
)

BASE_DIR = ROOT
DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", "")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])
BASE_URL = env.str("BASE_URL", f"http://localhost:{env.str('PORT', '') or 8000}")
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "base.User"

INSTALLED_APPS = [
    "search",
    "home",
    "projects",
    "operations",
    "base",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "config.middleware.admin_content_security_policy",
    "config.middleware.links_found_once",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.PathLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.middleware.RedirectElsewhereMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "base.context_processors.site",
            ],
        },
    }
]

# The password of the demo content's two logins; random where it is empty.
DEMO_PASSWORD = env.str("DEMO_PASSWORD", "")

# Data

DATABASES = {"default": database_at(env.str("DATABASE_URL", "") or f"sqlite:///{ROOT}/var/site.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # PostgreSQL would compile the query that finds a page, with its many joins, for seconds to save a millisecond.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", "")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# E-mail: each environment says how it is sent

DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", "noreply@localhost")

# Files

MEDIA_BUCKET = env.str("MEDIA_BUCKET", "")
MEDIA_ENDPOINT: str | None = env.str("MEDIA_ENDPOINT", None)
MEDIA_ROOT = env.path("MEDIA_ROOT", ROOT / "var" / "media")
MEDIA_URL = "/media/"
STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", ROOT / "var" / "static")
# The style sheets' sources stay out: their imports mean something to the bundler alone.
STATICFILES_DIRS = [(name, ROOT / "static" / name) for name in ("dist", "img", "js")]
STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {"bucket_name": MEDIA_BUCKET, "endpoint_url": MEDIA_ENDPOINT},
    }
    if MEDIA_BUCKET
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Languages and time

LANGUAGE_CODE = "nb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nb", _("Norwegian (bokmål)")), ("en", _("English"))]
# The second fills in what the libraries leave in English.
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "wagtail"]
TIME_ZONE = "Europe/Oslo"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["config.formats"]

# Wagtail

WAGTAIL_SITE_NAME = "Innovasjonsprosjekter"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nb", "Norsk (bokmål)"), ("en", "English")]
WAGTAILADMIN_USER_LOGIN_FORM = "base.login.LoginForm"
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Milliseconds. Whoever publishes a new page while it is being saved by itself meets an error of Wagtail's, since its
# address is then taken: an editor who has just written something is left alone for so long.
WAGTAIL_AUTOSAVE_INTERVAL = 5000
WAGTAILIMAGES_IMAGE_MODEL = "base.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "base.CustomDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "search.files.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "mp4", "odt", "pdf", "pptx", "txt", "vtt", "webm", "xlsx", "zip"]
# The editors' own search never depends on Elasticsearch (docs/adr).
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# A new translation stays a draft until its editor publishes it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Search

ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", "")
ELASTICSEARCH_INDEX_PREFIX = env.str("ELASTICSEARCH_INDEX_PREFIX", "innovation")
# What readers search for, in numbers: how long it is kept, from how many searches of a period on it is shown, and how
# long a process adds up before it writes.
SEARCH_STATISTICS_DAYS = env.int("SEARCH_STATISTICS_DAYS", 90)
SEARCH_STATISTICS_THRESHOLD = env.int("SEARCH_STATISTICS_THRESHOLD", 3)
SEARCH_STATISTICS_SECONDS = 5.0

# Security

SECURE_CSP, ADMIN_CSP = CONTENT_SECURITY_POLICY, ADMIN_CONTENT_SECURITY_POLICY
if MEDIA_BUCKET:
    MEDIA_PLACE = bucket_address(MEDIA_BUCKET, MEDIA_ENDPOINT)
    SECURE_CSP, ADMIN_CSP = with_media_from(MEDIA_PLACE, SECURE_CSP), with_media_from(MEDIA_PLACE, ADMIN_CSP)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows previews in a frame
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # it asks for DENY
    "security.W005",  # whether HSTS covers every host of the domain is for its owner
    "security.W021",
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "/"
