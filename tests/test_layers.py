"""Who may import whom: the contracts in pyproject.toml hold, and they would notice."""

import shutil
from pathlib import Path

import pytest

from tests.site_process import PROJECT, copy_project, run

LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def test_every_import_goes_down_the_layers() -> None:
    result = run("-c", LINT, folder=PROJECT)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("schema.py", "import comparison.quickstart"),  # up
        ("quickstart.py", "import comparison.forms"),  # sideways
        ("engine/matrix.py", "import django"),  # the engine is pure
        ("schema.py", "import site_config.settings"),
        ("stray.py", "import json"),  # a module without a layer
    ],
)
def test_an_import_against_the_rules_is_noticed(tmp_path: Path, module: str, line: str) -> None:
    copy_project(tmp_path)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    with (tmp_path / "comparison" / module).open("a") as source:
        source.write(f"\n{line}\n")
    result = run("-c", LINT, folder=tmp_path)
    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout or "stray" in result.stdout + result.stderr
