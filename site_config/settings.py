"""All settings of the site. What differs between machines comes from the environment.

Every variable is described in docs/settings.md and listed in .env.example; a test holds the three
together.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from environ import Env

from site_config import environment

BASE_DIR = Path(__file__).resolve().parent.parent
Env.read_env(BASE_DIR / environment.text("ENV_FILE", ".env"))

# Who may reach the site, and over what

SECRET_KEY_FILE = BASE_DIR / ".secret_key"
SECRET_KEY = environment.secret_key("SECRET_KEY", file=SECRET_KEY_FILE)
DEBUG = environment.switch("DEBUG", default=False)
ALLOWED_HOSTS = environment.host_names("ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.origins("CSRF_TRUSTED_ORIGINS")

HTTPS = environment.switch("HTTPS", default=False)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # probes come over plain HTTP
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = environment.whole_number("HSTS_SECONDS", default=0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.switch("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = environment.switch("HSTS_PRELOAD", default=False)
if environment.switch("TRUST_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# What the site is made of

INSTALLED_APPS = [
    "comparison",
    "comparison.apps.EditingConfig",  # django.contrib.admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
]

# The page cache stands before GZip, so that it keeps compressed bytes, and behind all that adds
# headers or answers "not modified" to a kept page as well.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "comparison.page_cache.PageCacheMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "site_config.urls"
WSGI_APPLICATION = "site_config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Where data is kept

SQLITE_OPTIONS = {
    # A writer takes its lock at once and waits for it: no "database is locked" half-way through.
    "transaction_mode": "IMMEDIATE",
    "timeout": 10,  # seconds
    # Readers and the one writer do not wait for each other; NORMAL is safe with WAL.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
}
POSTGRESQL_OPTIONS = {"connect_timeout": 5}  # seconds

DATABASE = environment.database(
    "DATABASE_URL", default="sqlite:///plumbline.sqlite3", folder=BASE_DIR
)
DATABASE["CONN_MAX_AGE"] = environment.whole_number("CONN_MAX_AGE", default=60)  # seconds
DATABASE["CONN_HEALTH_CHECKS"] = True
DATABASE["OPTIONS"] = {
    **(SQLITE_OPTIONS if DATABASE["ENGINE"].endswith("sqlite3") else POSTGRESQL_OPTIONS),
    **DATABASE.get("OPTIONS", {}),
}
DATABASES = {"default": DATABASE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Fixtures load five times as fast: decision record 0011.
SERIALIZATION_MODULES = {"json": "comparison.management.fixture_json"}

# Pages are kept until the data or the code changes; this only bounds how long a dead copy lies.
PAGE_CACHE_SECONDS = 24 * 60 * 60
UNCACHED_PATHS = ("/admin/", "/healthz", "/readyz")
CACHES = {"default": environment.cache("CACHE_URL", default="locmem://")}

# Static files: hashed names, compressed, kept by browsers for good

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "staticfiles"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # nobody else needs these files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Language, time, forms

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
# Django 6 always takes https for an address without a scheme; with 5.2 that has to be said.
FORMS_URLFIELD_ASSUME_HTTPS = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Logging: everything to standard error, for whatever collects it

LOG_LEVEL = environment.one_of(
    "LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"), default="INFO"
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": ["console"], "level": LOG_LEVEL, "propagate": False}},
}
