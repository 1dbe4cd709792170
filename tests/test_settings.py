"""Settings: three places that agree, wrong values, and what a deployment is checked for."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from site_config import environment
from tests.site_process import PROJECT, run

EXAMPLE = (PROJECT / ".env.example").read_text()
DOCUMENT = (PROJECT / "docs" / "settings.md").read_text()
SOURCE = (PROJECT / "site_config" / "settings.py").read_text()
DEPLOYMENT = (PROJECT / "docs" / "deploy.md").read_text()


def in_example() -> dict[str, str]:
    return dict(re.findall(r"^# ([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))


def in_document() -> dict[str, str]:
    rows = re.findall(r"^\| `([A-Z_]+)` \| .+ \| (.+) \| .+ \|$", DOCUMENT, re.MULTILINE)
    return {name: default.strip("`") for name, default in rows}


def in_deployment() -> dict[str, str]:
    (block,) = re.findall(r"```sh\n(.+?)```", DEPLOYMENT, re.DOTALL)
    return dict(line.split("=", 1) for line in block.splitlines())


def test_every_variable_is_in_the_settings_the_example_and_the_document() -> None:
    in_settings = re.findall(r"environment\.[a-z_]+\(\s*\"([A-Z_]+)\"", SOURCE)
    assert sorted(in_settings) == sorted(in_example()) == sorted(in_document())


def test_the_document_names_the_defaults_of_the_example() -> None:
    in_words = {"SECRET_KEY": "", "CSRF_TRUSTED_ORIGINS": ""}
    assert in_document() | in_words == in_example()


def test_the_example_names_the_real_defaults(bare_copy: Path) -> None:
    read = ("manage.py", "diffsettings", "--all")
    as_in_example = run(*read, folder=bare_copy, **in_example())
    assert as_in_example.stdout == run(*read, folder=bare_copy).stdout != ""


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "maybe", "DEBUG is 'maybe': set it to on or off."),
        ("HSTS_SECONDS", "-1", "HSTS_SECONDS is '-1': set it to a whole number, 0 or more."),
        ("CONN_MAX_AGE", "1h", "CONN_MAX_AGE is '1h': set it to a whole number, 0 or more."),
        ("LOG_LEVEL", "loud", "LOG_LEVEL is 'LOUD': set it to one of DEBUG, INFO, "),
        ("ALLOWED_HOSTS", "https://a.example", "give host names alone, like example.org."),
        ("CSRF_TRUSTED_ORIGINS", "a.example", "give the scheme too, like https://example.org."),
        (
            "DATABASE_URL",
            "mysql://a:hunter2@b/c",
            "DATABASE_URL names no known database: write it ",
        ),
        ("DATABASE_URL", "sqlite://", "DATABASE_URL names no known database: write it like "),
        (
            "CACHE_URL",
            "memcache://b",
            "CACHE_URL names no known cache: write it like locmem:// or ",
        ),
    ],
)
def test_a_wrong_value_is_one_sentence_that_says_what_to_do(
    name: str, value: str, sentence: str, bare_copy: Path
) -> None:
    result = run("manage.py", "check", folder=bare_copy, **{name: value})
    assert result.returncode == 1
    assert result.stderr.startswith("Plumbline cannot start. ")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert "hunter2" not in result.stderr


def test_the_server_gives_the_sentence_without_a_traceback(bare_copy: Path) -> None:
    result = run("-c", "import site_config.wsgi", folder=bare_copy, CACHE_URL="nonsense")
    assert result.returncode == 3
    assert "CACHE_URL names no known cache" in result.stderr
    assert "Traceback" not in result.stderr


def test_pytest_gives_the_sentence_without_a_traceback() -> None:
    result = run("-m", "pytest", "tests/test_health.py", CACHE_URL="nonsense")
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert "CACHE_URL names no known cache" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_the_server_does_not_start_without_a_secret_key(bare_copy: Path) -> None:
    result = run("-c", "import site_config.wsgi", folder=bare_copy)
    assert result.returncode == 3
    assert "No secret key: set SECRET_KEY, or run manage.py quickstart" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_secret_key_file_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"cannot be read .*: mend its permissions"):
        environment.secret_key("SECRET_KEY_OF_NOBODY", file=tmp_path)


def test_an_empty_value_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", " ")
    assert environment.switch("DEBUG", default=True) is True


def test_a_relative_sqlite_file_starts_at_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///here.sqlite3")
    config = environment.database("DATABASE_URL", default="", folder=PROJECT)
    assert config["NAME"] == str(PROJECT / "here.sqlite3")


def test_an_absolute_sqlite_file_stays_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/here.sqlite3")
    config = environment.database("DATABASE_URL", default="", folder=PROJECT)
    assert config["NAME"] == "/srv/here.sqlite3"


def test_the_file_env_is_read_and_the_environment_wins(bare_copy: Path) -> None:
    (bare_copy / "mine.env").write_text("LOG_LEVEL=ERROR\nCONN_MAX_AGE=7\n")
    result = run(
        *(
            "-c",
            "from site_config import settings as s; print(s.LOG_LEVEL, s.DATABASE['CONN_MAX_AGE'])",
        ),
        folder=bare_copy,
        ENV_FILE="mine.env",
        CONN_MAX_AGE="8",
    )
    assert result.stdout.split() == ["ERROR", "8"]


def test_a_deployment_as_documented_passes_the_deployment_checks(bare_copy: Path) -> None:
    # The drivers are extras, and the checks do not look at what the two addresses name.
    environ = in_deployment()
    assert environ.pop("DATABASE_URL").startswith("postgres://")
    assert environ.pop("CACHE_URL").startswith("redis://")
    check = ("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    result = run(*check, folder=bare_copy, **environ)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "System check identified no issues (0 silenced).\n"


def test_the_deployment_checks_complain_about_the_defaults(bare_copy: Path) -> None:
    check = ("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert "SECURE_HSTS_SECONDS" in run(*check, folder=bare_copy).stderr


def test_every_answer_carries_the_content_security_policy(client: Client) -> None:
    policy = client.get("/healthz")["Content-Security-Policy"].split("; ")
    assert sorted(policy) == [
        "base-uri 'none'",
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]


@pytest.mark.redis
def test_redis_keeps_what_the_cache_is_given() -> None:
    assert settings.CACHES["default"]["BACKEND"].endswith("RedisCache")
    cache.set("kept", {"rating": 4}, timeout=10)
    assert cache.get("kept") == {"rating": 4}


def test_the_site_speaks_british_english_in_utc() -> None:
    assert (settings.LANGUAGE_CODE, settings.TIME_ZONE, settings.USE_TZ) == ("en-gb", "UTC", True)
    assert "django.middleware.locale.LocaleMiddleware" not in settings.MIDDLEWARE
