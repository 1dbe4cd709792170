import asyncio

import tornado
from tornado.options import define, options
from tornado.websocket import WebSocketHandler

define("port", default=8888, type=int)


class TicksHandler(tornado.web.RequestHandler):
    async def get(self):
        self.set_header("Content-Type", "text/plain")
        for number in range(1, 6):
            self.write(f"tick {number}\n")
            await self.flush()
            await asyncio.sleep(0.2)


class EchoHandler(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


def make_app():
    return tornado.web.Application(
        [
            (r"/ticks", TicksHandler),
            (r"/echo", EchoHandler),
        ]
    )


async def main():
    tornado.options.parse_command_line()
    make_app().listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
