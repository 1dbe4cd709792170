from quart import Quart, render_template

app = Quart(__name__)

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@app.get("/books")
async def books():
    return await render_template("books.html", books=BOOKS)


@app.get("/about")
async def about():
    return await render_template("about.html")
