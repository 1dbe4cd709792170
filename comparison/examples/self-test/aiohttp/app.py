from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/greet/{name}")
async def greet(request):
    name = request.match_info["name"]
    return web.Response(text=f"Hello, {name}!")


def create_app(argv):
    app = web.Application()
    app.add_routes(routes)
    return app
