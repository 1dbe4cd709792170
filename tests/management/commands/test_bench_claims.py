"""The benchmark in a process of its own: it makes a database and throws it away."""

from __future__ import annotations

import re
from pathlib import Path

from comparison.management.claims_benchmark import ADDRESSES
from tests.site_process import PROJECT, run


def test_bench_claims_prints_times_and_leaves_no_database(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/site.sqlite3"
    command = ("manage.py", "bench_claims", "--claims=600", "--repeats=1")
    result = run(*command, folder=PROJECT, DATABASE_URL=database, SECRET_KEY="key")

    assert result.returncode == 0, result.stderr
    title, _, _, _, *rows = result.stdout.splitlines()
    assert title == "600 claims on SQLite"
    assert len(rows) == len(ADDRESSES) + 1
    assert re.fullmatch(r"\| all claims \| `` \| 600 \| 6 \|( \d+ \|){3}", rows[1])
    assert list(tmp_path.iterdir()) == []
