from markupsafe import escape
from quart import Quart

app = Quart(__name__)


@app.get("/greet/<name>")
async def greet(name):
    return f"Hello, {escape(name)}!"
