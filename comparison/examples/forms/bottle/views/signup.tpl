<!doctype html>
<html lang="en">
  <title>Sign up</title>
  <h1>Sign up</h1>
  <form method="post">
    {{!form.csrf_token}}
    % for field in (form.name, form.email, form.age):
    <p>
      {{!field.label}} {{!field}}
      % for error in field.errors:
      <strong>{{error}}</strong>
      % end
    </p>
    % end
    <button>Sign up</button>
  </form>
</html>
