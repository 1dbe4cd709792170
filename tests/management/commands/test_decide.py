import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.engine.problems import problem

ROOT = Path(__file__).parents[3]
DOCUMENT = (ROOT / "docs" / "decide.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)
    assert found, f"docs/decide.md has no {language} block"
    return found[1]


def decide(text: str, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    call_command("decide", *arguments, stdout=out)
    return out.getvalue()


def test_decide_writes_the_result_of_standard_input_as_json(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = json.loads(decide(json.dumps(problem()), monkeypatch))

    assert result["alternatives"]["a"]["rank"] == 1
    assert result["excluded"] == {"d": ["orm"]}


def test_decide_reads_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "problem.json"
    file.write_text(json.dumps(problem()), encoding="utf-8")

    assert json.loads(decide("", monkeypatch, str(file)))["unchecked"] == {"c": ["orm"]}


def test_worked_example_of_the_document_is_what_decide_prints(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert decide(block("json"), monkeypatch, "--format", "md") == block("markdown")


def test_sum_worked_by_hand_in_the_document_is_the_value(monkeypatch: pytest.MonkeyPatch) -> None:
    light = json.loads(decide(block("json"), monkeypatch))["alternatives"]["light"]

    assert "= 0.729." in DOCUMENT
    assert round(light["overall_value"], 3) == 0.729


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", r"This is not JSON: .*line 1 column 2"),
        ("[" * 100_000, r"This is not JSON: maximum recursion"),
        (json.dumps(problem(importance={"speed": -1})), r"^importance\.speed must be a number"),
    ],
)
def test_decide_refuses_a_bad_problem(
    text: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CommandError, match=sentence) as fault:
        decide(text, monkeypatch)

    assert fault.value.returncode == 2


def test_decide_refuses_a_file_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match=r"nowhere\.json cannot be read: No such file") as fault:
        decide("", monkeypatch, "nowhere.json")

    assert fault.value.returncode == 2


def test_decide_ends_with_code_two_and_the_sentence_on_standard_error() -> None:
    ended = subprocess.run(
        [sys.executable, "manage.py", "decide"],
        input=json.dumps(problem(importance={})),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "importance must be above 0 for at least one criterion." in ended.stderr
