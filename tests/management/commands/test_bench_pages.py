"""The benchmark in a process of its own, with a database of its own."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site_process import PROJECT, run


def test_bench_pages_prints_times_and_weights_of_the_shipped_data(tmp_path: Path) -> None:
    told = {"DATABASE_URL": f"sqlite:///{tmp_path}/site.sqlite3", "SECRET_KEY": "key"}
    for command in (("migrate", "-v0"), ("loaddata", "plumbline", "-v0")):
        assert run("manage.py", *command, folder=PROJECT, **told).returncode == 0

    result = run("manage.py", "bench_pages", "--repeats=1", folder=PROJECT, **told)

    assert result.returncode == 0, result.stderr
    title, _, _, _, *rows = result.stdout.splitlines()
    assert title == "SQLite"
    assert all(re.fullmatch(r"\| `/\S*` \|( \d+ \|){5} \d+\.\d \|", row) for row in rows)
    addresses = [row.split("`")[1] for row in rows]
    assert addresses[0] == "/"
    assert any(address.startswith("/recommend/result/?") for address in addresses)
    assert max(address.count("-vs-") for address in addresses) == 7


def test_bench_pages_without_a_key_is_one_sentence(bare_copy: Path) -> None:
    result = run("manage.py", "bench_pages", folder=bare_copy)

    assert result.returncode == 1
    assert result.stderr.startswith("Plumbline cannot start. No secret key")
    assert "Traceback" not in result.stderr
