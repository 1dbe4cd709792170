"""Measured programs of nobody's framework, which need no package and start at once.

speed-bare                                     speed-scaffold     speed-production
------------------------------------------------------------------------------------------
anvil       server “plain”, wsgi, both roles   the same           its own, with a form's token
            server “own”, own, recommended
birch       answers /row/7 wrongly             none               none
cedar       cannot be installed                none               none
dogwood     has no row for wrk                 none               none
none-wsgi   server “plain”, the yardstick

smallest: anvil (main.py of 9 lines); cedar, which cannot be installed
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

APP = '''
"""Answers the five addresses with the standard library."""
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

TOKEN = "t-1" if "--token" in sys.argv else ""
NUMBER = 49
ROWS = "".join(f"<tr><td>{n}</td><td>item {n}</td></tr>" for n in range(1, 31))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def say(self, body, kind="text/plain", status=200, cookie=""):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if cookie:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()
        self.wfile.write(body.encode())

    def do_GET(self):
        if self.path == "/text":
            self.say("Hello, World!")
        elif self.path == "/page":
            self.say(f"<table>{ROWS}</table>", "text/html")
        elif self.path == "/row/7":
            row = {"id": 7, "name": "row 7", "number": NUMBER}
            self.say(json.dumps(row), "application/json")
        elif self.path == "/form" and TOKEN:
            field = f'<form><input type="hidden" name="token" value="{TOKEN}"></form>'
            self.say(field, "text/html", cookie=f"seen={TOKEN}; Path=/")
        else:
            self.say("nothing here", status=404)

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/json":
            told = json.loads(sent)
            self.say(json.dumps({**told, "total": told["quantity"] * 3}), "application/json")
            return
        told = {name: values[0] for name, values in parse_qs(sent).items()}
        if TOKEN and (told.get("token"), self.headers.get("Cookie")) != (TOKEN, f"seen={TOKEN}"):
            self.say("no token", status=403)
        else:
            self.say(f"{told['name']} {told['quantity']}")

    def log_message(self, *args):
        pass


ThreadingHTTPServer.daemon_threads = True
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
'''

TASK = """
    position = {position}
    title = "Speed"
    shows = "Five addresses."
    checked = "All five answer."
    level = "{level}"
    [decides]
    """

ACCEPTANCE = '''
    """Two of the five addresses."""


    def check_answers_a_line_of_text(client):
        """/text answers."""
        assert client.get("/text").text == "Hello, World!"


    def check_reads_one_row(client):
        """/row/7 is the row with that key."""
        number = client.get("/row/7").json()["number"]
        assert number == 49, f"number {number}"
    '''

PLAIN = """
    [[serve]]
    interface = "wsgi"
    server = "plain"
    roles = ["recommended", "common"]
    source = "https://plain.example/"
    command = "python app.py {port}"
    """
OWN = """
    [[serve]]
    interface = "own"
    server = "own"
    roles = ["recommended"]
    source = "https://own.example/"
    command = "python -S app.py {port}"
    """

SMALLEST = '''
    """Greets."""
    import json
    import sys
    from wsgiref.simple_server import make_server


    # One route.
    def app(environ, start):
        start("200 OK", [("Content-Type", "application/json")])
        return [json.dumps({"hello": environ["PATH_INFO"].split("/")[-1]}).encode()]


    if __name__ == "__main__":
        make_server("127.0.0.1", int(sys.argv[1]), app).serve_forever()
    '''

NO_SUCH_PACKAGE = "./no-such-folder\n"

FILES = {
    **{
        f"{task}/task.toml": TASK.format(position=position, level=level)
        for position, (task, level) in enumerate(
            [
                ("speed-bare", "bare"),
                ("speed-scaffold", "default"),
                ("speed-production", "production"),
            ]
        )
    },
    **{
        f"{task}/acceptance.py": ACCEPTANCE
        for task in ("speed-bare", "speed-scaffold", "speed-production")
    },
    "speed-bare/anvil/run.toml": PLAIN + OWN,
    "speed-bare/anvil/requirements.txt": "",
    "speed-bare/anvil/app.py": APP,
    "speed-bare/birch/run.toml": PLAIN,
    "speed-bare/birch/requirements.txt": "",
    "speed-bare/birch/app.py": APP.replace("NUMBER = 49", "NUMBER = 50"),
    "speed-bare/cedar/run.toml": PLAIN,
    "speed-bare/cedar/requirements.txt": NO_SUCH_PACKAGE,
    "speed-bare/cedar/app.py": APP,
    "speed-bare/dogwood/run.toml": PLAIN,
    "speed-bare/dogwood/requirements.txt": "",
    "speed-bare/dogwood/app.py": APP.replace(
        'self.path == "/row/7"', 'self.path == "/row/7" and self.headers["Accept-Encoding"]'
    ),
    "speed-bare/none-wsgi/run.toml": PLAIN.replace('"recommended", ', ""),
    "speed-bare/none-wsgi/requirements.txt": "",
    "speed-bare/none-wsgi/app.py": APP,
    "speed-scaffold/anvil/run.toml": 'same_as = "speed-bare"\nnote = "Nothing is added."',
    "speed-production/anvil/run.toml": PLAIN.replace("{port}", "{port} --token"),
    "speed-production/anvil/requirements.txt": "",
    "speed-production/anvil/app.py": APP,
    "smallest/anvil/run.toml": 'command = "python main.py {port}"\nreads = []',
    "smallest/anvil/requirements.txt": "",
    "smallest/anvil/main.py": SMALLEST,
    "smallest/cedar/run.toml": 'command = "python main.py {port}"\nreads = ["cedar"]',
    "smallest/cedar/requirements.txt": NO_SUCH_PACKAGE,
    "smallest/cedar/main.py": SMALLEST,
}


def write(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder
