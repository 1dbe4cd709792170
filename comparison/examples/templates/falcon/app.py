from pathlib import Path

import falcon
import jinja2

HERE = Path(__file__).resolve().parent

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE / "templates"),
    autoescape=jinja2.select_autoescape(),
)

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


class BooksResource:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("books.html").render(books=BOOKS)


class AboutResource:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("about.html").render()


app = falcon.App()
app.add_route("/books", BooksResource())
app.add_route("/about", AboutResource())
app.add_static_route("/static", HERE / "static")
