<!doctype html>
<html lang="en">
  <title>Books</title>
  <a href="/books/add">Add a book</a>
  % for number, book in books.items():
  <p>
    {{book["title"]}}, {{book["author"]}}
    <a href="/books/{{number}}/edit">Edit</a>
  </p>
  <form method="post" action="/books/{{number}}/delete">
    {{!form.csrf_token}}
    <button>Delete</button>
  </form>
  % end
</html>
