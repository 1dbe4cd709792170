import sqlite3
from pathlib import Path

from quart import Quart, g, request

FOLDER = Path(__file__).parent

app = Quart(__name__)


def connect_db():
    db = sqlite3.connect(FOLDER / "books.db")
    db.row_factory = sqlite3.Row
    return db


def get_db():
    if not hasattr(g, "db"):
        g.db = connect_db()
    return g.db


@app.teardown_appcontext
async def close_db(error):
    if hasattr(g, "db"):
        g.db.close()


@app.cli.command("migrate")
def migrate():
    db = connect_db()
    (done,) = db.execute("PRAGMA user_version").fetchone()
    for path in sorted(FOLDER.glob("migrations/*.sql"))[done:]:
        done += 1
        db.executescript(path.read_text())
        db.execute(f"PRAGMA user_version = {done}")
    db.close()


@app.get("/books")
async def books():
    db = get_db()
    if author := request.args.get("author"):
        sql = "SELECT * FROM book WHERE author = ?"
        rows = db.execute(sql, (author,))
    else:
        rows = db.execute("SELECT * FROM book")
    return [dict(row) for row in rows]


@app.post("/books")
async def add():
    db = get_db()
    sql = "INSERT INTO book (title, author, year) VALUES (?, ?, ?)"
    book = await request.get_json()
    values = (book["title"], book["author"], book["year"])
    number = db.execute(sql, values).lastrowid
    db.commit()
    return {"id": number}, 201
