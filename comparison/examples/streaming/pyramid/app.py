import time

from pyramid.config import Configurator
from pyramid.response import Response
from pyramid.view import view_config
from simple_websocket import ConnectionClosed, Server


def lines():
    for number in range(1, 6):
        yield f"tick {number}\n".encode()
        time.sleep(0.2)


@view_config(route_name="ticks")
def ticks(request):
    return Response(app_iter=lines(), content_type="text/plain")


@view_config(route_name="echo")
def echo(request):
    ws = Server.accept(request.environ)
    try:
        while True:
            ws.send(ws.receive())
    except ConnectionClosed:
        return Response()


with Configurator() as config:
    config.add_route("ticks", "/ticks")
    config.add_route("echo", "/echo")
    config.scan()
    app = config.make_wsgi_app()
