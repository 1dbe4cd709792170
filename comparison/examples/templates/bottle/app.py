from bottle import Bottle, static_file, template

app = Bottle()

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@app.get("/books")
def books():
    return template("books", books=BOOKS)


@app.get("/about")
def about():
    return template("about")


@app.get("/static/<filepath:path>")
def static(filepath):
    return static_file(filepath, root="static")
