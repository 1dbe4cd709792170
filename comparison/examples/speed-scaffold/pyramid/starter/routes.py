def includeme(config):
    config.add_static_view("static", "static", cache_max_age=3600)
    config.add_route("text", "/text")
    config.add_route("json", "/json")
    config.add_route("page", "/page")
    config.add_route("row", r"/row/{key:\d+}")
    config.add_route("form", "/form")
