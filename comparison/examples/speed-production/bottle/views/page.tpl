<!doctype html>
<html lang="en">
  <title>Items</title>
  <h1>{{row["name"]}}</h1>
  <table>
    <tr><th>Number</th><th>Name</th></tr>
    % for item in items:
    <tr><td>{{item["number"]}}</td><td>{{item["name"]}}</td></tr>
    % end
  </table>
</html>
