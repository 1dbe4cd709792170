import io
import re

from django.core.management import call_command


def test_bench_engine_prints_a_row_of_times_and_memory() -> None:
    out = io.StringIO()

    call_command("bench_engine", "--small", "--samples=200", "--repeats=1", stdout=out)

    head, rule, *rows = out.getvalue().splitlines()
    assert head.startswith("| Alternatives | Criteria | Exact part, ms |")
    assert rule == "|" + " ---: |" * 7
    assert len(rows) == 1
    assert re.fullmatch(r"\| 12 \| 30 \|( \d+\.\d \|){4} \d+ \|", rows[0])
