"""A request starts work of one second that goes on after the answer."""

import time


def start(client):
    answer = client.post("/jobs")
    assert answer.status_code == 202, f"status {answer.status_code}"
    return answer.json()["id"]


def state(client, job):
    answer = client.get(f"/jobs/{job}")
    assert answer.status_code == 200, f"status {answer.status_code}"
    return answer.json()["state"]


def check_answers_at_once(client):
    """The request is answered with 202 within half a second."""
    started = time.monotonic()
    start(client)
    seconds = time.monotonic() - started
    assert seconds < 0.5, f"{seconds:.2f} seconds"


def check_tells_that_the_work_runs(client):
    """Right after that the state is running, told within half a second."""
    job = start(client)
    started = time.monotonic()
    told = state(client, job)
    seconds = time.monotonic() - started
    assert told == "running", told
    assert seconds < 0.5, f"{seconds:.2f} seconds"


def check_finishes_after_the_answer(client):
    """The work of one second is done within ten seconds of its start."""
    job = start(client)
    started = time.monotonic()
    while state(client, job) == "running":
        assert time.monotonic() - started < 10, "still running"
        time.sleep(0.05)
    told = state(client, job)
    assert told == "done", told
    seconds = time.monotonic() - started
    assert seconds > 0.9, f"done after {seconds:.2f} seconds"


def check_unknown_id_is_not_found(client):
    """An id that was never given out answers 404."""
    job = "00000000-0000-0000-0000-000000000000"
    answer = client.get(f"/jobs/{job}")
    assert answer.status_code == 404, f"status {answer.status_code}"
