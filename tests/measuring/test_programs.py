from __future__ import annotations

from pathlib import Path

import pytest

from comparison.measuring import programs as module
from comparison.measuring.programs import Program, logical_lines, programs, tasks

TWELVE = {
    *("aiohttp", "bottle", "django", "falcon", "fastapi", "flask"),
    *("litestar", "pyramid", "quart", "sanic", "starlette", "tornado"),
}


def program(folder: str) -> Program:
    found = {p.name: p for task in tasks() for p in programs(task)}
    return found[folder]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 0),
        ("# only a comment\n\n", 0),
        ('"""A docstring\nof two lines."""\n', 0),
        ("x = 1\n", 1),
        ("x = [\n    1,\n    2,\n]\n", 1),
        ("x = 1; y = 2\n", 1),
        ('def f():\n    """Says."""\n    return 1\n', 2),
        ('x = "a string that is used"\n', 1),
    ],
)
def test_logical_lines_of_python_are_its_statements(tmp_path: Path, text: str, lines: int) -> None:
    path = tmp_path / "app.py"
    path.write_text(text)
    assert logical_lines(path) == lines


def test_lines_of_other_files_are_those_that_hold_text(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<ul>\n\n  <li>one</li>\n</ul>\n")
    assert logical_lines(path) == 3


def test_tasks_come_by_position(small_examples: Path) -> None:
    assert [task.slug for task in tasks()] == ["greet", "printed"]


def test_programs_of_a_task_are_its_folders_with_a_run_file(small_examples: Path) -> None:
    (small_examples / "greet" / "notes").mkdir()
    found = programs(tasks()[0])
    assert [p.framework for p in found] == ["anvil", "birch", "birch-kit", "cedar"]


def test_folder_name_tells_framework_and_variant(small_examples: Path) -> None:
    printed = program("printed/birch.as-printed")
    assert (printed.framework, printed.variant, printed.expects) == (
        "birch",
        "as-printed",
        "SyntaxError",
    )


def test_generated_files_and_files_about_the_program_are_no_lines_of_it(
    small_examples: Path,
) -> None:
    birch = program("greet/birch")
    assert birch.lines == 2
    assert [str(path) for path in birch.own_files] == ["app.py", "settings.py"]


def test_own_files_come_first_then_generated_ones_then_those_about_it(
    small_examples: Path,
) -> None:
    names = [str(path) for path in program("greet/birch").files]
    assert names == ["app.py", "settings.py", "requirements.txt", "run.toml"]


def test_add_ons_say_which_capability_they_supply(small_examples: Path) -> None:
    assert program("greet/birch").add_ons == {"Twig": ("templates",)}


@pytest.mark.parametrize(
    "changed", ["anvil/app.py", "anvil/run.toml", "anvil/requirements.txt", "acceptance.py"]
)
def test_hash_changes_with_every_file_that_counts(small_examples: Path, changed: str) -> None:
    before = program("greet/anvil").files_hash
    with (small_examples / "greet" / changed).open("a") as file:
        file.write("# changed\n")
    assert program("greet/anvil").files_hash != before


@pytest.mark.parametrize("changed", ["low/acceptance.py", "high/acceptance.py"])
def test_hash_changes_with_every_file_of_an_acceptance_test(
    measured_examples: Path, changed: str
) -> None:
    before = program("high/anvil").files_hash
    with (measured_examples / changed).open("a") as file:
        file.write("# changed\n")
    assert program("high/anvil").files_hash != before


def test_acceptance_test_of_another_task_comes_before_the_own_one(measured_examples: Path) -> None:
    high = next(task for task in tasks() if task.slug == "high")
    names = [str(path.relative_to(measured_examples)) for path in high.acceptance]
    assert names == ["low/acceptance.py", "high/acceptance.py"]
    high.acceptance[-1].unlink()
    assert [path.parent.name for path in high.acceptance] == ["low"]


def test_hash_is_the_same_for_the_same_files_and_whatever_python_leaves(
    small_examples: Path,
) -> None:
    before = program("greet/anvil").files_hash
    cache = small_examples / "greet" / "anvil" / "__pycache__"
    cache.mkdir()
    (cache / "app.pyc").write_bytes(b"compiled")
    assert program("greet/anvil").files_hash == before


def test_unknown_word_in_a_run_file_is_refused(small_examples: Path) -> None:
    with (small_examples / "greet/anvil/run.toml").open("a") as file:
        file.write('\nshell = "rm"\n')
    with pytest.raises(TypeError, match="shell"):
        program("greet/anvil")


@pytest.mark.usefixtures("measured_examples")
def test_servers_of_a_measured_program_are_told_and_the_first_starts_it() -> None:
    anvil = program("low/anvil")
    assert [(serve.interface, serve.server, serve.roles) for serve in anvil.serves] == [
        ("wsgi", "hammer", ("recommended",)),
        ("asgi", "tongs", ("common",)),
    ]
    assert anvil.command == "hammer {port}"
    assert anvil.commands == ("hammer {port}", "tongs {port}")
    assert anvil.task.level == "low"


@pytest.mark.usefixtures("measured_examples")
def test_program_without_servers_has_one_command_and_its_task_no_level() -> None:
    birch = program("greet/birch")
    assert (birch.serves, birch.commands) == ((), ("birch run --port {port}",))
    assert (birch.task.level, birch.same_as, birch.is_yardstick) == ("", "", False)


@pytest.mark.usefixtures("measured_examples")
def test_program_that_is_that_of_another_task_has_its_files_and_its_own_note() -> None:
    (high,) = (p for task in tasks() if task.slug == "high" for p in programs(task))
    low = program("low/anvil")
    assert (high.same_as, high.note, low.note) == ("low", "The starter adds nothing.", "")
    assert (high.task.slug, high.name) == ("high", "high/anvil")
    assert (high.files, high.requirements, high.serves) == (low.files, low.requirements, low.serves)
    assert high.files_hash != low.files_hash  # its task has a test of its own


@pytest.mark.usefixtures("measured_examples")
def test_program_without_a_framework_is_a_yardstick() -> None:
    assert program("low/none-wsgi").is_yardstick
    assert not program("low/anvil").is_yardstick


def test_server_must_be_told_whole(measured_examples: Path) -> None:
    path = measured_examples / "low/anvil/run.toml"
    path.write_text(path.read_text().replace('source = "https://anvil.example/deploy"\n', ""))
    with pytest.raises(TypeError, match="source"):
        program("low/anvil")


def test_levels_of_speed_are_these_three() -> None:
    assert {task.slug: task.level for task in tasks() if task.level} == {
        "speed-bare": "bare",
        "speed-scaffold": "default",
        "speed-production": "production",
    }


def test_each_measured_program_is_served_as_its_documentation_recommends() -> None:
    measured = [each for task in tasks() if task.level for each in programs(task)]
    for each in measured:
        told = [(serve.interface, serve.server) for serve in each.serves]
        assert len(told) == len(set(told)) > 0, each.name
        for serve in each.serves:
            assert serve.interface in ("wsgi", "asgi", "own"), each.name
            assert serve.roles in (("recommended",), ("common",), ("recommended", "common"))
            assert serve.source.startswith("https://"), each.name
            assert "{port}" in serve.command, each.name
            common = {"wsgi": "gunicorn", "asgi": "uvicorn"}.get(serve.interface)
            assert ("common" in serve.roles) == (serve.server == common), each.name


def test_each_task_of_the_site_is_solved_or_refused_in_all_twelve() -> None:
    compared = [task for task in tasks() if not task.claims]
    assert sum(not task.level for task in compared) == 12
    missing = {
        task.slug: TWELVE - {program.framework for program in programs(task)} for task in compared
    }
    assert {slug: sorted(names) for slug, names in missing.items() if names} == {}


def test_a_program_has_a_command_and_a_refusal_its_reason() -> None:
    for task in tasks():
        for each in programs(task):
            assert bool(each.command) != bool(each.not_possible), each.name
            assert "{port}" in each.command or each.expects or each.not_possible, each.name


def test_the_first_requirement_is_the_framework_itself() -> None:
    for task in tasks():
        for each in programs(task):
            if not each.not_possible and not each.is_yardstick:
                first = each.requirements.split()[0].lower()
                assert first.startswith(each.framework.partition("-")[0]), each.name


def test_capabilities_and_checks_that_files_name_exist() -> None:
    for task in tasks():
        files = [path.read_text(encoding="utf-8") for path in task.acceptance]
        written = "".join(files).replace("_", "-")
        for name in task.decides.values():
            assert f"-{name}(" in written or name == "own-tests", f"{task.slug}: {name}"


def test_folder_is_that_of_the_repository() -> None:
    assert (module.FOLDER / "hello" / "task.toml").exists()
