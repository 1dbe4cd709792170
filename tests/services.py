"""What some tests need beyond Python: PostgreSQL, Redis, a browser. And whether it is there."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

from comparison.measuring import acceptance, environments


def chromium() -> str | None:
    """The browser to drive: CHROMIUM, else the first that is on PATH."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def _postgres() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


def _redis() -> bool:
    return os.environ.get("CACHE_URL", "").startswith("redis")


def _browser() -> bool:
    return bool(chromium() and find_spec("playwright") and find_spec("axe_playwright_python"))


@cache
def _examples() -> bool:
    """Whether isolated environments can be built here: packages are at hand or can be fetched."""
    try:
        environments.build(acceptance.REQUIREMENTS, name="runner")
    except environments.InstallFailed:
        return False
    return True


def _load() -> bool:
    return bool(shutil.which("wrk"))


# marker: (is it there?, how to get it)
SERVICES: dict[str, tuple[Callable[[], bool], str]] = {
    "postgres": (_postgres, "set DATABASE_URL=postgres://…"),
    "redis": (_redis, "set CACHE_URL=redis://…"),
    "examples": (_examples, "let pip reach a package index, or fill PLUMBLINE_CACHE"),
    "load": (_load, "install Debian’s package wrk"),
    "browser": (_browser, "install Chromium and pip install -e '.[browser]'"),
}


def missing() -> dict[str, str]:
    """The services that are not there, each with the way to get it."""
    return {name: remedy for name, (present, remedy) in SERVICES.items() if not present()}
