import falcon
from pydantic import BaseModel, Field
from spectree import Response, SpecTree

spec = SpecTree("falcon")
BOOKS = {}


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


class Book(BookIn):
    id: int


class BookCollection:
    @spec.validate(json=BookIn, resp=Response(HTTP_201=Book))
    def on_post(self, req, resp):
        book = Book(id=len(BOOKS) + 1, **req.context.json.model_dump())
        BOOKS[book.id] = book
        resp.status = falcon.HTTP_201
        resp.media = book.model_dump()


class BookItem:
    @spec.validate(resp=Response("HTTP_404", HTTP_200=Book))
    def on_get(self, req, resp, number):
        if number not in BOOKS:
            raise falcon.HTTPNotFound()
        resp.media = BOOKS[number].model_dump()


app = falcon.App()
app.add_route("/books", BookCollection())
app.add_route("/books/{number:int}", BookItem())
spec.register(app)
