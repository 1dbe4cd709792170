"""The user ada signs in with a password, sees a private page and signs out."""

from html.parser import HTMLParser
from http.cookies import SimpleCookie

import httpx

PASSWORD = "lovelace-1815"


class Hidden(HTMLParser):
    """The hidden inputs of a page, and whether it has a field for a password."""

    def __init__(self, html):
        super().__init__()
        self.values, self.asks_password = {}, False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "input" and said.get("type") == "hidden":
            self.values[said["name"]] = said.get("value", "")
        elif tag == "input" and said.get("type") == "password":
            self.asks_password = True


def signed_in(client, username="ada", password=PASSWORD):
    """The answer to the form on the login page."""
    page = client.get("/login")
    assert page.status_code == 200, f"the login page: status {page.status_code}"
    hidden = Hidden(page.text)
    assert hidden.asks_password, "the login page asks for no password"
    data = hidden.values | {"username": username, "password": password}
    return client.post("/login", data=data)


def opened(answer):
    assert answer.status_code == 200, f"status {answer.status_code}"
    assert "ada" in answer.text, answer.text[:200]


def closed(answer):
    assert answer.status_code in (302, 303, 401, 403), f"status {answer.status_code}"
    if answer.is_redirect:
        where = answer.headers["location"]
        assert httpx.URL(where).path.rstrip("/") == "/login", f"leads to {where}"
    assert "ada" not in answer.text, answer.text[:200]


def with_cookies(client, cookies):
    """The private page as seen with exactly these cookies."""
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())
    with httpx.Client(base_url=client.base_url, trust_env=False) as other:
        return other.get("/private", headers={"Cookie": header} if header else {})


def session_cookies(client):
    """The cookies without which the private page is closed."""
    cookies = {cookie.name: cookie.value for cookie in client.cookies.jar}
    opened(with_cookies(client, cookies))
    found = []
    for name in cookies:
        rest = {other: value for other, value in cookies.items() if other != name}
        if with_cookies(client, rest).status_code != 200:
            found.append(name)
    assert found, f"none of the cookies {list(cookies)} is needed"
    return found


def attributes(client):
    """What the server said about each session cookie, newest word last."""
    answers = [client.get("/login"), signed_in(client)]
    said = {}
    for answer in answers:
        for line in answer.headers.get_list("set-cookie"):
            said.update(SimpleCookie(line))
    return {name: said[name] for name in session_cookies(client)}


def check_is_closed_to_strangers(client):
    """Signed out, the private page leads to the login page or answers 401."""
    closed(client.get("/private"))


def check_signs_in_with_the_right_password(client):
    """The right password leads on, and the private page opens and says who is signed in."""
    answer = signed_in(client)
    assert answer.status_code in (302, 303), f"status {answer.status_code}: {answer.text[:200]}"
    opened(client.get("/private"))


def check_refuses_a_wrong_password(client):
    """A wrong password, the password of nobody and no password do not sign in."""
    for username, password in (("ada", "byron-1788"), ("nobody", PASSWORD), ("ada", "")):
        answer = signed_in(client, username, password)
        assert answer.status_code < 500, f"{username}, {password}: status {answer.status_code}"
        closed(client.get("/private"))


def check_remembers_who_signed_in(client):
    """The private page stays open to the one who signed in, and closed to another visitor."""
    signed_in(client)
    for _ in range(3):
        opened(client.get("/private"))
    closed(with_cookies(client, {}))


def check_refuses_a_changed_cookie(client):
    """A session cookie with one character changed opens nothing."""
    signed_in(client)
    cookies = {cookie.name: cookie.value for cookie in client.cookies.jar}
    for name in session_cookies(client):
        value = cookies[name]
        for place in (len(value) // 4, len(value) // 2, 3 * len(value) // 4):
            other = "b" if value[place] == "a" else "a"
            changed = value[:place] + other + value[place + 1 :]
            closed(with_cookies(client, cookies | {name: changed}))


def check_signs_out(client):
    """After signing out the private page is closed again."""
    signed_in(client)
    page = client.get("/private")
    opened(page)
    answer = client.post("/logout", data=Hidden(page.text).values)
    assert answer.status_code < 400, f"status {answer.status_code}"
    closed(client.get("/private"))


def observe_session_cookie_is_httponly(client):
    """Scripts cannot read the session cookie (HttpOnly)."""
    for name, said in attributes(client).items():
        assert said["httponly"], f"{name} is not HttpOnly"


def observe_session_cookie_is_samesite(client):
    """Other sites' posts come without the session cookie (SameSite)."""
    for name, said in attributes(client).items():
        assert said["samesite"].lower() in ("lax", "strict"), (
            f"{name}: SameSite {said['samesite'] or 'is not set'}"
        )
