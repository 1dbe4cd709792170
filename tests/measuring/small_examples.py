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


def write(folder: Path) -> Path:
    from textwrap import dedent

    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder
