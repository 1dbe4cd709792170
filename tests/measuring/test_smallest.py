from __future__ import annotations

import json
from pathlib import Path

import pytest

from comparison.measuring.smallest import code_lines, smallest_programs
from tests.site_process import PROJECT


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 0),
        ("# a comment\n\nx = 1  # one\n", 1),
        ('"""A docstring\n\nof three lines."""\nx = 1\n', 1),
        ('def f():\n    """Says."""\n    return """a\n    b"""\n', 3),
        ("class A:\n    '''Says.'''\n", 1),
        ("x = [\n    1,\n]\n", 3),
    ],
)
def test_lines_without_blanks_comments_and_docstrings(
    tmp_path: Path, text: str, lines: int
) -> None:
    path = tmp_path / "main.py"
    path.write_text(text)
    assert code_lines(path) == lines


def test_every_file_of_a_program_counts(small_speed: Path) -> None:
    anvil, cedar = smallest_programs()
    assert (anvil.framework, cedar.framework) == ("anvil", "cedar")
    assert anvil.lines == 8
    (small_speed / "smallest" / "anvil" / "settings").mkdir()
    (small_speed / "smallest" / "anvil" / "settings" / "base.py").write_text("DEBUG = True\n")
    assert anvil.lines == 9
    (small_speed / "smallest" / "anvil" / "api.yaml").write_text("# says\n\nopenapi: 3.1.0\n")
    assert anvil.lines == 10
    assert (anvil.imports, anvil.prepare, cedar.reads) == ("import main", (), ("cedar",))


def test_programs_have_the_lines_that_the_ratings_rest_on() -> None:
    """The counts that were made by hand before this program existed."""
    counted = {
        row["fields"]["subject"][1]: row["fields"]["median"]
        for path in (PROJECT / "comparison" / "fixtures").glob("measurements-lightness-*.json")
        for row in json.loads(path.read_text())
        if row["fields"].get("metric") == "smallest-program"
    }
    found = {one.framework: one.lines for one in smallest_programs()}
    both = counted.keys() & found.keys()
    assert len(both) >= 16
    assert {slug: found[slug] for slug in both} == {slug: counted[slug] for slug in both}
