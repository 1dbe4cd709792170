from litestar import Litestar, get


@get("/greet/{name:str}")
async def greet(name: str) -> str:
    return f"Hello, {name}!"


app = Litestar([greet])
