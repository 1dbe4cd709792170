from pyramid.config import Configurator
from pyramid.view import view_config


@view_config(route_name="greet", renderer="string")
def greet(request):
    return f"Hello, {request.matchdict['name']}!"


with Configurator() as config:
    config.add_route("greet", "/greet/{name}")
    config.scan()
    app = config.make_wsgi_app()
