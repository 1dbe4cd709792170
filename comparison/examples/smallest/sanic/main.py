from sanic import Sanic
from sanic.response import json

app = Sanic("hello")


@app.get("/hello/<name>")
async def hello(request, name):
    return json({"hello": name})
