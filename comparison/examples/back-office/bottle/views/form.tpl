<!doctype html>
<html lang="en">
  <title>Book</title>
  <form method="post">
    {{!form.csrf_token}}
    % for field in form:
    % if field.name != "csrf_token":
    <p>
      {{!field.label}} {{!field}}
      % for error in field.errors:
      <strong>{{error}}</strong>
      % end
    </p>
    % end
    % end
    <button>Save</button>
  </form>
</html>
