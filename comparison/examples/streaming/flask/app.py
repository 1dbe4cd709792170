import time

from flask import Flask
from flask_sock import Sock

app = Flask(__name__)
sock = Sock(app)


@app.get("/ticks")
def ticks():
    def lines():
        for number in range(1, 6):
            yield f"tick {number}\n"
            time.sleep(0.2)

    return lines(), {"Content-Type": "text/plain"}


@sock.route("/echo")
def echo(ws):
    while True:
        ws.send(ws.receive())
