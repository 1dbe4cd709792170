from flask import Flask, render_template

app = Flask(__name__)


@app.route("/")
def books():
    return render_template("books.html", books=["Dune", "Emma"])
