"""Books are kept in an SQLite file whose tables two migrations made."""


def add(client, title, author, year):
    book = {"title": title, "author": author, "year": year}
    answer = client.post("/books", json=book)
    assert answer.status_code == 201, f"status {answer.status_code}"
    return answer.json()["id"]


def listed(client, **wanted):
    answer = client.get("/books", params=wanted)
    assert answer.status_code == 200, f"status {answer.status_code}"
    return answer.json()


def check_starts_empty(client):
    """Before the first book the list is there and empty."""
    books = listed(client)
    assert books == [], books


def check_keeps_a_book(client):
    """A book that was added is in the list, under the id in the answer."""
    number = add(client, "Middlemarch", "George Eliot", 1871)
    found = [book for book in listed(client) if book["id"] == number]
    assert len(found) == 1, listed(client)
    assert found[0]["title"] == "Middlemarch", found
    assert found[0]["author"] == "George Eliot", found


def check_has_the_column_of_the_second_migration(client):
    """The year, a column that the second migration added, is kept too."""
    number = add(client, "Emma", "Jane Austen", 1815)
    years = [book["year"] for book in listed(client) if book["id"] == number]
    assert years == [1815], years


def check_filters_by_author(client):
    """The list can be narrowed to one author."""
    add(client, "Persuasion", "Jane Austen", 1817)
    add(client, "Nana", "Émile Zola", 1880)
    titles = [book["title"] for book in listed(client, author="Émile Zola")]
    assert titles == ["Nana"], titles
    assert listed(client, author="Nobody") == [], "books by nobody"


def check_text_is_never_run_as_sql(client):
    """Quotes and SQL in a title or an author stay text."""
    title, author = "Robert'); DROP TABLE book; --", "Flann O'Brien"
    add(client, title, author, 1939)
    titles = [book["title"] for book in listed(client, author=author)]
    assert titles == [title], titles
    everything = listed(client, author="' OR '1'='1")
    assert everything == [], f"{len(everything)} books"
