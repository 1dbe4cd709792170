import sys

import gevent
from bottle import Bottle, abort, request, response
from gevent.pywsgi import WSGIServer
from geventwebsocket import WebSocketError
from geventwebsocket.handler import WebSocketHandler

app = Bottle()


@app.get("/ticks")
def ticks():
    response.content_type = "text/plain"
    for number in range(1, 6):
        yield f"tick {number}\n"
        gevent.sleep(0.2)


@app.get("/echo")
def echo():
    ws = request.environ.get("wsgi.websocket")
    if not ws:
        abort(400, "Expected a WebSocket request.")
    try:
        while (message := ws.receive()) is not None:
            ws.send(message)
    except WebSocketError:
        pass


if __name__ == "__main__":
    address = ("127.0.0.1", int(sys.argv[1]))
    WSGIServer(address, app, handler_class=WebSocketHandler).serve_forever()
