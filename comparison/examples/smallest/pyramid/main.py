from wsgiref.simple_server import make_server

from pyramid.config import Configurator


def hello(request):
    return {"hello": request.matchdict["name"]}


with Configurator() as config:
    config.add_route("hello", "/hello/{name}")
    config.add_view(hello, route_name="hello", renderer="json")
    app = config.make_wsgi_app()
if __name__ == "__main__":
    make_server("0.0.0.0", 8000, app).serve_forever()
