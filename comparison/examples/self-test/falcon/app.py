import falcon


class GreetResource:
    def on_get(self, req, resp, name):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = f"Hello, {name}!"


app = falcon.App()
app.add_route("/greet/{name}", GreetResource())
