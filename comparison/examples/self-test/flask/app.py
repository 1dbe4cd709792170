from flask import Flask
from markupsafe import escape

app = Flask(__name__)


@app.get("/greet/<name>")
def greet(name):
    return f"Hello, {escape(name)}!"
