from __future__ import annotations

from pathlib import Path

from comparison.measuring.acceptance import checks


def test_checks_are_the_functions_of_two_names_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "acceptance.py"
    path.write_text(
        "def check_b(client): ...\n"
        "def helper(client): ...\n"
        "def observe_c(client): ...\n"
        "def check_a(client): ...\n"
        "check_number = 3\n"
    )
    assert [name for name, _ in checks(str(path))] == ["check_b", "observe_c", "check_a"]
