import time
from uuid import uuid4

from fastapi import BackgroundTasks, FastAPI, HTTPException

app = FastAPI()
states: dict[str, str] = {}


def work(job: str):
    time.sleep(1)
    states[job] = "done"


@app.post("/jobs", status_code=202)
def start(background_tasks: BackgroundTasks):
    job = str(uuid4())
    states[job] = "running"
    background_tasks.add_task(work, job)
    return {"id": job}


@app.get("/jobs/{job}")
def show(job: str):
    if job not in states:
        raise HTTPException(status_code=404)
    return {"state": states[job]}
