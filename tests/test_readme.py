"""The README's two commands, which CI runs, stand there word for word; its links lead somewhere."""

import re

import pytest

from tests.site_process import PROJECT

README = (PROJECT / "README.md").read_text()
VENV = "python3 -m venv .venv && .venv/bin/pip install -e"
SEE = f"{VENV} . && .venv/bin/python manage.py quickstart"
TEST = f"{VENV} '.[test]' && .venv/bin/pytest"


@pytest.mark.parametrize("command", [SEE, TEST])
def test_the_command_stands_in_a_block_of_its_own(command: str) -> None:
    assert f"\n\n    {command}\n\n" in README


def test_ci_finds_exactly_one_test_command() -> None:
    assert re.findall(r"^ {4}(.*\[test\].*)$", README, re.MULTILINE) == [TEST]


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_a_link_leads_to_a_file(target: str) -> None:
    assert (PROJECT / target).exists()
