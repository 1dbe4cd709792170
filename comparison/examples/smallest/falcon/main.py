from wsgiref.simple_server import make_server

import falcon


class Hello:
    def on_get(self, req, resp, name):
        resp.media = {"hello": name}


app = falcon.App()
app.add_route("/hello/{name}", Hello())
if __name__ == "__main__":
    with make_server("", 8000, app) as httpd:
        httpd.serve_forever()
