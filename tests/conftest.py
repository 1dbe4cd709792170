"""What every test stands on: settings, services, database, cache.

**Settings.** No environment is needed. Of the site's variables only DATABASE_URL and CACHE_URL are
taken from outside; they say where the suite runs (SQLite in memory and local memory by default).

**Services.** Tests marked `postgres`, `redis` or `browser` are left out when what they need is not
there, and the summary says so. With REQUIRE_SERVICES=1 a missing service is an error.

**Database.** A test sees an empty database: migrations and nothing else. A test that asks for
`site_data` sees the shipped data. These tests run behind the others: the data is loaded once, and
stays, because each test is rolled back. That is why `site_data` cannot go with a real transaction
(`live_server`, `transaction=True`), which empties the tables: those tests run behind these.

**Browser.** Tests marked `browser` drive the real site (`served_site`), a process with a database
of its own. They run last of all: once Playwright's event loop runs, Django refuses queries.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import hypothesis
import pytest
from django.conf import settings as site_settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from pytest_django import DjangoDbBlocker, Settings

from tests import services, site_process
from tests.site_process import PROJECT

VARIABLES = re.findall(r"^# ([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.MULTILINE)
LEFT_OUT = pytest.StashKey[dict[str, int]]()

for variable in set(VARIABLES) - {"DATABASE_URL", "CACHE_URL"}:
    os.environ.pop(variable, None)
os.environ["ENV_FILE"] = os.devnull
os.environ["SECRET_KEY"] = "a key for the tests, which keep no secrets"
os.environ["DJANGO_SETTINGS_MODULE"] = "site_config.settings"

# How long an example takes says nothing on a machine that others use too.
hypothesis.settings.register_profile("shared machine", deadline=None)
hypothesis.settings.load_profile("shared machine")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = {}
    if os.environ.get("REQUIRE_SERVICES") == "1" and (missing := services.missing()):
        remedies = "; ".join(f"{name}: {remedy}" for name, remedy in missing.items())
        raise pytest.UsageError(f"REQUIRE_SERVICES=1, but not all services are there. {remedies}")
    try:
        _adapt_settings()
    except ImproperlyConfigured as error:
        raise pytest.UsageError(str(error)) from error


def _adapt_settings() -> None:
    site_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
    # Static files straight from their sources, under their own names: nothing to collect first.
    site_settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    site_settings.WHITENOISE_AUTOREFRESH = True
    site_settings.WHITENOISE_USE_FINDERS = True


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    _leave_out(config, items, services.missing())
    for item in items:
        if _wants_data(item) and _empties_tables(item):
            raise pytest.UsageError(f"{item.nodeid}: site_data cannot go with a real transaction.")
    items.sort(key=_turn)  # stable: the order stays random within each turn


def _leave_out(config: pytest.Config, items: list[pytest.Item], missing: dict[str, str]) -> None:
    left_out = config.stash[LEFT_OUT]
    kept: list[pytest.Item] = []
    deselected: list[pytest.Item] = []
    for item in items:
        marker = next((name for name in missing if item.get_closest_marker(name)), None)
        (deselected if marker else kept).append(item)
        if marker:
            left_out[marker] = left_out.get(marker, 0) + 1
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = kept


def _fixtures(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


def _turn(item: pytest.Item) -> int:
    """A real transaction empties the tables when it ends, of what migrations put there, too (the
    editors' groups): such tests come behind all that are rolled back."""
    if item.get_closest_marker("browser"):
        return 3
    return 2 if _empties_tables(item) else int(_wants_data(item))


def _wants_data(item: pytest.Item) -> bool:
    return "site_data" in _fixtures(item)


def _empties_tables(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    return bool(
        {"live_server", "transactional_db"} & set(_fixtures(item))
        or (marker and marker.kwargs.get("transaction"))
    )


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for marker, count in config.stash[LEFT_OUT].items():
        remedy = services.SERVICES[marker][1]
        line = f"LEFT OUT for want of {marker}: {count}. To run them, {remedy}."
        terminalreporter.write_line(line, yellow=True)


@pytest.fixture(scope="session")
def _data_loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        call_command("loaddata", "plumbline", verbosity=0)


@pytest.fixture
def site_data(_data_loaded: None, db: None) -> None:
    """The shipped data in the database; what the test changes is rolled back."""


@pytest.fixture
def empty_tables(transactional_db: None) -> None:
    """Real transactions, and nothing of what ``site_data`` has left in the database."""
    call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def small_universe(db: None) -> None:
    """The data of tests/universe.py, small enough to work by hand."""
    from tests import universe

    universe.build()


@pytest.fixture
def measured_universe(small_universe: None) -> None:
    """The universe with criteria that rest on speed and work, nobody rated on them yet."""
    from tests import universe

    universe.build_measured_criteria()


@pytest.fixture
def small_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tasks of tests/measuring/small_examples.py in place of those of the site."""
    from comparison.measuring import programs
    from tests.measuring import small_examples

    monkeypatch.setattr(programs, "FOLDER", tmp_path)
    return small_examples.write(tmp_path)


@pytest.fixture
def small_speed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The measured programs of tests/measuring/small_speed.py in place of those of the site."""
    from comparison.measuring import programs
    from tests.measuring import small_speed

    monkeypatch.setattr(programs, "FOLDER", tmp_path)
    return small_speed.write(tmp_path)


@pytest.fixture
def measured_examples(small_examples: Path) -> Path:
    """Those, and the programs of two levels of speed."""
    from tests.measuring import small_examples as files

    return files.write_measured(small_examples)


@pytest.fixture(autouse=True)
def _own_cache(settings: Settings) -> None:
    """Each test starts with an empty cache, without emptying a Redis that others use too."""
    cache = settings.CACHES["default"]
    settings.CACHES = {"default": {**cache, "KEY_PREFIX": f"test-{uuid4().hex}"}}


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Each test reads its own data: all their databases begin with the same revision."""
    from comparison.selectors.kept import forget

    forget()


@pytest.fixture(scope="session")
def bare_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as it is cloned: without key, database and collected files."""
    return site_process.copy_project(tmp_path_factory.mktemp("bare"))


@pytest.fixture(scope="session")
def prepared_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project after its first `quickstart`: key, database, data, static files."""
    folder = site_process.copy_project(tmp_path_factory.mktemp("site"))
    first = site_process.quickstart(folder, "--no-serve")
    assert first.returncode == 0, first.stderr
    (folder / "first.log").write_text(first.stdout)
    return folder


@pytest.fixture(scope="session")
def served_site(prepared_copy: Path) -> Iterator[str]:
    """The address of the real site, served by the production server, for tests with a browser."""
    with site_process.serving(prepared_copy) as (address, _process):
        yield address
