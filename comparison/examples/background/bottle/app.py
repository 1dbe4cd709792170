import time
from pathlib import Path

from bottle import Bottle, HTTPError, response
from celery import Celery
from celery.result import AsyncResult

QUEUE = Path(__file__).parent / "queue"
QUEUE.mkdir(exist_ok=True)

app = Bottle()
celery_app = Celery("app")
celery_app.conf.update(
    broker_url="filesystem://",
    broker_transport_options={
        "data_folder_in": str(QUEUE),
        "data_folder_out": str(QUEUE),
    },
    result_backend=QUEUE.as_uri(),
)
started = set()


@celery_app.task
def work():
    time.sleep(1)


@app.post("/jobs")
def start():
    job = work.delay().id
    started.add(job)
    response.status = 202
    return {"id": job}


@app.get("/jobs/<job>")
def show(job):
    if job not in started:
        raise HTTPError(404)
    done = AsyncResult(job, app=celery_app).ready()
    return {"state": "done" if done else "running"}
