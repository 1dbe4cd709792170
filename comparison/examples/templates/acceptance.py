"""Two pages extend one base, list what the view gives and use the program's own stylesheet."""

from html.parser import HTMLParser

SCRIPT = "<script>alert(1)</script>"


class Page(HTMLParser):
    """What a page says: its title, the links of its navigation, its stylesheets and its texts."""

    def __init__(self, answer):
        super().__init__()
        assert answer.status_code == 200, f"status {answer.status_code}"
        kind = answer.headers.get("content-type", "none")
        assert kind.startswith("text/html"), kind
        self.open, self.title, self.texts = [], "", []
        self.tags, self.links, self.stylesheets = [], [], []
        self.feed(answer.text)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.tags.append(tag)
        if tag == "link" and said.get("rel") == "stylesheet":
            self.stylesheets.append(said["href"])
        elif tag == "a" and "nav" in self.open:
            self.links.append(said["href"])
        if tag not in ("meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data.strip()
        elif data.strip():
            self.texts.append(data.strip())


def check_lists_what_the_view_gives(client):
    """The page of books names every book and its author."""
    text = " ".join(Page(client.get("/books")).texts)
    for word in ("Emma", "Jane Austen", "Dracula", "Bram Stoker", "Mallory"):
        assert word in text, f"{word} is not in: {text[:300]}"


def check_escapes_what_the_view_gives(client):
    """A title that is a script comes out as text and does not run."""
    page = Page(client.get("/books"))
    assert "script" not in page.tags, "the page has a script element"
    assert any(SCRIPT in text for text in page.texts), "the title is missing from the page's text"


def check_extends_one_base(client):
    """Two pages share the base's navigation and stylesheet, and each has its own title."""
    books, about = Page(client.get("/books")), Page(client.get("/about"))
    assert (books.title, about.title) == ("Books", "About"), f"{books.title} and {about.title}"
    assert len(books.links) == 2, f"the navigation has the links {books.links}"
    assert books.links == about.links, f"{books.links} and {about.links}"
    assert books.stylesheets == about.stylesheets, f"{books.stylesheets}, {about.stylesheets}"


def check_navigation_leads_to_both_pages(client):
    """The links of the base lead to the two pages."""
    links = Page(client.get("/about")).links
    titles = [Page(client.get(link)).title for link in links]
    assert titles == ["Books", "About"], f"{links} lead to {titles}"


def check_serves_its_stylesheet(client):
    """The stylesheet that the base links to arrives as CSS."""
    (address,) = Page(client.get("/books")).stylesheets
    for wanted in (address, "/static/site.css"):
        answer = client.get(wanted)
        assert answer.status_code == 200, f"{wanted}: status {answer.status_code}"
        kind = answer.headers.get("content-type", "none")
        assert kind.startswith("text/css"), f"{wanted}: {kind}"
        assert "sans-serif" in answer.text, answer.text[:200]


def check_serves_nothing_beside_its_static_files(client):
    """An address that climbs out of the static folder gives no file."""
    assert client.get("/static/nothing.css").status_code == 404
    answer = client.get("/static/%2e%2e/requirements.txt")
    assert answer.status_code >= 400, f"status {answer.status_code}: {answer.text[:200]}"
