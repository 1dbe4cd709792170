% rebase("base.tpl", title="Books")
<h1>Books</h1>
<ul>
  % for book in books:
  <li>{{book["title"]}}, {{book["author"]}}</li>
  % end
</ul>
