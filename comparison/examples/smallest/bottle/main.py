from bottle import route, run


@route("/hello/<name>")
def hello(name):
    return {"hello": name}


run(host="localhost", port=8000)
