from aiohttp import web


async def hello(request):
    return web.json_response({"hello": request.match_info["name"]})


app = web.Application()
app.add_routes([web.get("/hello/{name}", hello)])
if __name__ == "__main__":
    web.run_app(app)
