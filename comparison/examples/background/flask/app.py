import time
from pathlib import Path

from celery import Celery, Task, shared_task
from celery.result import AsyncResult
from flask import Flask, abort

QUEUE = Path(__file__).parent / "queue"
QUEUE.mkdir(exist_ok=True)


def celery_init_app(app: Flask) -> Celery:
    class FlaskTask(Task):
        def __call__(self, *args: object, **kwargs: object) -> object:
            with app.app_context():
                return self.run(*args, **kwargs)

    celery_app = Celery(app.name, task_cls=FlaskTask)
    celery_app.config_from_object(app.config["CELERY"])
    celery_app.set_default()
    app.extensions["celery"] = celery_app
    return celery_app


app = Flask(__name__)
app.config["CELERY"] = {
    "broker_url": "filesystem://",
    "broker_transport_options": {
        "data_folder_in": str(QUEUE),
        "data_folder_out": str(QUEUE),
    },
    "result_backend": QUEUE.as_uri(),
}
celery_app = celery_init_app(app)
started = set()


@shared_task(ignore_result=False)
def work():
    time.sleep(1)


@app.post("/jobs")
def start():
    job = work.delay().id
    started.add(job)
    return {"id": job}, 202


@app.get("/jobs/<job>")
def show(job):
    if job not in started:
        abort(404)
    return {"state": "done" if AsyncResult(job).ready() else "running"}
