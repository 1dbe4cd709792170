from sanic import Sanic
from sanic.response import text

app = Sanic("Greet")


@app.get("/greet/<name>", unquote=True)
async def greet(request, name):
    return text(f"Hello, {name}!")
