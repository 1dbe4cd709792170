"""Strict readers for the environment: a wrong value is refused, and the sentence says what to do.

An empty value counts as absent, so a copied `.env.example` changes nothing. Every reader raises
`ImproperlyConfigured`; `manage.py`, `site_config/wsgi.py` and the tests print its sentence alone.
"""

import os
import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import Env

SWITCH_POSITIONS = {"on": True, "true": True, "yes": True, "1": True}
SWITCH_POSITIONS |= {"off": False, "false": False, "no": False, "0": False}
DATABASE_FORMS = "sqlite:///file.sqlite3 or postgres://user:password@host:5432/name"
CACHE_FORMS = "locmem:// or redis://host:6379/0"


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def switch(name: str, *, default: bool) -> bool:
    """on/true/yes/1 or off/false/no/0, in any case; anything else is an error, never False."""
    value = text(name, "on" if default else "off")
    if value.lower() not in SWITCH_POSITIONS:
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to on or off.")
    return SWITCH_POSITIONS[value.lower()]


def whole_number(name: str, *, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to a whole number, 0 or more.")
    return int(value)


def one_of(name: str, allowed: tuple[str, ...], *, default: str) -> str:
    value = text(name, default).upper()
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to one of {', '.join(allowed)}.")
    return value


def host_names(name: str, *, default: str) -> list[str]:
    """Comma-separated host names, without scheme or path."""
    hosts = _comma_separated(text(name, default))
    for host in hosts:
        if "/" in host:
            raise ImproperlyConfigured(
                f"{name} holds {host!r}: give host names alone, like example.org."
            )
    return hosts


def origins(name: str) -> list[str]:
    """Comma-separated origins, each with its scheme."""
    found = _comma_separated(text(name))
    for origin in found:
        if not origin.startswith(("http://", "https://")):
            raise ImproperlyConfigured(
                f"{name} holds {origin!r}: give the scheme too, like https://example.org."
            )
    return found


def database(name: str, *, default: str, folder: Path) -> dict[str, Any]:
    """The Django database that a URL names; a relative SQLite path starts at `folder`."""
    url = text(name, default)
    if re.fullmatch(r"sqlite:///.+", url):
        config = Env.db_url_config(url)
        return {**config, "NAME": str(folder / config["NAME"])}
    if re.fullmatch(r"postgres(ql)?://[^/]*/.+", url):
        _demand_package(name, "psycopg", "postgres")
        return _parsed(name, url, Env.db_url_config, DATABASE_FORMS)
    raise ImproperlyConfigured(f"{name} names no known database: write it like {DATABASE_FORMS}.")


def cache(name: str, *, default: str) -> dict[str, Any]:
    """The Django cache that a URL names."""
    url = text(name, default)
    if url == "locmem://":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if re.fullmatch(r"rediss?://.+", url):
        _demand_package(name, "redis", "redis")
        return _parsed(name, url, Env.cache_url_config, CACHE_FORMS)
    raise ImproperlyConfigured(f"{name} names no known cache: write it like {CACHE_FORMS}.")


def secret_key(name: str, *, file: Path) -> str:
    """The key from the environment, else from `file`, else "": only what signs needs one."""
    try:
        return text(name) or file.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key in {file.name} cannot be read ({error.strerror}): "
            f"mend its permissions, or set {name}."
        ) from error


def explain(error: ImproperlyConfigured) -> str:
    """The one sentence that a person reads when the site cannot start."""
    reason = str(error)
    if reason == "The SECRET_KEY setting must not be empty.":  # Django's, which says no remedy
        reason = "No secret key: set SECRET_KEY, or run manage.py quickstart, which makes one."
    return f"Plumbline cannot start. {reason}"


def _comma_separated(value: str) -> list[str]:
    return [word.strip() for word in value.split(",") if word.strip()]


def _parsed(
    name: str, url: str, parse: Callable[[str], dict[str, Any]], forms: str
) -> dict[str, Any]:
    # The URL is not repeated in the sentence: it may hold a password.
    try:
        return parse(url)
    except (ImproperlyConfigured, ValueError) as error:
        raise ImproperlyConfigured(
            f"{name} cannot be understood: write it like {forms}."
        ) from error


def _demand_package(name: str, package: str, extra: str) -> None:
    if find_spec(package) is None:
        raise ImproperlyConfigured(
            f"{name} needs the package {package}: run pip install -e '.[{extra}]'."
        )
