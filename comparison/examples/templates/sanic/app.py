from sanic import Sanic

app = Sanic("Library")
app.static("/static", "static")

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@app.get("/books")
@app.ext.template("books.html")
async def books(request):
    return {"books": BOOKS}


@app.get("/about")
@app.ext.template("about.html")
async def about(request):
    return {}
