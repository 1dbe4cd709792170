from __future__ import annotations

from pathlib import Path

import pytest

from comparison.measuring import environments
from comparison.measuring.environments import (
    InstallFailed,
    NoSuchPython,
    build,
    cache_folder,
    find_python,
    requirement_lines,
)


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLUMBLINE_CACHE", str(tmp_path))
    return tmp_path


def test_environments_are_kept_where_the_variable_says(own_cache: Path) -> None:
    assert cache_folder() == own_cache


def test_environments_are_kept_outside_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLUMBLINE_CACHE", raising=False)
    assert not cache_folder().is_relative_to(Path(environments.__file__).parents[2])


def test_requirements_are_read_without_comments_and_empty_lines() -> None:
    assert requirement_lines("flask  # the framework\n\n# nothing\nFlask-WTF\n") == [
        "flask",
        "Flask-WTF",
    ]


def test_a_python_that_is_not_there_is_named() -> None:
    with pytest.raises(NoSuchPython, match=r"Python 3\.99 is not on this machine"):
        find_python("3.99")


def test_newest_python_is_no_older_than_ours() -> None:
    assert find_python().exists()


def test_environment_is_built_once_and_reused(own_cache: Path) -> None:
    first = build("# nothing to install\n", name="empty")
    finished = (first.folder / "finished").stat().st_mtime_ns
    second = build("# another comment\n", name="empty")
    assert first == second
    assert (second.folder / "finished").stat().st_mtime_ns == finished
    assert first.versions == {}


def test_half_built_environment_is_built_again(own_cache: Path) -> None:
    first = build("", name="empty")
    (first.folder / "finished").unlink()
    (first.folder / "bin" / "python").unlink()
    assert build("", name="empty").python == first.python


def test_what_cannot_be_installed_is_one_sentence_without_addresses(own_cache: Path) -> None:
    with pytest.raises(InstallFailed) as failure:
        build("plumbline ==== nonsense\n", name="nonsense")
    said = str(failure.value)
    assert said.startswith("Not installed: ")
    assert "\n" not in said
    assert str(own_cache) not in said
