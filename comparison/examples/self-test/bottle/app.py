from bottle import Bottle, template

app = Bottle()


@app.get("/greet/<name>")
def greet(name):
    return template("Hello, {{name}}!", name=name)
