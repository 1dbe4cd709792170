<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>{{title}}</title>
    <link rel="stylesheet" href="/static/site.css">
  </head>
  <body>
    <nav>
      <a href="/books">Books</a>
      <a href="/about">About</a>
    </nav>
    {{!base}}
  </body>
</html>
