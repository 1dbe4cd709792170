import asyncio

import tornado
from tornado.options import define, options

define("port", default=8888, type=int)


class GreetHandler(tornado.web.RequestHandler):
    def get(self, name):
        self.write(f"Hello, {tornado.escape.xhtml_escape(name)}!")


def make_app():
    return tornado.web.Application([(r"/greet/([^/]+)", GreetHandler)])


async def main():
    tornado.options.parse_command_line()
    make_app().listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
