import asyncio

import tornado


class Hello(tornado.web.RequestHandler):
    def get(self, name):
        self.write({"hello": name})


def make_app():
    return tornado.web.Application([(r"/hello/(\w+)", Hello)])


async def main():
    make_app().listen(8000)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
