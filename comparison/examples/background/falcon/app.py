import asyncio
from uuid import uuid4

import falcon
import falcon.asgi


class JobsResource:
    def __init__(self):
        self.states = {}

    async def on_post(self, req, resp):
        job = str(uuid4())
        self.states[job] = "running"

        async def work():
            await asyncio.sleep(1)
            self.states[job] = "done"

        resp.schedule(work)
        resp.status = falcon.HTTP_ACCEPTED
        resp.media = {"id": job}

    async def on_get_job(self, req, resp, job):
        if job not in self.states:
            raise falcon.HTTPNotFound
        resp.media = {"state": self.states[job]}


app = falcon.asgi.App()
jobs = JobsResource()
app.add_route("/jobs", jobs)
app.add_route("/jobs/{job}", jobs, suffix="job")
