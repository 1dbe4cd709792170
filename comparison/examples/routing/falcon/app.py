import falcon

BOOKS = {1: "Dune", 2: "Emma"}


class Index:
    def on_get(self, req, resp):
        resp.media = {title: f"/books/{number}" for number, title in BOOKS.items()}


class Book:
    def on_get(self, req, resp, number):
        if number not in BOOKS:
            raise falcon.HTTPNotFound()
        resp.media = {"title": BOOKS[number], "next": number + 1}


class NoIndex:
    def process_response(self, req, resp, resource, req_succeeded):
        resp.set_header("X-Robots-Tag", "noindex")


app = falcon.App(middleware=[NoIndex()])
app.add_route("/", Index())
app.add_route("/books/{number:int}", Book())
