from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
BOOKS = {1: "Dune", 2: "Emma"}


@app.get("/")
def index() -> dict[str, str]:
    return {title: app.url_path_for("book", number=number) for number, title in BOOKS.items()}


@app.get("/books/{number}")
def book(number: int):
    if number not in BOOKS:
        raise HTTPException(status_code=404, detail="No such book")
    return {"title": BOOKS[number], "next": number + 1}


@app.middleware("http")
async def no_index(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
