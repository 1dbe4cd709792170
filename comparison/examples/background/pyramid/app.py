import time
from pathlib import Path

from celery import Celery
from celery.result import AsyncResult
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPNotFound
from pyramid.view import view_config

QUEUE = Path(__file__).resolve().parent / "queue"
QUEUE.mkdir(exist_ok=True)

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


@view_config(route_name="jobs", request_method="POST", renderer="json")
def start(request):
    job = work.delay().id
    started.add(job)
    request.response.status = 202
    return {"id": job}


@view_config(route_name="job", renderer="json")
def show(request):
    job = request.matchdict["job"]
    if job not in started:
        raise HTTPNotFound
    done = AsyncResult(job, app=celery_app).ready()
    return {"state": "done" if done else "running"}


with Configurator() as config:
    config.add_route("jobs", "/jobs")
    config.add_route("job", "/jobs/{job}")
    config.scan()
    app = config.make_wsgi_app()
