from __future__ import annotations

import pytest

from comparison.selectors.solutions import FileText
from comparison.templatetags.highlighting import code_lines, highlighted, python_lines


def file(text: str, name: str = "app.py", differs: tuple[int, ...] = ()) -> FileText:
    return FileText(name=name, text=text, generated=False, about=False, differs=differs)


def test_each_line_of_the_file_is_one_line_of_markup() -> None:
    lines = code_lines(file("\nimport os\n\n\nx = 1\n"))
    assert len(lines) == 5
    assert '<span class="kn">import</span>' in lines[1].html


def test_spans_end_with_their_line() -> None:
    for line in python_lines('"""A docstring\nof two lines."""\n'):
        assert line.count("<span") == line.count("</span>")


def test_lines_that_differ_are_marked() -> None:
    assert [line.differs for line in code_lines(file("a\nb\n", differs=(2,)))] == [False, True]


@pytest.mark.parametrize("name", ["app.py", "page.html", "run.toml", "notes.nobody-knows"])
def test_markup_in_the_code_is_escaped(name: str) -> None:
    (line,) = highlighted("<script>alert(1)</script>\n", name)
    assert "<script>" not in line
    assert "&lt;" in line


def test_nothing_inline_that_the_policy_refuses() -> None:
    text = "".join(
        python_lines('def f(x: int) -> str:\n    """Says."""\n    return f"{x}"  # so\n')
    )
    assert "style=" not in text
