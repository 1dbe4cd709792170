"""A service that is not there is announced, or refused: never passed over in silence."""

import pytest

from tests.site_process import run

NEEDS_POSTGRES = ("-m", "pytest", "tests/test_quickstart.py", "-k", "wrong_credentials")


def test_a_missing_service_is_announced_with_the_way_to_get_it() -> None:
    result = run(*NEEDS_POSTGRES)
    assert result.returncode == pytest.ExitCode.NO_TESTS_COLLECTED
    expected = "LEFT OUT for want of postgres: 1. To run them, set DATABASE_URL=postgres://"
    assert expected in result.stdout


def test_a_missing_service_is_an_error_when_services_are_required() -> None:
    result = run(*NEEDS_POSTGRES, REQUIRE_SERVICES="1")
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert "REQUIRE_SERVICES=1, but not all services are there." in result.stderr
    assert "postgres: set DATABASE_URL=postgres://" in result.stderr
