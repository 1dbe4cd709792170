from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/greet/{name}", response_class=PlainTextResponse)
def greet(name: str):
    return f"Hello, {name}!"
