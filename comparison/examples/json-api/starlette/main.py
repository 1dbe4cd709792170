from pydantic import BaseModel, Field, ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.schemas import SchemaGenerator

INFO = {"title": "Books", "version": "1.0"}
schemas = SchemaGenerator({"openapi": "3.1.0", "info": INFO})
BOOKS = {}


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


async def create_book(request):
    """
    requestBody:
      required: true
      content:
        application/json:
          schema:
            type: object
            required: [title, pages]
            properties:
              title: {type: string, minLength: 1, maxLength: 200}
              pages: {type: integer, minimum: 1}
    responses:
      201:
        description: The book was stored.
      422:
        description: The book is wrong.
    """
    try:
        book = BookIn.model_validate_json(await request.body())
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return JSONResponse(details, status_code=422)
    number = len(BOOKS) + 1
    BOOKS[number] = {"id": number, **book.model_dump()}
    return JSONResponse(BOOKS[number], status_code=201)


async def read_book(request):
    """
    responses:
      200:
        description: The book.
      404:
        description: No book has this number.
    """
    number = request.path_params["number"]
    if number not in BOOKS:
        raise HTTPException(404)
    return JSONResponse(BOOKS[number])


def openapi_schema(request):
    return schemas.OpenAPIResponse(request=request)


app = Starlette(
    routes=[
        Route("/books", create_book, methods=["POST"]),
        Route("/books/{number:int}", read_book),
        Route("/schema", openapi_schema, include_in_schema=False),
    ]
)
