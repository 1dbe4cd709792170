"""One command from a clone to a site: what it makes, what it leaves alone, what stops it."""

import os
import signal
import socket
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from comparison import quickstart
from comparison.schema import unapplied_migrations
from tests import site_process

AT_A_TERMINAL = """
import os, sys
terminal, standard_input = os.openpty()
os.write(terminal, b"n\\n")
os.dup2(standard_input, 0)
os.set_inheritable(terminal, True)
os.execv(sys.executable, [sys.executable, "manage.py", "quickstart", "--no-serve"])
"""


def yes(question: str) -> bool:
    return True


def no(question: str) -> bool:
    return False


def snapshot(folder: Path) -> dict[str, int]:
    """When each file was last written. SQLite opens and closes its log, so that is left out."""
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


@pytest.fixture
def database(prepared_copy: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(prepared_copy / "plumbline.sqlite3")) as connected:
        yield connected


def test_the_first_run_says_what_it_made(prepared_copy: Path) -> None:
    lines = (prepared_copy / "first.log").read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["Made", "Migrated", "Loaded", "Collected"]


def test_the_secret_key_is_long_and_its_owners_alone(prepared_copy: Path) -> None:
    key = prepared_copy / ".secret_key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(key.read_text().strip()) >= 50


def test_the_database_holds_the_data_and_readers_do_not_wait(database: sqlite3.Connection) -> None:
    (frameworks,) = database.execute("SELECT count(*) FROM comparison_framework").fetchone()
    assert frameworks > 12
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_second_run_changes_nothing(prepared_copy: Path) -> None:
    before = snapshot(prepared_copy)
    second = site_process.quickstart(prepared_copy, "--no-serve")
    assert second.stdout == "Everything was in place already.\n"
    assert snapshot(prepared_copy) == before


def test_what_an_editor_wrote_stays(prepared_copy: Path, database: sqlite3.Connection) -> None:
    with database:
        database.execute("UPDATE comparison_framework SET name = 'Mine' WHERE slug = 'flask'")
    site_process.quickstart(prepared_copy, "--no-serve")
    query = "SELECT name FROM comparison_framework WHERE slug = 'flask'"
    assert database.execute(query).fetchone() == ("Mine",)
    with database:
        database.execute("UPDATE comparison_framework SET name = 'Flask' WHERE slug = 'flask'")


def test_a_new_static_file_is_collected(prepared_copy: Path) -> None:
    new = prepared_copy / "static" / "new.txt"
    new.write_text("new")
    os.utime(new, (0, 0))  # as old as a file from an archive may be
    again = site_process.quickstart(prepared_copy, "--no-serve")
    assert again.stdout == "Collected the static files in staticfiles.\n"
    assert (prepared_copy / "staticfiles" / "new.txt").exists()


def test_it_serves_as_in_production_and_ends_cleanly(prepared_copy: Path) -> None:
    # DEBUG=on is what it must not serve with.
    with site_process.serving(prepared_copy, DEBUG="on") as (address, process):
        with urlopen(f"{address}/readyz") as answer:
            assert answer.read() == b"ready\n"
        with urlopen(f"{address}/admin/login/") as answer:
            page = answer.read().decode()
        style = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
        assert style.startswith("/static/admin/css/base.")
        with urlopen(address + style) as answer:
            assert "immutable" in answer.headers["Cache-Control"]
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=site_process.PATIENCE)
    assert process.returncode == 0
    assert address in output
    assert "manage.py createsuperuser" in output
    assert "Traceback" not in output


def test_an_interruption_while_it_prepares_is_no_traceback(bare_copy: Path, tmp_path: Path) -> None:
    variables = {"SECRET_KEY": "given", "DATABASE_URL": f"sqlite:///{tmp_path}/new.sqlite3"}
    with site_process.start(bare_copy, "--no-serve", **variables) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Migrated")  # next comes the data
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=site_process.PATIENCE)
    assert process.returncode == 1
    assert output == "\nStopped. Run quickstart again to go on.\n"


def test_at_a_terminal_no_is_an_answer(prepared_copy: Path, database: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(prepared_copy / "older.sqlite3")) as older:
        database.backup(older)
        older.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        older.commit()
    older_url = "sqlite:///older.sqlite3"
    result = site_process.run("-c", AT_A_TERMINAL, folder=prepared_copy, DATABASE_URL=older_url)
    question = "The database is in use. Migrations to apply: 1. Apply them? [Y/n]"
    assert result.stdout.startswith(question)
    assert result.stderr == "Nothing was migrated: make a backup, then run quickstart again.\n"
    assert result.returncode == 1


def test_a_taken_port_is_a_sentence_before_anything_is_made(bare_copy: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = site_process.quickstart(bare_copy, "--port", str(port))
    assert result.returncode == 1
    assert result.stderr == (
        f"Port {port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.\n"
    )
    assert not (bare_copy / ".secret_key").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none_is_a_sentence(bare_copy: Path, port: str) -> None:
    result = site_process.quickstart(bare_copy, "--port", port)
    assert result.returncode == 2
    assert f"{port} is no port: give a number from 1 to 65535." in result.stderr


def test_a_file_that_is_no_database_is_a_sentence(bare_copy: Path, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 100)
    expect_one_sentence(bare_copy, f"sqlite:///{file}", "(file is not a database)")
    assert file.read_text().startswith("Dear reader")


def test_a_folder_that_is_not_there_is_a_sentence(bare_copy: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/nowhere/plumbline.sqlite3"
    expect_one_sentence(bare_copy, url, "(unable to open database file)")


def test_tables_of_another_program_are_a_sentence(bare_copy: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as other:
        other.execute("CREATE TABLE comparison_framework (id)")
    url = f"sqlite:///{tmp_path}/other.sqlite3"
    expect_one_sentence(bare_copy, url, "already exists")


@pytest.mark.postgres
def test_wrong_credentials_are_a_sentence_without_the_password(bare_copy: Path) -> None:
    here = connection.settings_dict
    url = f"postgres://nobody:hunter2@{here['HOST']}:{here['PORT'] or 5432}/nothing_here"
    result = expect_one_sentence(bare_copy, url, "The database cannot be used")
    assert "hunter2" not in result


def expect_one_sentence(folder: Path, url: str, part: str) -> str:
    result = site_process.quickstart(folder, "--no-serve", SECRET_KEY="given", DATABASE_URL=url)
    assert result.returncode == 1
    assert part in result.stderr
    assert result.stderr.count("\n") == 1
    assert "check that DATABASE_URL names a database of this site" in result.stderr
    return result.stderr


@pytest.mark.django_db
def test_a_newer_database_is_a_sentence() -> None:
    MigrationRecorder(connection).record_applied("comparison", "9999_from_the_future")
    with pytest.raises(quickstart.QuickstartError, match=r"newer version .* update the code"):
        list(quickstart.migrate(yes))


@pytest.mark.django_db
def test_a_database_in_use_is_migrated_only_after_a_yes() -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    with pytest.raises(quickstart.QuickstartError, match="Nothing was migrated"):
        list(quickstart.migrate(no))
    assert unapplied_migrations() == 1


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_is_a_sentence(settings: Settings, tmp_path: Path) -> None:
    # A file where the folder should be: that stops even root, whom no permission stops.
    (tmp_path / "file").touch()
    settings.SECRET_KEY = ""
    settings.SECRET_KEY_FILE = tmp_path / "file" / ".secret_key"
    with pytest.raises(quickstart.QuickstartError, match=r"file/\.secret_key cannot be written"):
        list(quickstart.prepare(confirm=yes))
