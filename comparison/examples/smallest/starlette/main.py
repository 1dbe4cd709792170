from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def hello(request):
    return JSONResponse({"hello": request.path_params["name"]})


app = Starlette(routes=[Route("/hello/{name}", hello)])
