from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from comparison.measuring.processes import (
    HOST,
    ProcessFailed,
    end_all,
    environment_variables,
    free_port,
    launch,
    listens_beyond_loopback,
    run,
    serving,
)

BIN = Path(sys.executable).parent
SERVER = "python -m http.server {port} --bind {host}"


def variables(home: Path) -> dict[str, str]:
    return environment_variables(BIN, home)


def test_program_sees_nothing_of_our_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "ours")
    command = "python -c 'import os; print(sorted(os.environ))'"
    printed = run(command, folder=tmp_path, variables=variables(tmp_path), seconds=20)
    assert "SECRET_KEY" not in printed
    assert "PATH" in printed


def test_command_that_fails_says_so_without_paths_of_this_machine(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import no_such_module_here\n")
    with pytest.raises(ProcessFailed, match="No module named 'no_such_module_here'") as failure:
        run("python app.py", folder=tmp_path, variables=variables(tmp_path), seconds=20)
    assert str(tmp_path) not in str(failure.value)
    assert "ended with 1" in str(failure.value)


def test_path_of_a_command_stays_out_of_the_record(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text("raise SystemExit(3)\n")
    with pytest.raises(ProcessFailed, match=r"“python app\.py” ended with 3") as failure:
        run(f"python {script}", folder=tmp_path, variables=variables(tmp_path), seconds=20)
    assert str(tmp_path) not in str(failure.value)


def test_whatever_is_left_is_ended(tmp_path: Path) -> None:
    left = launch(["sleep", "60"], output=subprocess.DEVNULL)
    assert alive(left.pid)
    end_all()
    assert not alive(left.pid)
    end_all()


def test_command_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(ProcessFailed, match="nobody-has-this: command not found"):
        run("nobody-has-this", folder=tmp_path, variables=variables(tmp_path), seconds=20)


def test_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open('pids', 'w').write(f'{os.getpid()} {child.pid}')\n"
        "time.sleep(60)\n"
    )
    started = time.monotonic()
    with pytest.raises(ProcessFailed, match="longer than 3 seconds"):
        run("python app.py", folder=tmp_path, variables=variables(tmp_path), seconds=3)
    assert time.monotonic() - started < 15
    for pid in (tmp_path / "pids").read_text().split():
        assert not alive(int(pid)), "its child lives on"


def alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    if stat.exists():
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_memory_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("x = bytearray(7 * 1024 ** 3)\n")
    with pytest.raises(ProcessFailed, match="MemoryError"):
        run("python app.py", folder=tmp_path, variables=variables(tmp_path), seconds=20)


def test_server_answers_on_its_address_and_is_gone_afterwards(tmp_path: Path) -> None:
    port = free_port()
    command = SERVER.format(port=port, host=HOST)
    with serving(
        command, port=port, folder=tmp_path, variables=variables(tmp_path), seconds=20
    ) as server:
        assert server.address == f"http://{HOST}:{port}"
        connection = http.client.HTTPConnection(HOST, port, timeout=5)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
    with socket.socket() as probe:
        assert probe.connect_ex((HOST, port)) != 0


def test_server_and_its_children_keep_to_their_core(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import os, subprocess, sys\n"
        "from http.server import HTTPServer, SimpleHTTPRequestHandler\n"
        "ask = 'import os; print(sorted(os.sched_getaffinity(0)))'\n"
        "seen = subprocess.check_output([sys.executable, '-c', ask], text=True)\n"
        "open('seen', 'w').write(seen)\n"
        "HTTPServer(('127.0.0.1', int(sys.argv[1])), SimpleHTTPRequestHandler).serve_forever()\n"
    )
    core, port = max(os.sched_getaffinity(0)), free_port()
    with serving(
        f"python app.py {port}",
        port=port,
        folder=tmp_path,
        variables=variables(tmp_path),
        seconds=20,
        core=core,
    ) as server:
        assert os.getpgid(server.group) == server.group
        assert (tmp_path / "seen").read_text() == f"[{core}]\n"


def test_server_that_listens_beyond_the_loopback_is_refused(tmp_path: Path) -> None:
    port = free_port()
    command = SERVER.format(port=port, host="0.0.0.0")  # noqa: S104  (that is what is refused)
    with (
        pytest.raises(ProcessFailed, match="beyond the loopback"),
        serving(command, port=port, folder=tmp_path, variables=variables(tmp_path), seconds=20),
    ):
        pass
    assert not listens_beyond_loopback(port)


def test_server_that_ends_says_why(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("raise SystemExit('no such setting')\n")
    with (
        pytest.raises(ProcessFailed, match="ended with 1: no such setting"),
        serving(
            "python app.py",
            port=free_port(),
            folder=tmp_path,
            variables=variables(tmp_path),
            seconds=20,
        ),
    ):
        pass


def test_server_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with (
        pytest.raises(ProcessFailed, match="did not answer within 1 seconds"),
        serving(
            "python -c 'import time; time.sleep(60)'",
            port=free_port(),
            folder=tmp_path,
            variables=variables(tmp_path),
            seconds=1,
        ),
    ):
        pass
