from __future__ import annotations

from pathlib import Path

import pytest

from comparison.measuring import installed
from comparison.measuring.environments import Environment

FILES = {
    "anvil/__init__.py": "import os\n\n\nx = 1\n",  # 2 lines
    "anvil/text.py": '"""A docstring counts."""\n# and a comment\n',  # 2 lines
    "anvil/data.bin": "x" * 2048,
    "anvil/__pycache__/text.cpython-313.pyc": "x" * 9000,
    "anvil/tests/test_text.py": "assert True\n",
    "../../../bin/anvil.py": "import os\n",
}
METADATA = "Metadata-Version: 2.1\nName: An_vil\nVersion: 1.0\n"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """An_vil with the files above, and pip."""
    packages = tmp_path / "lib" / "python3.13" / "site-packages"
    for name, text in FILES.items():
        path = packages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for folder, about in (("an_vil-1.0", METADATA), ("pip-1", METADATA.replace("An_vil", "pip"))):
        info = packages / f"{folder}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(about)
    record = "".join(f"{name},,\n" for name in FILES)
    (packages / "an_vil-1.0.dist-info" / "RECORD").write_text(record)
    return Environment(folder=tmp_path, python="3.13.0", versions={})


def test_size_is_that_of_the_files_without_bytecode(environment: Environment) -> None:
    size = sum(len(text) for name, text in FILES.items() if not name.endswith(".pyc"))
    assert installed.kibibytes(environment) == round(size / 1024) == 2


def test_installers_are_no_dependency(environment: Environment) -> None:
    assert installed.count(environment) == 1


def test_lines_of_tests_and_of_copies_among_the_commands_are_left_out(
    environment: Environment,
) -> None:
    assert installed.lines_to_read(environment, ["an-vil"]) == 4


def test_distribution_that_is_not_there_is_named(environment: Environment) -> None:
    with pytest.raises(LookupError, match=r"Not installed: Birch\."):
        installed.lines_to_read(environment, ["An.Vil", "Birch"])
