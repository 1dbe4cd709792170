import sqlite3
from pathlib import Path

from flask import Flask, g, request

FOLDER = Path(__file__).parent

app = Flask(__name__)


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(FOLDER / "books.db")
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(error):
    if db := g.pop("db", None):
        db.close()


@app.cli.command("migrate")
def migrate():
    db = get_db()
    (done,) = db.execute("PRAGMA user_version").fetchone()
    for path in sorted(FOLDER.glob("migrations/*.sql"))[done:]:
        done += 1
        db.executescript(path.read_text())
        db.execute(f"PRAGMA user_version = {done}")


@app.get("/books")
def books():
    db = get_db()
    if author := request.args.get("author"):
        sql = "SELECT * FROM book WHERE author = ?"
        rows = db.execute(sql, (author,))
    else:
        rows = db.execute("SELECT * FROM book")
    return [dict(row) for row in rows]


@app.post("/books")
def add():
    db = get_db()
    sql = "INSERT INTO book (title, author, year) VALUES (?, ?, ?)"
    book = request.get_json()
    values = (book["title"], book["author"], book["year"])
    number = db.execute(sql, values).lastrowid
    db.commit()
    return {"id": number}, 201
