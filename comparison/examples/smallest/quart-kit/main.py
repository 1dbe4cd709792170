from datetime import timedelta

from quart import Quart, g
from quart_auth import QuartAuth
from quart_db import QuartDB
from quart_rate_limiter import RateLimiter, rate_limit
from quart_schema import QuartSchema

app = Quart(__name__)
app.secret_key = "change-me"
QuartAuth(app)
QuartDB(app, url="sqlite:///project.db")
RateLimiter(app)
QuartSchema(app)


@app.get("/hello/<name>")
@rate_limit(10, timedelta(seconds=1))
async def hello(name: str):
    row = await g.connection.fetch_first(
        "SELECT id FROM users WHERE username = :name", {"name": name}
    )
    return {"hello": name, "known": row is not None}
