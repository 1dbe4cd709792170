"""Two tasks in a folder of their own, small enough to know by heart.

greet (criterion forms)   decides templates = greets
-----------------------------------------------------------------
anvil       app.py, 3 logical lines
birch       app.py and a generated settings.py; add-on Twig supplies templates
birch-kit   app.py, as birch's with one line more
cedar       not possible

printed (claim A-01)
-----------------------------------------------------------------
birch               app.py
birch.as-printed    app.py.printed, must fail with SyntaxError

measured, with write_measured only: two levels of speed
-----------------------------------------------------------------
low/anvil           app.py, under hammer (WSGI) and tongs (ASGI)
low/none-wsgi       without a framework
high/anvil          the same program as low/anvil
"""

from __future__ import annotations

from pathlib import Path

FILES = {
    "greet/task.toml": """
        position = 1
        title = "Greeting"
        shows = "A page that greets."
        checked = "The page answers with a greeting."
        capability = "templates"
        criterion = "forms"
        [decides]
        templates = "greets"
        """,
    "greet/acceptance.py": '''
        """It greets."""


        def check_greets(client):
            """The page greets."""
            assert "hello" in client.get("/").text


        def observe_is_quick(client):
            """The answer has no body to read."""
            assert client.get("/").text == "", "it has one"
        ''',
    "greet/anvil/run.toml": 'command = "python app.py {port}"',
    "greet/anvil/requirements.txt": "anvil\n",
    "greet/anvil/app.py": '"""Greets."""\nimport anvil\n\n# Hello\nx = [\n1,\n]\nanvil.run(x)\n',
    "greet/birch/run.toml": """
        command = "birch run --port {port}"
        generated = ["settings.py"]
        [with]
        Twig = ["templates"]
        """,
    "greet/birch/requirements.txt": "birch  # the framework\nTwig\n",
    "greet/birch/app.py": "import birch\nbirch.run()\n",
    "greet/birch/settings.py": "A = 1\nB = 2\n",
    "greet/birch-kit/run.toml": 'command = "birch run --port {port}"',
    "greet/birch-kit/requirements.txt": "birch\nTwig\n",
    "greet/birch-kit/app.py": "import birch\nimport twig\nbirch.run()\n",
    "greet/cedar/run.toml": 'not_possible = "Not possible without a template engine."',
    "printed/task.toml": """
        position = 2
        title = "Printed"
        shows = "What was printed."
        checked = "It fails."
        claims = ["A-01"]
        """,
    "printed/acceptance.py": 'def check_greets(client):\n    """It greets."""\n',
    "printed/birch/run.toml": 'command = "birch run --port {port}"',
    "printed/birch/requirements.txt": "birch\n",
    "printed/birch/app.py": "import birch\n",
    "printed/birch.as-printed/run.toml": 'command = "python app.py"\nexpects = "SyntaxError"',
    "printed/birch.as-printed/requirements.txt": "birch\n",
    "printed/birch.as-printed/app.py.printed": "import birch birch\n",
}


SERVES = """
    [[serve]]
    interface = "wsgi"
    server = "hammer"
    roles = ["recommended"]
    source = "https://anvil.example/deploy"
    command = "hammer {port}"

    [[serve]]
    interface = "asgi"
    server = "tongs"
    roles = ["common"]
    source = "https://tongs.example/"
    command = "tongs {port}"
    """
LEVEL = """
    position = 3
    title = "Speed, {level}"
    shows = "What is measured, {level}."
    checked = "It greets."
    level = "{level}"
    """
MEASURED = {
    "low/task.toml": LEVEL.format(level="low"),
    "low/acceptance.py": FILES["greet/acceptance.py"],
    "low/anvil/run.toml": SERVES,
    "low/anvil/requirements.txt": "anvil\n",
    "low/anvil/app.py": "import anvil\n",
    "low/none-wsgi/run.toml": SERVES,
    "low/none-wsgi/requirements.txt": "hammer\n",
    "low/none-wsgi/app.py": "def app(environ, start_response): ...\n",
    "high/task.toml": LEVEL.format(level="high") + '    also = "low"\n',
    "high/acceptance.py": '''
        """What is more."""


        def check_is_safe(client):
            """It is safe."""
        ''',
    "high/anvil/run.toml": 'same_as = "low"\nnote = "The starter adds nothing."',
}


def write(folder: Path) -> Path:
    return _write(folder, FILES)


def write_measured(folder: Path) -> Path:
    return _write(folder, MEASURED)


def _write(folder: Path, files: dict[str, str]) -> Path:
    from textwrap import dedent

    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder
