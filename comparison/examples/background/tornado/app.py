import asyncio
from uuid import uuid4

import tornado
from tornado.options import define, options

define("port", default=8888, type=int)

states = {}


async def work(job):
    await asyncio.sleep(1)
    states[job] = "done"


class JobsHandler(tornado.web.RequestHandler):
    def post(self):
        job = str(uuid4())
        states[job] = "running"
        tornado.ioloop.IOLoop.current().spawn_callback(work, job)
        self.set_status(202)
        self.write({"id": job})


class JobHandler(tornado.web.RequestHandler):
    def get(self, job):
        if job not in states:
            raise tornado.web.HTTPError(404)
        self.write({"state": states[job]})


def make_app():
    return tornado.web.Application(
        [
            (r"/jobs", JobsHandler),
            (r"/jobs/([^/]+)", JobHandler),
        ]
    )


async def main():
    tornado.options.parse_command_line()
    make_app().listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
