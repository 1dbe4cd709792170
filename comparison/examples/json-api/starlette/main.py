from pydantic import BaseModel, Field
from spectree import Response, SpecTree
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

spec = SpecTree("starlette")
BOOKS = {}


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


class Book(BookIn):
    id: int


@spec.validate(json=BookIn, resp=Response(HTTP_201=Book))
async def create_book(request):
    book = Book(id=len(BOOKS) + 1, **request.context.json.model_dump())
    BOOKS[book.id] = book
    return JSONResponse(book.model_dump(), status_code=201)


@spec.validate(resp=Response("HTTP_404", HTTP_200=Book))
async def read_book(request):
    number = request.path_params["number"]
    if number not in BOOKS:
        raise HTTPException(404)
    return JSONResponse(BOOKS[number].model_dump())


app = Starlette(
    routes=[
        Route("/books", create_book, methods=["POST"]),
        Route("/books/{number:int}", read_book),
    ]
)
spec.register(app)
